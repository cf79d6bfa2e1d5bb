// Lays out what every engine is measured with: node trace.mjs FOLDER [FILE]
// FILE repeats uint32 little-endian length, then an update (format v1), typed into a Y.Text named "text". Without it a paper is typed here:
// seeded, of the same character as the B4 trace (a long paper, one key after the other, the cursor jumping, a third of it deleted again).
import fs from 'node:fs'
import { createHash } from 'node:crypto'
import * as Y from 'yjs'

const [, , folder, file] = process.argv
const KEYS = 259778
const CLIENTS = 2000
const seeded = seed => () => {
  seed = (seed + 0x6D2B79F5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const typePaper = () => {
  const random = seeded(4)
  const under = limit => Math.floor(random() * limit)
  const letters = 'etaoinshrdlucmfw ygpb,v.k e t a o\n'
  const updates = []
  const doc = new Y.Doc()
  doc.clientID = 0xB4B4B4B4
  doc.on('update', u => updates.push(u))
  const text = doc.getText('text')
  let cursor = 0
  while (updates.length < KEYS) {
    // Mostly on where one was, often close by, sometimes anywhere.
    const jump = random()
    if (jump < 0.15) cursor = Math.max(0, Math.min(text.length, cursor + under(400) - 200))
    else if (jump < 0.18) cursor = under(text.length + 1)
    for (let left = 1 + under(40); left > 0; left--) text.insert(cursor++, letters[under(letters.length)])
    if (random() < 0.6) for (let left = Math.min(cursor, 1 + under(28)); left > 0; left--) text.delete(--cursor, 1)
  }
  return updates.slice(0, KEYS)
}

const read = path => {
  const bytes = fs.readFileSync(path)
  const updates = []
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32LE(at)
    updates.push(new Uint8Array(bytes.subarray(at + 4, at + 4 + length)))
    at += 4 + length
  }
  return updates
}

const write = (name, updates) => fs.writeFileSync(`${folder}/${name}`, Buffer.concat(updates.flatMap(u => {
  const head = Buffer.alloc(4)
  head.writeUInt32LE(u.length)
  return [head, u]
})))

const updateOf = (client, edit) => {
  const doc = new Y.Doc()
  doc.clientID = client
  const updates = []
  doc.on('update', u => updates.push(u))
  edit(doc.getText('text'))
  return updates
}

fs.mkdirSync(folder, { recursive: true })
const updates = file ? read(file) : typePaper()
const doc = new Y.Doc()
for (const u of updates) Y.applyUpdate(doc, u)
write('updates.bin', updates)
fs.writeFileSync(`${folder}/state.bin`, Y.encodeStateAsUpdate(doc))
fs.writeFileSync(`${folder}/text.sha256`, createHash('sha256').update(doc.getText('text').toString()).digest('hex') + '\n')
write('many-first.bin', Array.from({ length: CLIENTS }, (_, i) => updateOf(0x70000000 + i, text => text.insert(0, 'x'))[0]))
write('many-rest.bin', updateOf(0x60000000, text => { for (let i = 0; i < 6000; i++) text.insert(i, 'y') }))
let structs = 0
doc.store.clients.forEach(list => { structs += list.length })
console.log(`${updates.length} updates, ${doc.getText('text').length} characters left, ${structs} structs`)
