// node run.mjs [--full]: how soon a published build answers over an existing database, again after kill -9, what it holds at rest, and a
// hundred people typing on one core within 512 MB. Prints rows of the table.
import { portal } from '../Collaboration/drivers/portal.mjs'
import { load } from '../Collaboration/lib/load.mjs'
import { pause, Server } from '../Collaboration/lib/server.mjs'

const full = process.argv.includes('--full')
const rounds = full ? 5 : 3
const middle = values => values.toSorted((a, b) => a - b)[values.length >> 1]
const row = (title, promise, ours, beside = '–', ratio = '–') => console.log(`| ${title} | ${promise} | ${ours} | ${beside} | ${ratio} |`)
const seconds = milliseconds => `${(milliseconds / 1000).toFixed(2)} s`
const megabytes = bytes => `${Math.round(bytes / 1048576)} MB`

// An existing database: someone signed up and wrote, then it was stopped.
const server = new Server(portal)
try {
  await server.start()
  await portal.prepare(server.port, ['a', 'b', 'c'])
  await server.stop()
  const starts = []
  const processors = []
  for (let i = 0; i < rounds; i++) {
    await server.start()
    starts.push(server.readyAfter)
    processors.push(server.processor())
    await pause(300)
    await server.stop()
  }
  row('start to the first answer, published build, existing database', '< 1.5 s', `${seconds(middle(starts))} (${middle(processors).toFixed(2)} s of processor, one core)`)

  const returns = []
  await server.start()
  for (let i = 0; i < rounds; i++) {
    await server.stop('SIGKILL')
    await server.start()
    returns.push(server.readyAfter)
  }
  row('serving again after kill -9', '< 3 s', seconds(middle(returns)))
  await pause(full ? 20_000 : 5_000)
  row('memory at rest', 'stated', megabytes(server.memory()))
} finally {
  await server.dispose()
}

// One core (the servers of a bench have one anyway) and 512 MB, which the runtime is told as a container would tell it.
const limited = new Server({ ...portal, server: options => { const start = portal.server(options); return { ...start, env: { ...start.env, DOTNET_GCHeapHardLimit: '0x14000000' } } } })
try {
  await limited.start()
  const result = await load(limited, { documents: 10, clients: 10, perSecond: 2, seconds: full ? 15 : 6, warm: 10, tag: 'small' })
  const memory = result.memory / 1048576
  row('100 people typing (10 plans, 10 people, 2 keys/s each) on one core, heap limited to 320 MB of 512', 'p99 < 200 ms, < 512 MB', `p99 ${result.p99.toFixed(0)} ms, ${memory.toFixed(0)} MB, ${Math.round(result.processorShare * 100)} % of the core, ${result.undelivered} undelivered`)
} finally {
  await limited.dispose()
}
process.exit(0)
