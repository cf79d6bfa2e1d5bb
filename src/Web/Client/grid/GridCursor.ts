import { rangeOf, type Spot } from './GridKeys'
import type { GridLine, GridSheet } from './GridSheet'

/** Where the hand is in the grid: the active cell, the selected range, and how both are shown, here and to others. */
export class GridCursor {
  active: Spot = { row: 0, column: 0 }
  anchor: Spot = { row: 0, column: 0 }
  /** The column where a run of Tab began; null out of such a run. */
  tabbedFrom: number | null = null
  /** False when the hand is elsewhere on the page: the cell is remembered, and not shown. */
  hasFocus = false

  constructor(private readonly sheet: GridSheet, private readonly frame: HTMLElement, private readonly table: HTMLTableElement) {}

  get range(): ReturnType<typeof rangeOf> {
    return rangeOf(this.active, this.anchor)
  }

  go(to: Spot, extendsRange: boolean, tabs = false): void {
    this.tabbedFrom = tabs ? this.tabbedFrom ?? this.active.column : null
    this.active = { row: Math.min(to.row, this.sheet.lines.length - 1), column: to.column }
    if (!extendsRange) this.anchor = this.active
    this.hasFocus = true
    this.mark()
    this.focus()
    this.announce()
  }

  /** The browser's focus came to a cell. */
  enter(spot: Spot | null): void {
    this.hasFocus = true
    if (spot !== null && (spot.row !== this.active.row || spot.column !== this.active.column)) {
      this.active = spot
      this.anchor = spot
    }
    this.mark()
    this.announce()
  }

  leave(): void {
    this.hasFocus = false
    this.mark()
    this.sheet.options.page.presence().show('cell', null)
  }

  stretchTo(spot: Spot): void {
    this.active = spot
    this.mark()
  }

  /** Selects from a cell on, so many rows and columns. */
  select(from: Spot, rows: number, columns: number): void {
    this.active = from
    this.anchor = { row: Math.min(from.row + rows, this.sheet.lines.length) - 1, column: Math.min(from.column + columns, this.sheet.columns.length) - 1 }
    this.mark()
  }

  collapse(): void {
    this.anchor = this.active
    this.mark()
  }

  selectAll(): void {
    this.anchor = { row: 0, column: 0 }
    this.active = { row: this.sheet.lines.length - 1, column: this.sheet.columns.length - 1 }
    this.mark()
  }

  focus(options?: FocusOptions): void {
    this.sheet.cell(this.active)?.focus(options)
  }

  /** After a drawing: the same record, wherever it now stands. */
  follow(before: GridLine | null): void {
    if (before === null) return
    const { lines, columns } = this.sheet
    const again = lines.findIndex(line => before.record === null ? line.record === null && line.group === before.group : line.record === before.record)
    const row = again >= 0 ? again : Math.min(this.active.row, Math.max(0, lines.length - 1))
    if (row !== this.active.row) this.anchor = { row, column: this.active.column }
    this.active = { row, column: Math.min(this.active.column, columns.length - 1) }
  }

  mark(): void {
    const { top, bottom, left, right } = this.range
    for (const cell of this.table.querySelectorAll<HTMLTableCellElement>('[data-column]')) {
      const row = Number(cell.dataset['row'])
      const column = Number(cell.dataset['column'])
      const isActive = row === this.active.row && column === this.active.column
      cell.tabIndex = isActive ? 0 : -1
      const isIn = this.hasFocus && row >= top && row <= bottom && column >= left && column <= right
      if (isIn && !isActive) cell.setAttribute('aria-selected', 'true')
      else cell.removeAttribute('aria-selected')
      cell.classList.toggle('is-active', isActive && this.hasFocus)
    }
    this.frame.classList.toggle('is-touched', this.hasFocus)
  }

  /** Shows others which cell one is in. */
  announce(): void {
    const record = this.sheet.line(this.active.row)?.record
    const column = this.sheet.columns[this.active.column]
    this.sheet.options.page.presence().show('cell', record === null || record === undefined || column === undefined ? null : `${record}/${column.key}`)
  }
}
