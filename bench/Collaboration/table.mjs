const n = (value, digits = 2) => value === undefined || value === null || Number.isNaN(value) ? '–' : value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: 0 })
const ms = value => `${n(value, 1)} ms`

/** What each workload says of a server, what is compared, and with what bound it is promised. */
const rows = {
  fan: [['1 document, 50 people, 5 updates/s each: processor per 100,000 deliveries', r => r.processorPer100k, v => `${n(v)} s`, '≤ 0.85 s'],
    ['the same: p50', r => r.p50, ms, ''], ['the same: p99', r => r.p99, ms, '< 60 ms']],
  many: [['100 documents, 5 people, 2 updates/s each: processor per 100,000 deliveries', r => r.processorPer100k, v => `${n(v)} s`, '≤ 1.3 × the bare relay'],
    ['the same: p99', r => r.p99, ms, '']],
  ramp: [['highest update rate of 20 people with p99 < 200 ms', r => r.rate, v => `${n(v, 0)}/s`, '≥ 32,000/s']],
  open: [['a paper of 259,778 edits opened: held in memory', r => r.inMemory, ms, '≤ 4 ms'],
    ['the same, first after a restart', r => r.firstAfterRestart, ms, '≤ 40 ms'],
    ['the same, 50 within a second: slowest', r => r.fiftyMost, ms, '≤ 15 ms']],
  idle: [['memory of an idle connection', r => r.bytesPerConnection / 1024, v => `${n(v, 0)} KB`, '≤ 40 KB']],
}

/** One markdown table: a row for each figure, a column for each server, the ratio to the best of the others. */
export function table(results, names, full) {
  const shown = [...new Set(Object.values(results).flatMap(result => Object.keys(result)))]
  const lines = [`| Work${full ? ' (medians of 3)' : ' (one short run)'} | promised | ${shown.map(driver => names[driver]).join(' | ')} | portal ÷ best other |`, `|${'---|'.repeat(shown.length + 3)}`]
  for (const [workload, result] of Object.entries(results)) {
    for (const [title, value, written, promise] of rows[workload]) {
      const of = driver => result[driver] && !result[driver].error ? value(result[driver]) : undefined
      const others = shown.filter(driver => driver !== 'portal').map(of).filter(Number.isFinite)
      const best = others.length === 0 ? undefined : workload === 'ramp' ? Math.max(...others) : Math.min(...others)
      const cells = shown.map(driver => result[driver]?.error ? 'failed' : of(driver) === undefined ? '' : written(of(driver)))
      lines.push(`| ${title} | ${promise} | ${cells.join(' | ')} | ${best && of('portal') !== undefined ? n(of('portal') / best) : '–'} |`)
    }
  }
  return lines.join('\n')
}
