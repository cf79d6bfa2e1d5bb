// Ten people typing at once. One JSON line on standard input says where; then one word a line:
//   check    answers "writing" once everybody has been acknowledged something after the word
//   latencies n  answers the milliseconds from key to acknowledgement of the next n
//   finish n types until n are acknowledged,
//   finish   types no more, waits until everything is acknowledged, joins afresh and answers what stands
import { createInterface } from 'node:readline'
import { Typist, writtenIn } from './typist.mjs'

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const read = async () => (await lines.next()).value
const say = message => new Promise(written => process.stdout.write(JSON.stringify(message) + '\n', written))

const { seed, people, ...place } = JSON.parse(await read())
const typists = Array.from({ length: people }, (_, i) => new Typist(place, `t${i}`, mulberry(seed + i)))
await Promise.all(typists.map(typist => typist.comeIn()))
typists.forEach(typist => typist.start())

for (let word = await read(); word !== undefined; word = await read()) {
  if (word === 'check') {
    await Promise.all(typists.map(typist => typist.until(((before) => () => typist.acknowledged.length > before)(typist.acknowledged.length))))
    await say({ writing: true })
  } else if (word.startsWith('latencies')) {
    const wanted = Number(word.split(' ')[1]) / typists.length
    const before = typists.map(typist => typist.latencies.length)
    await Promise.all(typists.map((typist, i) => typist.until(() => typist.latencies.length >= before[i] + wanted)))
    await say(typists.flatMap((typist, i) => typist.latencies.slice(before[i])))
  } else if (word.startsWith('finish')) {
    const wanted = Number(word.split(' ')[1] ?? 0) / typists.length
    await Promise.all(typists.map(typist => typist.until(() => typist.acknowledged.length >= wanted)))
    await Promise.all(typists.map(typist => typist.finish()))
    const reader = new Typist(place, 'reader', Math.random)
    await reader.comeIn()
    await say({
      acknowledged: typists.flatMap(typist => typist.acknowledged),
      batches: typists.flatMap(typist => typist.batches),
      typed: typists.reduce((sum, typist) => sum + typist.tokens.size, 0),
      refusals: typists.flatMap(typist => typist.refusals),
      text: writtenIn(reader.doc).toString(),
      apart: typists.filter(typist => writtenIn(typist.doc).length !== writtenIn(reader.doc).length).length,
    })
    process.exit(0)
  }
}
process.exit(0)

function mulberry(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
