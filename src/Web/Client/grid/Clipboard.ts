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
    const rows = [...(table?.querySelectorAll('tr') ?? [])].map(row => [...row.children].flatMap(cell => {
      for (const lineEnd of cell.querySelectorAll('br')) lineEnd.replaceWith('\n')
      const value = (cell.textContent ?? '').replace(/[^\S\n]+/g, ' ').trim()
      const span = Number(cell.getAttribute('colspan')) || 1
      return [value, ...Array.from({ length: span - 1 }, () => '')]
    }))
    if (rows.length > 0) return rows
  }
  return fromTabs(text)
}
