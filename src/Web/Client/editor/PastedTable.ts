/** A pasted table as rows of plain text. */
export type TableText = string[][]

/** Reads the first table of pasted HTML, or tab-separated text. */
export function tableOf(html: string, text: string): TableText | null {
  if (html !== '') {
    const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
    if (table !== null) return [...table.querySelectorAll('tr')].map(row => [...row.children].map(cell => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()))
  }
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.length > 1 && lines.every(line => line.includes('\t')) ? lines.map(line => line.split('\t').map(cell => cell.trim())) : null
}

const AMOUNT = /^[+\-−–]?\s*\d[\d\s\u00a0\u202f.,']*\s*(?:k|m|€|k€|m€|kf|mf|k\.?f\.?|f|eur|frf|keur)?\s*$/i

export function isAmount(text: string): boolean {
  return AMOUNT.test(text.trim())
}

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text.trim())
const isTotal = (text: string): boolean => /^(sous-)?total\b/i.test(text.trim())

export interface EnvelopeSketch {
  rows: { title: string, amounts: Record<string, string> }[]
  stated: Record<string, string>
}

/** Themes down, years across, amounts inside: envelopes. A line « Total » holds the totals its author stated. */
export function asEnvelopes(table: TableText): EnvelopeSketch | null {
  const headAt = table.findIndex(row => row.filter(isYear).length >= 2)
  const head = table[headAt]
  if (head === undefined) return null
  const years = head.flatMap((cell, column) => isYear(cell) ? [{ column, year: cell.trim() }] : [])
  const totalColumn = head.findIndex((cell, column) => column > 0 && isTotal(cell))
  const sketch: EnvelopeSketch = { rows: [], stated: {} }
  for (const row of table.slice(headAt + 1)) {
    const title = (row[0] ?? '').trim()
    const amounts = Object.fromEntries(years.flatMap(({ column, year }) => isAmount(row[column] ?? '') ? [[year, row[column] as string]] : []))
    if (isTotal(title)) {
      sketch.stated = amounts
      if (totalColumn > 0 && isAmount(row[totalColumn] ?? '')) sketch.stated['total'] = row[totalColumn] as string
    } else if (title !== '') {
      sketch.rows.push({ title, amounts })
    }
  }
  return sketch.rows.some(row => Object.keys(row.amounts).length > 0) ? sketch : null
}

export type CostBlock = 'investment' | 'running' | 'gain'

export interface ScenarioSketch {
  title: string
  lines: { block: CostBlock, title: string, quantity: string, amount: string }[]
  stated: Partial<Record<CostBlock, string>>
}

const BLOCKS: [CostBlock, RegExp][] = [
  ['investment', /invest/i],
  ['running', /fonctionnement|annuel|récurrent|exploitation|maintenance\s*$|running/i],
  ['gain', /gain|économie|recette|saving/i],
]

/** A label and an amount a line, headings between: the lines of a cost scenario. */
export function asScenario(table: TableText): ScenarioSketch | null {
  const sketch: ScenarioSketch = { title: '', lines: [], stated: {} }
  let block: CostBlock = 'investment'
  let amounts = 0
  for (const row of table) {
    const cells = row.map(cell => cell.trim())
    const label = cells.find(cell => cell !== '' && !isAmount(cell)) ?? ''
    const amount = [...cells].reverse().find(cell => cell !== '' && isAmount(cell)) ?? ''
    if (isTotal(label)) {
      const named = BLOCKS.find(([, words]) => words.test(label))?.[0] ?? block
      if (amount !== '') sketch.stated[named] = amount
      continue
    }
    if (amount === '') {
      const heading = BLOCKS.find(([, words]) => words.test(label))?.[0]
      const isHeadOfColumns = cells.filter(cell => cell !== '').length > 1
      if (heading !== undefined) block = heading
      else if (label !== '' && sketch.lines.length === 0 && !isHeadOfColumns) sketch.title = label
      else if (label !== '' && !isHeadOfColumns) sketch.lines.push({ block, title: label, quantity: '', amount: '' })
      continue
    }
    if (label === '') continue
    amounts++
    const quantity = cells.slice(0, -1).filter(cell => cell !== label && cell !== amount && isAmount(cell))[0] ?? ''
    sketch.lines.push({ block, title: label, quantity, amount })
  }
  return amounts >= 2 ? sketch : null
}
