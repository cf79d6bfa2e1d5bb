// node run.mjs [--full]: what a published page and signed-in pages cost, beside the same bytes from a bare Kestrel and a Razor page that
// says hello, each server on one core, the load on another. Prints rows of the table.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { portal } from '../Collaboration/drivers/portal.mjs'
import { Server } from '../Collaboration/lib/server.mjs'
import { Visitor } from '../Collaboration/lib/site.mjs'

const full = process.argv.includes('--full')
const program = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../Bare/bin/Release/net10.0/Portal.Bare.dll')
const middle = values => values.toSorted((a, b) => a - b)[values.length >> 1]

const demonstration = { ...portal, server: options => { const start = portal.server(options); return { ...start, env: { ...start.env, Portal__Demo: 'true' } } } }
const bare = file => ({
  name: 'bare Kestrel',
  server: ({ port }) => ({ command: 'dotnet', args: [program, 'page', String(port), file], env: {} }),
  ready: port => fetch(`http://localhost:${port}/page`).then(answer => answer.ok, () => false),
})

function ask(server, address, seconds, cookie) {
  const before = server.processor()
  const { stdout, stderr } = spawnSync('taskset', ['-c', process.env.LOAD_CORE ?? '1', 'dotnet', program, 'load', String(server.port), address, '16', String(seconds), ...(cookie ? [cookie] : [])], { encoding: 'utf8' })
  if (!stdout) throw new Error(`${address}: ${stderr.slice(0, 300)}`)
  const { answers, seconds: took, p99 } = JSON.parse(stdout)
  return { perSecond: answers / took, microseconds: (server.processor() - before) / answers * 1e6, p99 }
}

/** Warmed first; then medians. */
function cost(server, address, cookie) {
  ask(server, address, full ? 6 : 3, cookie)
  const runs = Array.from({ length: full ? 3 : 1 }, () => ask(server, address, full ? 5 : 3, cookie))
  return Object.fromEntries(Object.keys(runs[0]).map(key => [key, middle(runs.map(run => run[key]))]))
}

const site = new Server(demonstration)
let other
try {
  await site.start()
  const reader = new Visitor(site.port)
  await reader.open('/t/cci-ville-xxx/p')
  const address = /<a[^>]+href="([^"]*\/p\/[^"\/]+)"/.exec(reader.page.slice(reader.page.indexOf('<main')))[1]
  await reader.open(address)
  const file = path.join(site.folder, 'page.html')
  fs.writeFileSync(file, reader.page)
  other = new Server(bare(file))
  while (other.port === site.port) other = new Server(bare(file))
  await other.start()

  const published = cost(site, address)
  const bytes = cost(other, '/page')
  const hello = cost(other, '/hello')
  await portal.prepare(site.port, ['a', 'b', 'c'])
  const { cookie, space, plan } = portal.signedIn(site.port)
  const pages = { 'the space': `${space}/`, 'a plan': plan, people: `${space}/organisation/people`, meetings: `${space}/meetings` }

  const n = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits })
  const row = (title, promise, ours, theirs, whose, ratio) => console.log(`| ${title} | ${promise} | ${ours} | ${whose}: ${theirs} | ${n(ratio, 2)} |`)
  row(`published page of ${n(Buffer.byteLength(reader.page) / 1024)} KB, whole pipeline: processor a request`, '≤ 21 µs (bare 18.5)', `${n(published.microseconds, 1)} µs`, `${n(bytes.microseconds, 1)} µs`, 'the same bytes from a bare Kestrel', published.microseconds / bytes.microseconds)
  row('the same: requests a second on one core', '≥ 45,000', n(published.perSecond), n(bytes.perSecond), 'the same', published.perSecond / bytes.perSecond)
  for (const [name, page] of Object.entries(pages)) {
    const signedIn = cost(site, page, cookie)
    row(`signed in, ${name}: processor a request`, '≤ 3 ×', `${n(signedIn.microseconds)} µs`, `${n(hello.microseconds)} µs`, 'a Razor page saying hello', signedIn.microseconds / hello.microseconds)
  }
} finally {
  await other?.dispose()
  await site.dispose()
}
