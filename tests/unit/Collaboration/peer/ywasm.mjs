// The third engine: yrs, the Rust one, as ywasm. It agrees with Yjs on everything the fuzz makes, but for two faults (README.md beside this).
import * as Y from 'yjs'
import * as encoding from 'lib0/encoding'
import { createRequire } from 'node:module'

const wasm = createRequire(import.meta.url)('ywasm')

/** The deletions of an update, element by element. */
const deletionsOneByOne = update => {
  const { clients } = Y.decodeUpdate(update).ds
  return clients.size === 0 ? null : encoding.encode(encoder => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, clients.size)
    clients.forEach((runs, client) => {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, runs.reduce((sum, run) => sum + run.len, 0))
      for (const { clock, len } of runs) {
        for (let i = 0; i < len; i++) {
          encoding.writeVarUint(encoder, clock + i)
          encoding.writeVarUint(encoder, 1)
        }
      }
    })
  })
}

/** What ywasm makes of updates: the root text, and everything as an update. */
export const throughWasm = updates => {
  const doc = new wasm.YDoc()
  const roots = [doc.getText('text'), doc.getArray('array'), doc.getMap('map'), doc.getXmlFragment('xml')]
  for (const update of updates) {
    wasm.applyUpdate(doc, update, null)
    // A run of deletions whose first element was collected is passed over whole; told element by element, all are heard.
    const again = deletionsOneByOne(update)
    if (again !== null) wasm.applyUpdate(doc, again, null)
  }
  const made = { plain: roots[0].toString(), state: wasm.encodeStateAsUpdate(doc) }
  for (const held of [...roots, doc]) held.free()
  return made
}

/**
 * The smallest case: a nested text with one letter (clocks 0 and 1) and the word "mot" beside it (2 to 4). The nested text is deleted, its
 * letter collected; then one run deletes clocks 1 to 4. Yjs shows nothing, ywasm still shows "mot".
 */
export const showsDeletionsBehindCollected = () => {
  const maker = new Y.Doc()
  maker.clientID = 1
  const updates = []
  maker.on('update', update => updates.push(update))
  maker.transact(() => {
    maker.getArray('array').insert(0, [new Y.Text('x')])
    maker.getText('text').insert(0, 'mot')
  })
  maker.getArray('array').delete(0, 1)
  updates.push(new Uint8Array([0, 1, 1, 1, 1, 4]))

  const yjs = new Y.Doc()
  const other = new wasm.YDoc()
  const text = other.getText('text')
  for (const update of updates) {
    Y.applyUpdate(yjs, update)
    wasm.applyUpdate(other, update, null)
  }
  return yjs.getText('text').toString() === '' && text.toString() === 'mot'
}
