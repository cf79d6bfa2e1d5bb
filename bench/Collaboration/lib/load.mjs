// An open loop at a fixed rate: whoever answers late is not asked less. Latency runs from the moment an update was sent to the moment a
// receiver has read it; how late the load itself was is told apart. Every (client, clock) is matched, whatever batches it came in.
import { Histogram } from './histogram.mjs'
import { pause } from './server.mjs'
import { structs, typed } from './updates.mjs'

const now = () => performance.now()
const firstClient = 0x70000000 // five bytes, like real ones

export async function load(server, { documents, clients, perSecond, seconds, warm, tag, patience = 1_500 }) {
  const { driver, port } = server
  const count = documents * clients
  const total = count * perSecond
  const each = Math.ceil(perSecond * (seconds + warm)) + 2
  const names = Array.from({ length: documents }, (_, i) => `${tag}-${i}`)
  await driver.prepare?.(port, names, clients)

  let measuring = false
  let reading = 0
  let readAt = 0
  let delivered = 0
  let all = 0
  const latency = new Histogram()
  const lateness = new Histogram()
  const byClient = new Map()
  const sentAt = Array.from({ length: count }, () => new Float64Array(each))
  const firstClock = new Int32Array(count)
  const found = (client, clock, length) => {
    const sender = byClient.get(client)
    if (sender === undefined || sender === reading) return // of before the run, or one's own coming back
    for (let k = 0; k < length; k++) {
      all++
      if (measuring) { delivered++; latency.add(readAt - sentAt[sender][clock + k - firstClock[sender]]) }
    }
  }

  const connections = []
  for (let i = 0; i < count; i += 50) {
    connections.push(...await Promise.all(Array.from({ length: Math.min(50, count - i) }, (_, j) => {
      const mine = i + j
      return driver.open(port, names[Math.floor(mine / clients)], { client: firstClient + mine, update: (buffer, start) => { reading = mine; readAt = now(); structs(buffer, start, found) } })
    })))
  }
  const updates = connections.map((connection, i) => {
    byClient.set(connection.client, i)
    const made = typed(each, connection.client, connection.text, connection.state)
    structs(made[0], 0, (_, clock) => { firstClock[i] = clock })
    return made
  })
  await pause(300)

  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1, x = 12_345; i > 0; i--) { x = (x * 1_103_515_245 + 12_345) & 0x7fffffff; const j = x % (i + 1); [order[i], order[j]] = [order[j], order[i]] }
  const sum = pick => connections.reduce((sum, connection) => sum + pick(connection.socket), 0)
  const start = now()
  const warmEnd = start + warm * 1000
  const end = warmEnd + seconds * 1000
  let sent = 0
  let before
  for (let k = 0; ;) {
    const at = now()
    if (!measuring && at >= warmEnd && at < end) {
      measuring = true
      before = { at, sent, processor: server.processor(), frames: sum(socket => socket.frames), bytes: sum(socket => socket.bytes) }
    }
    if (at >= end) break
    const due = Math.floor((at - start) * total / 1000)
    for (let burst = 0; k < due && burst < 2_000; k++, burst++) {
      const [who, which] = [order[k % count], Math.floor(k / count)]
      if (which >= each) continue
      const sending = now()
      if (measuring) lateness.add(sending - (start + k * 1000 / total))
      sentAt[who][which] = sending
      connections[who].send(updates[who][which])
      sent++
    }
    const wait = start + (k + 1) * 1000 / total - now()
    if (wait > 1.2) await pause(Math.min(wait - 1, 5)); else await new Promise(resolve => setImmediate(resolve))
  }
  measuring = false
  const took = (now() - before.at) / 1000
  const processor = server.processor() - before.processor
  const memory = server.memory()
  const frames = sum(socket => socket.frames) - before.frames
  const bytes = sum(socket => socket.bytes) - before.bytes
  const inWindow = sent - before.sent
  const expected = sent * (clients - 1)
  for (const until = now() + patience; all < expected && now() < until;) await pause(50)
  const closed = connections.filter(connection => connection.socket.closed).length
  connections.forEach(connection => connection.close())
  await pause(100)
  return {
    sentPerSecond: inWindow / took, deliveredPerSecond: delivered / took, framesPerSecond: frames / took, bytesPerDelivery: bytes / delivered,
    p50: latency.quantile(0.5), p99: latency.quantile(0.99), latenessP99: lateness.quantile(0.99),
    processorPer100k: processor / delivered * 1e5, processorShare: processor / took, memory, undelivered: expected - all, closed,
  }
}
