import { load } from './lib/load.mjs'
import { pause } from './lib/server.mjs'
import { paper } from './lib/paper.mjs'
import { typed } from './lib/updates.mjs'

const now = () => performance.now()
const middle = list => list.toSorted((a, b) => a - b)[list.length >> 1]

/** Before anything is counted: a server that compiles as it runs is still compiling in its first seconds. */
const warm = 12

/** One document, fifty people, five updates a second each. */
export const fan = (server, { full }) => load(server, { documents: 1, clients: 50, perSecond: 5, seconds: full ? 15 : 6, warm, tag: 'fan' })

/** A hundred documents, five people in each, two updates a second each. */
export const many = (server, { full }) => load(server, { documents: 100, clients: 5, perSecond: 2, seconds: full ? 8 : 6, warm, tag: 'many' })

/** The highest of these rates, twenty people in one document, that is delivered whole and under 200 ms. */
export async function ramp(server, { full }) {
  const steps = [2_000, 4_000, 8_000, 12_000, 16_000, 20_000, 26_000, 32_000, 40_000]
  const passes = async rate => {
    const result = await load(server, { documents: 1, clients: 20, perSecond: rate / 20, seconds: full ? 3 : 2, warm: 1, tag: `ramp${rate}-${Math.floor(now())}`, patience: 3_000 })
    for (let i = 0, before = -1; i < 30 && before !== server.processor(); i++) { before = server.processor(); await pause(300) }
    const passed = result.p99 + result.latenessP99 < 200 && result.sentPerSecond > rate * 0.97 && result.undelivered === 0
    return { passed, ...result }
  }
  await passes(steps[0])
  let [low, high, best, worst] = [-1, steps.length, null, null]
  while (high - low > 1) {
    const at = (low + high) >> 1
    const result = await passes(steps[at])
    if (result.passed) [low, best] = [at, result]
    else [high, worst] = [at, result]
  }
  return { rate: low < 0 ? 0 : steps[low], p99: best?.p99, processorPer100k: best?.processorPer100k, failedAt: steps[high], failedP99: worst?.p99, failedUndelivered: worst?.undelivered, failedLateness: worst?.latenessP99 }
}

/** Opens a document the size of a paper: held in memory, just after a restart, and fifty within one second. */
export async function open(server) {
  const { driver, port } = server
  await driver.prepare?.(port, ['paper'])
  const write = await driver.open(port, 'paper', { client: 0x60000000 })
  const state = paper(write.client, write.text, write.state)
  write.send(state)
  await pause(3_000)
  if (write.refused) throw new Error(write.refused)
  const openOne = async () => {
    const began = now()
    const connection = await driver.open(port, 'paper', { client: 0 })
    const took = now() - began
    if (connection.stateBytes < state.length * 0.9) throw new Error(`only ${connection.stateBytes} bytes came`)
    return [took, connection]
  }
  const several = async () => {
    const times = []
    for (let i = 0; i < 7; i++) {
      const [took, connection] = await openOne()
      times.push(took)
      connection.close()
      await pause(50)
    }
    return middle(times)
  }
  const result = { stateBytes: state.length }
  if (driver.keepsOnDisk) {
    write.close()
    await pause(500)
    await server.stop()
    await server.start()
    const [first, connection] = await openOne()
    result.firstAfterRestart = first
    connection.close()
  }
  const [, keeper] = await openOne()
  write.close()
  result.inMemory = await several()
  const began = now()
  const opening = []
  for (let i = 0; i < 50; i++) {
    opening.push(openOne())
    await pause(Math.max(0, began + (i + 1) * 20 - now()))
  }
  const fifty = await Promise.all(opening)
  const times = fifty.map(([took]) => took)
  result.fiftyMiddle = middle(times)
  result.fiftyMost = Math.max(...times)
  fifty.forEach(([, connection]) => connection.close())
  keeper.close()
  return result
}

/** Memory and processor of people who only have it open: a thousand on two hundred documents. */
export async function idle(server, { full }) {
  const { driver, port } = server
  const [people, documents] = full ? [1_000, 200] : [400, 80]
  const names = Array.from({ length: documents }, (_, i) => `idle-${i}`)
  await driver.prepare?.(port, names)
  // Each document open once and written in before the measure: what a connection costs is asked, not what a document does.
  const first = []
  for (const [i, name] of names.entries()) {
    const connection = await driver.open(port, name, { client: 0x50000000 + i })
    connection.send(typed(1, connection.client, connection.text, connection.state)[0])
    first.push(connection)
  }
  await pause(2_000)
  const before = server.memory()
  const connections = []
  for (let i = 0; i < people; i += 50) connections.push(...await Promise.all(Array.from({ length: 50 }, (_, j) => driver.open(port, names[(i + j) % documents], { client: 0x40000000 + i + j }))))
  await pause(full ? 15_000 : 8_000)
  const processor = server.processor()
  await pause(2_000)
  const result = { bytesPerConnection: (server.memory() - before) / people, memory: server.memory(), idleProcessorShare: (server.processor() - processor) / 2, alive: connections.filter(connection => !connection.socket.closed).length };
  [...first, ...connections].forEach(connection => connection.close())
  return result
}
