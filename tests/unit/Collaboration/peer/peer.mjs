// A peer over standard input and output: frames of uint32 little-endian length and lib0 "any". A frame in is a list of commands with
// what the C# engine expects of each; the frame out is null, or says which command went otherwise.
import * as Y from 'yjs'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { run, content, declareRoots } from './operations.mjs'
import { showsDeletionsBehindCollected, throughWasm } from './ywasm.mjs'

const docs = new Map()

const same = (a, b) => a.length === b.length && Buffer.compare(a, b) === 0
const difference = (what, expected, got) => ({ what, expected, got })
const expectBytes = (what, expected, got) => same(expected, got) ? null : difference(what, Buffer.from(expected).toString('hex'), Buffer.from(got).toString('hex'))
const expectText = (what, expected, got) => expected === got ? null : difference(what, expected, got)

const eventsOf = (peer, change) => {
  peer.events.length = 0
  change()
  return peer.events
}

const expectEvents = (what, expected, events) => expectBytes(what, expected, Buffer.concat(events))

/** Keys come in the order they arrived, which is nobody's promise. */
const sorted = value => Array.isArray(value)
  ? value.map(sorted)
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])])) : value
const sortedContent = doc => JSON.stringify(sorted(JSON.parse(content(doc))))

const commands = {
  reset (index, client, gc, declares) {
    docs.get(index)?.doc.destroy()
    const doc = new Y.Doc({ gc })
    doc.clientID = client
    const peer = { doc, events: [] }
    doc.on('update', u => peer.events.push(u))
    if (declares) declareRoots(doc)
    docs.set(index, peer)
    return null
  },
  op (index, list, expected) {
    const peer = docs.get(index)
    declareRoots(peer.doc)
    return expectEvents('update of an operation', expected, eventsOf(peer, () => peer.doc.transact(() => list.forEach(o => run(peer.doc, o)))))
  },
  apply (index, update, expected) {
    const peer = docs.get(index)
    return expectEvents('update after applying', expected, eventsOf(peer, () => Y.applyUpdate(peer.doc, update, 'remote')))
  },
  check (index, state, vector, snapshot, text) {
    const { doc } = docs.get(index)
    return expectText('content', text, content(doc)) ??
      expectBytes('state vector', vector, Y.encodeStateVector(doc)) ??
      expectBytes('snapshot', snapshot, Y.encodeSnapshot(Y.snapshot(doc))) ??
      expectBytes('state', state, Y.encodeStateAsUpdate(doc))
  },
  since (index, vector, expected) {
    return expectBytes('state since', expected, Y.encodeStateAsUpdate(docs.get(index).doc, vector))
  },
  merge (updates, expected) {
    return expectBytes('merged update', expected, Y.mergeUpdates(updates))
  },
  diff (update, vector, expected) {
    return expectBytes('diff of an update', expected, Y.diffUpdate(update, vector)) 
  },
  vectorOf (update, pairs) {
    const got = [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update))].sort((a, b) => a[0] - b[0])
    return expectText('state vector of an update', pairs, JSON.stringify(got))
  },
  position (index, target, at, association, expected) {
    const { doc } = docs.get(index)
    const type = typeof target === 'string' ? doc.share.get(target) : Y.getItem(doc.store, Y.createID(...target)).content.type
    return expectBytes('relative position', expected, Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(type, at, association)))
  },
  resolve (index, position, expected) {
    const { doc } = docs.get(index)
    const found = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(position), doc)
    return expectText('absolute position', expected, found === null ? 'null' : String(found.index))
  },
  past (index, snapshot, text) {
    return expectText('content of a snapshot', text, content(Y.createDocFromSnapshot(docs.get(index).doc, Y.decodeSnapshot(snapshot))))
  },
  /** The document at this index, and what ywasm makes of the same updates: text, all content, state vector and delete set. */
  wasm (index, updates) {
    const { doc } = docs.get(index)
    const { plain, state } = throughWasm(updates)
    const got = new Y.Doc()
    declareRoots(got)
    Y.applyUpdate(got, state)
    return expectText('text of ywasm', doc.getText('text').toString(), plain) ??
      expectText('content of ywasm', sortedContent(doc), sortedContent(got)) ??
      expectBytes('snapshot of ywasm', Y.encodeSnapshot(Y.snapshot(doc)), Y.encodeSnapshot(Y.snapshot(got)))
  },
  /** Whether ywasm still has the fault that ywasm.mjs works around. */
  wasmFault () {
    return expectText('the fault of ywasm', 'there', showsDeletionsBehindCollected() ? 'there' : 'mended: apply updates as they are')
  }
}

const perform = frame => {
  const list = decoding.readAny(decoding.createDecoder(frame))
  for (let i = 0; i < list.length; i++) {
    const [name, ...rest] = list[i]
    try {
      const wrong = commands[name](...rest)
      if (wrong !== null) return { command: i, name, ...wrong }
    } catch (e) {
      return { command: i, name, what: 'thrown', expected: '', got: String(e?.stack ?? e) }
    }
  }
  return null
}

let waiting = Buffer.alloc(0)
process.stdin.on('data', chunk => {
  waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
  while (waiting.length >= 4) {
    const length = waiting.readUInt32LE(0)
    if (waiting.length < 4 + length) break
    const answer = encoding.encode(e => encoding.writeAny(e, perform(new Uint8Array(waiting.subarray(4, 4 + length)))))
    const head = Buffer.alloc(4)
    head.writeUInt32LE(answer.length)
    process.stdout.write(Buffer.concat([head, answer]))
    waiting = waiting.subarray(4 + length)
  }
})
process.stdin.on('end', () => process.exit(0))
