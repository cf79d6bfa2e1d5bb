// People who mean harm, beside those who type. One JSON line on standard input says where; then each does one thing over and over, coming
// back whenever it is cut. Told to stop, they go on until each was cut once, for a minute at most, and answer how often each was.
import { createInterface } from 'node:readline'
import { randomUUID } from 'node:crypto'
import { Wire } from './wire.mjs'

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const { place, attacks } = JSON.parse((await lines.next()).value)
const cut = Object.fromEntries(attacks.map(attack => [attack.name, 0]))
let ended = false

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Sends the same bytes as fast as the server takes them. */
async function pushes(name, update) {
  while (!ended) {
    let lost = false
    const wire = new Wire(place, () => undefined, () => { lost = true })
    try {
      await wire.opened
      while (!lost && !ended) {
        await wire.invoke('Join', { deliverable: place.deliverable, schema: 1 })
        for (let i = 0; i < 3 && !lost; i++) wire.tell('Push', { deliverable: place.deliverable, batch: randomUUID(), epoch: 1, update })
        await pause(1)
      }
    } catch { /* cut while joining */ }
    if (lost) cut[name]++
    wire.close()
    await pause(20)
  }
}

/** Moves a cursor as fast as the line allows. */
async function cursors(name) {
  while (!ended) {
    let lost = false
    const wire = new Wire(place, () => undefined, () => { lost = true })
    try {
      await wire.opened
      const { clientId } = await wire.invoke('Join', { deliverable: place.deliverable, schema: 1 })
      for (let clock = 1; !lost && !ended; clock++) {
        wire.tell('Awareness', { deliverable: place.deliverable, update: Buffer.from(cursor(clientId, clock)).toString('base64') })
        if (clock % 50 === 0) await pause(1)
      }
    } catch { /* cut while joining */ }
    if (lost) cut[name]++
    wire.close()
    await pause(20)
  }
}

/** Joins and reads nothing ever after. */
async function deaf(name) {
  while (!ended) {
    let lost = false
    const wire = new Wire(place, () => undefined, () => { lost = true })
    try {
      await wire.opened
      await wire.invoke('Join', { deliverable: place.deliverable, schema: 1 })
      wire.socket._socket.pause()
      while (!lost && !ended) await pause(100)
    } catch { /* cut while joining */ }
    if (lost) cut[name]++
    wire.socket.terminate()
  }
}

function cursor(client, clock) {
  const bytes = [1]
  for (let number of [client, clock]) {
    while (number > 127) { bytes.push((number % 128) | 128); number = Math.floor(number / 128) }
    bytes.push(number)
  }
  const state = Buffer.from(JSON.stringify({ user: { name: 'x'.repeat(100) } }))
  return [...bytes, state.length > 127 ? (state.length % 128) | 128 : state.length, ...(state.length > 127 ? [state.length >> 7] : []), ...state]
}

const running = attacks.map(({ name, update }) => name === 'cursors' ? cursors(name) : name === 'deaf' ? deaf(name) : pushes(name, update))
process.stdout.write('{"ready":true}\n')
await lines.next()
const pushers = attacks.filter(({ name }) => name !== 'cursors' && name !== 'deaf')
for (let tries = 0; tries < 600 && pushers.some(({ name }) => cut[name] === 0); tries++) await pause(100)
ended = true
await Promise.race([Promise.all(running), pause(3_000)])
process.stdout.write(JSON.stringify(cut) + '\n', () => process.exit(0))
