// One measure of one peer, as Engine/Measures.cs does it: node --expose-gc peer.mjs yjs|ywasm apply|many|load|merge|memory FOLDER
import fs from 'node:fs'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'

const [, , engine, measure, folder] = process.argv
const WARM_RUNS = 50
const DOCUMENTS = 10
const WARM_KEYS = 1000

const engines = {
  async yjs () {
    const Y = await import('yjs')
    return {
      doc (listener) {
        const doc = new Y.Doc()
        doc.getText('text')
        if (listener) doc.on('update', listener)
        return doc
      },
      apply: (doc, u) => Y.applyUpdate(doc, u),
      state: doc => Y.encodeStateAsUpdate(doc),
      merge: list => Y.mergeUpdates(list)
    }
  },
  async ywasm () {
    const Y = createRequire(import.meta.url)('ywasm')
    return {
      doc (listener) {
        const doc = new Y.YDoc({})
        doc.getText('text')
        if (listener) doc.onUpdate(listener)
        return doc
      },
      apply: (doc, u) => Y.applyUpdate(doc, u, null),
      state: doc => Y.encodeStateAsUpdate(doc)
    }
  }
}

const read = name => {
  const bytes = fs.readFileSync(`${folder}/${name}`)
  const updates = []
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32LE(at)
    updates.push(new Uint8Array(bytes.subarray(at + 4, at + 4 + length)))
    at += 4 + length
  }
  return updates
}

const collect = () => { for (let i = 0; i < 4; i++) globalThis.gc() }

/** Milliseconds of processor, all threads together. */
const processor = action => {
  const before = process.cpuUsage()
  action()
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1000
}
const warm = action => Math.min(...Array.from({ length: WARM_RUNS }, () => processor(action)))

const E = await engines[engine]()
const requireText = doc => {
  const hash = createHash('sha256').update(doc.getText('text').toString()).digest('hex')
  if (hash !== fs.readFileSync(`${folder}/text.sha256`, 'utf8').trim()) throw new Error('the text is not the trace\'s')
}
const state = () => new Uint8Array(fs.readFileSync(`${folder}/state.bin`))

const measures = {
  apply () {
    const updates = read('updates.bin')
    let relayed = 0
    const doc = E.doc(u => { relayed += u.length })
    const apply = processor(() => { for (const u of updates) E.apply(doc, u) })
    requireText(doc)
    const encodeFirst = processor(() => E.state(doc))
    return { apply, encodeFirst, encodeWarm: warm(() => E.state(doc)), relayed }
  },
  many () {
    const [first, rest] = [read('many-first.bin'), read('many-rest.bin')]
    const figures = {}
    for (const clients of [1, 2000]) {
      const doc = E.doc(() => {})
      for (const u of first.slice(0, clients)) E.apply(doc, u)
      for (const u of rest.slice(0, WARM_KEYS)) E.apply(doc, u)
      const took = processor(() => { for (let i = WARM_KEYS; i < rest.length; i++) E.apply(doc, rest[i]) })
      figures[`key${clients}`] = took * 1000 / (rest.length - WARM_KEYS)
    }
    return figures
  },
  load () {
    const bytes = state()
    const load = () => { const doc = E.doc(); E.apply(doc, bytes); return doc }
    let doc
    const loadFirst = processor(() => { doc = load() })
    requireText(doc)
    return { loadFirst, loadWarm: warm(load) }
  },
  merge () {
    if (E.merge === undefined) return {}
    const updates = read('updates.bin')
    // One call over everything does not end: a tree of calls over 64 each.
    const tree = list => {
      while (list.length > 1) {
        const next = []
        for (let i = 0; i < list.length; i += 64) next.push(E.merge(list.slice(i, i + 64)))
        list = next
      }
      return list[0]
    }
    const merge8000 = processor(() => E.merge(updates.slice(0, 8000)))
    let merged
    const mergeAll = processor(() => { merged = tree(updates) })
    const doc = E.doc()
    E.apply(doc, merged)
    requireText(doc)
    return { merge8000, mergeAll }
  },
  memory () {
    const bytes = state()
    const load = () => { const doc = E.doc(); E.apply(doc, bytes); return doc }
    load()
    collect()
    const before = process.memoryUsage()
    const docs = Array.from({ length: DOCUMENTS }, load)
    collect()
    const after = process.memoryUsage()
    requireText(docs[DOCUMENTS - 1])
    return { retained: (after.heapUsed + after.external - before.heapUsed - before.external) / DOCUMENTS }
  }
}
console.log(JSON.stringify(measures[measure]()))
