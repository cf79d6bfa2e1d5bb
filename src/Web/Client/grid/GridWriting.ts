import { t } from '../i18n'
import { toast } from '../ui/Toasts'
import { rawOf, titleOf } from './CellValue'
import type { GridCursor } from './GridCursor'
import type { Column } from './GridModel'
import type { GridSheet, RowPlace } from './GridSheet'

/** What the hand writes in a grid: each gesture is one change of the document, and one step of undo. */
export class GridWriting {
  constructor(private readonly sheet: GridSheet, private readonly cursor: GridCursor) {}

  /** Writes one cell; on the empty line, the first value makes the row. */
  set(line: RowPlace, column: Column, value: string): void {
    if (column.axis === 'total') return
    if (line.record === null) {
      if (value === '') return
      line.record = this.sheet.model.addRow(line.group, null, { [column.key]: value })
    } else {
      this.sheet.options.page.document.setField(line.record, column.key, value)
    }
  }

  /** One value for every cell of the range, in one gesture. */
  fill(valueOf: (column: Column) => string): void {
    const { sheet: { lines, columns, options: { page, canEditRow } }, cursor: { range } } = this
    page.document.change(() => {
      for (const line of lines.slice(range.top, range.bottom + 1)) {
        if (line.record === null || !canEditRow(line.record)) continue
        for (const column of columns.slice(range.left, range.right + 1)) if (column.axis !== 'total') page.document.setField(line.record, column.key, valueOf(column))
      }
    })
  }

  /** Every row of the range takes what stands in its first. */
  fillDown(): void {
    const { sheet: { model }, cursor: { range } } = this
    const first = this.sheet.line(range.top)?.record ?? null
    if (first !== null) this.fill(column => model.value(first, column))
  }

  paint(value: string): void {
    const { left, right } = this.cursor.range
    if (this.sheet.columns.slice(left, right + 1).some(column => column.axis !== 'quarter')) return
    this.fill(() => value)
  }

  /**
   * Puts pasted cells from the corner of the range on, new rows under the last; says how many were not among the words their column knows,
   * and how many had no column.
   */
  paste(cells: readonly (readonly string[])[]): { unread: number, beyond: number } {
    const { sheet: { lines, columns, options: { page } }, cursor: { range } } = this
    const isOne = cells.length === 1 && cells[0]?.length === 1
    let unread = 0
    let beyond = 0
    page.document.change(() => {
      if (isOne && (range.bottom > range.top || range.right > range.left)) {
        // One value over a range fills the range.
        for (const line of lines.slice(range.top, range.bottom + 1)) for (const column of columns.slice(range.left, range.right + 1)) unread += this.take(line, column, cells[0]?.[0] ?? '') ? 0 : 1
        return
      }
      let group = this.sheet.line(range.top)?.group ?? null
      for (const [offset, row] of cells.entries()) {
        const present = this.sheet.line(range.top + offset)
        const line: RowPlace = present !== null && present.record !== null && present.group === group ? present : { record: null, group }
        group = line.group
        for (const [at, text] of row.entries()) {
          const column = columns[range.left + at]
          if (column !== undefined) unread += this.take(line, column, text) ? 0 : 1
          else if (text.trim() !== '') beyond++
        }
      }
    })
    return { unread, beyond }
  }

  /** Takes one typed or pasted value; false when its words are not among those the column knows. */
  take(line: RowPlace, column: Column, text: string): boolean {
    const { model, options: { page, spec, canEditRow } } = this.sheet
    if (line.record !== null && !canEditRow(line.record)) return false
    if (column.axis === 'total') return true
    const raw = rawOf(page.document, page.schema, column.field, text)
    if (raw !== null) {
      this.set(line, column, raw)
      return true
    }
    const keepsOwnTitle = column.key === spec.kind.titleField && spec.kind.fields.some(field => field.key === 'title')
    if (!keepsOwnTitle) return false
    if (line.record === null) line.record = model.addRow(line.group, null, { title: text })
    else page.document.setField(line.record, 'title', text)
    return true
  }

  /** Puts rows in the bin, and offers to take them out again. */
  bin(records: readonly string[]): void {
    const { page, spec, canEditRow } = this.sheet.options
    const gone = records.filter(record => canEditRow(record))
    if (gone.length === 0) return
    page.document.change(() => { for (const record of gone) page.document.setRecordRemoved(record, true) })
    toast(gone.length === 1 ? t('grid.binned', { name: titleOf(page.document, page.schema, gone[0] as string) }) : t('grid.binnedMany', { count: gone.length, kind: spec.kind.many.toLowerCase() }), {
      action: { label: t('common.undo'), run: () => page.document.change(() => { for (const record of gone) page.document.setRecordRemoved(record, false) }) },
    })
  }

  selectedRecords(): string[] {
    const { top, bottom } = this.cursor.range
    return this.sheet.lines.slice(top, bottom + 1).flatMap(line => line.record ?? [])
  }
}
