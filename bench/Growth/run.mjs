// node run.mjs [--organisations N] [--database CONNECTION_OF_THE_LARGE_ONE]: the same pages of the same organisation with 10 organisations beside
// it and with many, asked in turns. Prints rows of the table. The databases stay in artifacts/bench and are gone on with the next time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { portal } from '../Collaboration/drivers/portal.mjs'
import { Server } from '../Collaboration/lib/server.mjs'
import { Visitor } from '../Collaboration/lib/site.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const option = (name, otherwise) => { const at = process.argv.indexOf(name); return at < 0 ? otherwise : process.argv[at + 1] }
const many = Number(option('--organisations', 10_000))
const rounds = process.argv.includes('--full') ? 9 : 5
const folder = path.join(root, 'artifacts/bench')
fs.mkdirSync(folder, { recursive: true })
// A database of another schema is not gone on with.
const migrations = path.join(root, 'src/Storage/Migrations/Sqlite')
const schema = fs.readdirSync(migrations).sort().reduce((hash, file) => hash.update(fs.readFileSync(path.join(migrations, file))), createHash('sha256')).digest('hex').slice(0, 8)
const load = path.join(root, 'bench/Bare/bin/Release/net10.0/Portal.Bare.dll')
const generator = path.join(root, 'bench/Growth/bin/Release/net10.0/Portal.Growth.dll')
const middle = values => values.toSorted((a, b) => a - b)[values.length >> 1]

async function open(count, connection) {
  const made = spawnSync('dotnet', [generator, connection, '--organisations', String(count)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (made.status !== 0) throw new Error(`the generator ended with ${made.status}`)
  const server = new Server(portal, { database: connection })
  while (ports.has(server.port)) server.port++
  ports.add(server.port)
  await server.start()
  const visitor = new Visitor(server.port)
  await visitor.open('/account/sign-in')
  await visitor.send({ Email: 'agent0@croissance-00000.example', Password: 'un long chemin vert' })
  await visitor.open('/t/croissance-00000/')
  const plan = /href="([^"]*\/plans\/[0-9a-f-]{36})"/.exec(visitor.page)[1]
  return { server, cookie: visitor.cookie, plan }
}

const ports = new Set()
const small = await open(10, `Data Source=${path.join(folder, `growth-10-${schema}.db`)}`)
const large = await open(many, option('--database', `Data Source=${path.join(folder, `growth-${many}-${schema}.db`)}`))
try {
  const space = '/t/croissance-00000'
  const pages = { 'the space (plans, what waits)': () => `${space}/`, 'a plan': town => town.plan, people: () => `${space}/organisation/people`, bodies: () => `${space}/organisation/bodies`, meetings: () => `${space}/meetings`, 'the audit log': () => `${space}/organisation/audit` }
  const ask = (town, page, seconds) => JSON.parse(spawnSync('taskset', ['-c', process.env.LOAD_CORE ?? '1', 'dotnet', load, 'load', String(town.server.port), page(town), '1', String(seconds), town.cookie], { encoding: 'utf8' }).stdout)
  for (const [name, page] of Object.entries(pages)) {
    for (const town of [small, large]) ask(town, page, 3) // compiled and kept from here on
    const times = { small: [], large: [] }
    for (let round = 0; round < rounds; round++) {
      times.small.push(ask(small, page, 1))
      times.large.push(ask(large, page, 1))
    }
    const of = (which, key) => middle(times[which].map(each => each[key]))
    const ms = value => `${value.toFixed(1)} ms`
    console.log(`| ${name}: p50 and p99 with ${many.toLocaleString('en')} organisations | ≤ 1.2 × | ${ms(of('large', 'p50'))}, ${ms(of('large', 'p99'))} | with 10: ${ms(of('small', 'p50'))}, ${ms(of('small', 'p99'))} | ${(of('large', 'p50') / of('small', 'p50')).toFixed(2)}, ${(of('large', 'p99') / of('small', 'p99')).toFixed(2)} |`)
  }
} finally {
  await small.server.dispose()
  await large.server.dispose()
}
