// node run.mjs [--full] [--drivers a,b] [--workloads a,b]     the table; medians of three in full mode
// node run.mjs --one DRIVER WORKLOAD [--full]                  one run, as JSON
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { atOnce, gathering } from './drivers/bare.mjs'
import { hocuspocus } from './drivers/hocuspocus.mjs'
import { portal } from './drivers/portal.mjs'
import { ywebsocket } from './drivers/ywebsocket.mjs'
import { Server } from './lib/server.mjs'
import { table } from './table.mjs'
import * as workloads from './workloads.mjs'

const drivers = { portal, gathering, atOnce, ywebsocket, hocuspocus }
const asked = {
  fan: ['portal', 'gathering', 'ywebsocket', 'hocuspocus'],
  many: ['portal', 'atOnce', 'ywebsocket'],
  ramp: ['portal', 'ywebsocket', 'hocuspocus'],
  open: ['portal', 'hocuspocus'],
  idle: ['portal', 'ywebsocket', 'hocuspocus'],
}
const args = process.argv.slice(2)
const full = args.includes('--full')
const option = name => { const at = args.indexOf(name); return at < 0 ? null : args[at + 1].split(',') }

if (args.includes('--one')) {
  const [driver, workload] = args.slice(args.indexOf('--one') + 1)
  const server = new Server(drivers[driver])
  try {
    await server.start()
    const result = await workloads[workload](server, { full })
    console.log(JSON.stringify({ ...result, said: process.env.BENCH_SAID ? server.said : undefined }))
  } catch (error) {
    console.log(JSON.stringify({ error: String(error?.stack ?? error).slice(0, 600), said: server.said?.slice(-600) }))
  } finally {
    await server.dispose()
  }
  process.exit(0)
}

const middle = values => values.toSorted((a, b) => a - b)[values.length >> 1]
const results = {}
for (const workload of option('--workloads') ?? Object.keys(asked)) {
  const runs = {}
  // Side by side within a round, so that what else the machine does hits all of them.
  for (let round = 0; round < (full ? 3 : 1); round++) {
    for (const driver of (option('--drivers') ?? asked[workload]).filter(name => asked[workload].includes(name))) {
      const { stdout, stderr } = spawnSync('taskset', ['-c', process.env.LOAD_CORE ?? '1', process.execPath, '--max-old-space-size=6000', fileURLToPath(import.meta.url), '--one', driver, workload, ...(full ? ['--full'] : [])], { encoding: 'utf8', timeout: 300_000 })
      let result
      try { result = JSON.parse(stdout.trim().split('\n').at(-1)) } catch { result = { error: stderr.slice(-300) || 'no answer in five minutes' } }
      process.stderr.write(`${workload} ${driver}: ${JSON.stringify(result)}\n`);
      (runs[driver] ??= []).push(result)
    }
  }
  results[workload] = Object.fromEntries(Object.entries(runs).map(([driver, each]) => {
    const good = each.filter(result => !result.error)
    if (good.length === 0) return [driver, each[0]]
    return [driver, Object.fromEntries(Object.keys(good[0]).map(key => [key, typeof good[0][key] === 'number' ? middle(good.map(result => result[key])) : good[0][key]]))]
  }))
}
console.log(table(results, Object.fromEntries(Object.entries(drivers).map(([key, driver]) => [key, driver.name])), full))
