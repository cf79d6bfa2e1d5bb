// Runs every measure of every engine, one after the other in turns, and prints one table: node table.mjs ENGINE_DLL FOLDER [RUNS]
import os from 'node:os'
import { spawnSync } from 'node:child_process'

const [, , assembly, folder, runs = '3'] = process.argv
const here = new URL('.', import.meta.url).pathname
const commands = {
  portal: measure => ['dotnet', assembly, measure, folder],
  yjs: measure => [process.execPath, '--expose-gc', '--max-old-space-size=4000', `${here}peer.mjs`, 'yjs', measure, folder],
  ywasm: measure => [process.execPath, '--expose-gc', '--max-old-space-size=4000', `${here}peer.mjs`, 'ywasm', measure, folder]
}
// name, figure, unit, decimals, what is promised (of the peers' figures, or of the portal's own)
const rows = [
  ['All updates one by one, each ready to relay', 'apply', 'ms', 0, '≥ 5 × yjs, ≥ 3 × ywasm', p => p.yjs >= 5 && p.ywasm >= 3],
  ['One key, one client id before', 'key1', 'µs', 2, '', () => null],
  ['One key, 2,000 client ids before', 'key2000', 'µs', 2, '≤ 2 × with one', (p, own) => own.key2000 <= 2 * own.key1],
  ['Encode all, first', 'encodeFirst', 'ms', 1, '≥ 3 × yjs, ≥ ywasm', p => p.yjs >= 3 && p.ywasm >= 1],
  ['Encode all, warm', 'encodeWarm', 'ms', 2, '≥ 3 × yjs, ≥ ywasm', p => p.yjs >= 3 && p.ywasm >= 1],
  ['Load all, first', 'loadFirst', 'ms', 1, '≥ 2 × both', p => p.yjs >= 2 && p.ywasm >= 2],
  ['Load all, warm', 'loadWarm', 'ms', 2, '≥ 2 × both', p => p.yjs >= 2 && p.ywasm >= 2],
  ['Merge 8,000 updates', 'merge8000', 'ms', 1, '≥ 10 × yjs', p => p.yjs >= 10],
  ['Merge all updates (peers: as a tree)', 'mergeAll', 'ms', 0, '≥ 2.5 × yjs', p => p.yjs >= 2.5],
  ['Memory kept by the loaded document', 'retained', 'KB', 0, '≤ 1,100 KB', (p, own) => own.retained <= 1_100_000]
]

const taken = {}
for (let run = 0; run < +runs; run++) {
  for (const measure of ['apply', 'many', 'load', 'merge', 'memory']) {
    for (const engine in commands) {
      const [command, ...args] = commands[engine](measure)
      const done = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000 })
      if (done.status !== 0) console.error(`${engine} ${measure}: ${(done.stderr || String(done.error)).trim().split('\n').pop()}`)
      else for (const [name, value] of Object.entries(JSON.parse(done.stdout))) ((taken[engine] ??= {})[name] ??= []).push(value)
    }
  }
}

const median = list => list === undefined ? NaN : [...list].sort((a, b) => a - b)[list.length >> 1]
const own = Object.fromEntries(Object.entries(taken.portal).map(([name, list]) => [name, median(list)]))
const shown = (value, unit, decimals) => Number.isNaN(value) ? '–' : `${(unit === 'KB' ? value / 1000 : value).toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })} ${unit}`
const times = ratio => Number.isNaN(ratio) ? '–' : `${ratio.toFixed(1)} ×`

console.log(`${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} × ${os.cpus()[0].model.trim()}, load ${os.loadavg()[0].toFixed(1)}, node ${process.version}; medians of ${runs}. Times are processor time of the whole process.\n`)
console.log('| What | portal | yjs | ywasm | portal is better than yjs | than ywasm | Promise | Kept |')
console.log('|---|---|---|---|---|---|---|---|')
for (const [name, figure, unit, decimals, promise, isKept] of rows) {
  const [yjs, ywasm] = [median(taken.yjs?.[figure]), median(taken.ywasm?.[figure])]
  const ratios = { yjs: yjs / own[figure], ywasm: ywasm / own[figure] }
  const kept = isKept(ratios, own)
  console.log(`| ${name} | ${shown(own[figure], unit, decimals)} | ${shown(yjs, unit, decimals)} | ${shown(ywasm, unit, decimals)} | ${times(ratios.yjs)} | ${times(ratios.ywasm)} | ${promise} | ${kept === null ? '' : kept ? 'yes' : 'no'} |`)
}
