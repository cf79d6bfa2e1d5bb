import { isNumeric, shown } from './CellValue'
import { pastedCells, toHtmlTable, toTabs } from './Clipboard'
import type { GridCursor } from './GridCursor'
import type { GridSheet } from './GridSheet'

/** The cells of the range as they leave for a spreadsheet. */
function copied(sheet: GridSheet, cursor: GridCursor): string[][] {
  const { model, lines, columns, options: { page } } = sheet
  const { top, bottom, left, right } = cursor.range
  return lines.slice(top, bottom + 1).flatMap(({ record, element }) => record === null ? [] : [columns.slice(left, right + 1).map((column, at) => {
    if (column.axis === 'total') return element.cells[left + at]?.textContent ?? ''
    const raw = model.value(record, column)
    // Numbers leave as typed, so that a spreadsheet reads them as numbers.
    return isNumeric(column.field) ? raw : shown(page.document, page.schema, column.field, raw)
  })])
}

/** Puts the range on the clipboard, as text and as a table; false when there is nothing to copy. */
export function copyRange(event: ClipboardEvent, sheet: GridSheet, cursor: GridCursor): boolean {
  const cells = event.clipboardData === null ? [] : copied(sheet, cursor)
  if (cells.length === 0) return false
  event.preventDefault()
  event.clipboardData?.setData('text/plain', toTabs(cells))
  event.clipboardData?.setData('text/html', toHtmlTable(cells))
  return true
}

/** What the clipboard holds, as cells. */
export function cellsOf(event: ClipboardEvent): string[][] {
  return pastedCells(event.clipboardData?.getData('text/html') ?? '', event.clipboardData?.getData('text/plain') ?? '')
}
