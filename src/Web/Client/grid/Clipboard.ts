import { fold } from '../i18n/fold'

/** Ranges to and from spreadsheets: tab-separated text with quoting, and an HTML table beside it. */

export function toTabs(cells: readonly (readonly string[])[]): string {
  return cells.map(row => row.map(cell => /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell).join('\t')).join('\n')
}

export function toHtmlTable(cells: readonly (readonly string[])[]): string {
  const table = document.createElement('table')
  for (const row of cells) {
    const tr = table.insertRow()
    for (const cell of row) tr.insertCell().textContent = cell
  }
  return table.outerHTML
}

/** Reads tab-separated text as spreadsheets write it: a cell in quotes may hold tabs and line ends. */
export function fromTabs(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < source.length; at++) {
    const letter = source[at] as string
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (source[at + 1] === '"') { cell += '"'; at++ }
      else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === '\t') endCell()
    else if (letter === '\n') { endCell(); rows.push([]) }
    else cell += letter
  }
  endCell()
  return rows
}

/** What was pasted, as cells; the HTML table wins because it knows which line ends belong to a cell. */
export function pastedCells(html: string, text: string): string[][] {
  if (/<table/i.test(html)) {
    const table = new DOMParser().parseFromString(html.replace(/\sstyle\s*=/gi, ' data-style='), 'text/html').querySelector('table')
    const rows = table === null ? [] : laidOut(table)
    if (rows.length > 0) return rows
  }
  return fromTabs(text)
}

/** Cells of a table in their columns: a merged cell stands in its corner, and keeps blank the places it covers. */
function laidOut(table: HTMLTableElement): string[][] {
  const rows: string[][] = [...table.rows].map(() => [])
  for (const [at, row] of [...table.rows].entries()) {
    for (const cell of row.cells) {
      const line = rows[at] as string[]
      let column = 0
      while (line[column] !== undefined) column++
      for (let down = 0; down < Math.max(1, cell.rowSpan) && at + down < rows.length; down++) {
        for (let across = 0; across < cell.colSpan; across++) (rows[at + down] as string[])[column + across] = ''
      }
      line[column] = wordsOf(cell)
    }
  }
  // A row shorter than what covers it from above has holes; they are blank.
  return rows.map(row => Array.from(row, cell => cell ?? ''))
}

function wordsOf(cell: HTMLTableCellElement): string {
  for (const lineEnd of cell.querySelectorAll('br')) lineEnd.replaceWith('\n')
  return (cell.textContent ?? '').replace(/[^\S\n]+/g, ' ').trim()
}

/** Leaves out a first row that repeats the heads of the columns it is pasted under. */
export function withoutHead(cells: string[][], heads: readonly string[]): string[][] {
  const [first] = cells
  const isHead = first !== undefined && cells.length > 1 && first.some(cell => cell.trim() !== '')
    && first.every((cell, at) => cell.trim() === '' || fold(cell).trim() === fold(heads[at] ?? '').trim())
  return isHead ? cells.slice(1) : cells
}
