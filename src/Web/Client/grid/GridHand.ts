import { t } from '../i18n'
import { toast } from '../ui/Toasts'
import { editCell, type CellEditing } from './CellEditor'
import { withoutHead } from './Clipboard'
import { cellsOf, copyRange } from './GridClipboard'
import type { GridCursor } from './GridCursor'
import type { GridImages } from './GridImages'
import { press, type GridAction } from './GridKeys'
import type { Column } from './GridModel'
import { spotOf, type GridLine, type GridSheet } from './GridSheet'
import type { GridWriting } from './GridWriting'
import { kindOf } from './PlanSchema'
import { quarterState } from './QuarterCell'
import { openRowMenu } from './rowMenu'

/** What the hand does in a grid: keys, the cell it edits, the clipboard. At most one cell is open at a time. */
export class GridHand {
  #editing: CellEditing | null = null

  constructor(
    private readonly sheet: GridSheet,
    private readonly cursor: GridCursor,
    private readonly writing: GridWriting,
    private readonly images: GridImages,
    private readonly draw: () => void,
  ) {}

  get isEditing(): boolean {
    return this.#editing !== null
  }

  /** Closes the cell left open, keeping what was typed. */
  commit(): void {
    this.#editing?.commit()
  }

  listen(table: HTMLTableElement): void {
    // A field of the foot has its own keys and its own clipboard.
    const isFree = (event: Event): boolean => this.#editing === null && spotOf(event.target) !== null
    table.addEventListener('keydown', event => { if (isFree(event)) this.#key(event) })
    table.addEventListener('copy', event => { if (isFree(event)) copyRange(event, this.sheet, this.cursor) })
    table.addEventListener('cut', event => { if (isFree(event) && copyRange(event, this.sheet, this.cursor)) this.writing.fill(() => '') })
    table.addEventListener('paste', event => { if (isFree(event)) this.#paste(event) })
  }

  openMenu(record: string, anchor: Element | DOMRect): void {
    openRowMenu(record, anchor, this.sheet, this.writing, line => this.#insertAfter(line))
  }

  edit(initial: string | null): void {
    const { page, spec, canEditRow } = this.sheet.options
    const { active } = this.cursor
    const line = this.sheet.line(active.row)
    const column = this.sheet.columns[active.column]
    const cell = this.sheet.cell(active)
    if (line === null || column === undefined || cell === null || this.#editing !== null || column.axis === 'total' || !canEditRow(line.record)) return
    if (column.field.type === 'tick') return this.#toggle()
    if (column.field.type === 'image') return void this.images.choose(line)
    const raw = line.record === null ? '' : this.sheet.model.value(line.record, column)
    this.#editing = editCell({
      cell, document: page.document, schema: page.schema, field: column.field, raw, initial, label: column.field.label,
      onKey: event => this.#key(event),
      onCreateLink: this.#linkMaker(column, spec.home),
      onUnknown: typed => {
        if (!this.writing.take(line, column, typed)) toast(t('grid.notAChoice', { value: typed, column: column.field.label }), { kind: 'warning' })
      },
      onEnd: value => {
        this.#editing = null
        if (value !== null && value !== raw) this.writing.set(line, column, value)
        this.draw()
        if (this.cursor.hasFocus) this.cursor.focus({ preventScroll: true })
      },
    })
  }

  #key(event: KeyboardEvent): void {
    const { lines, columns } = this.sheet
    const { active, anchor, tabbedFrom } = this.cursor
    // What is typed on the empty line makes a row, and another empty line under it.
    const rows = lines.length + (this.isEditing && this.sheet.line(active.row)?.record === null ? 1 : 0)
    const action = press(
      { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey },
      { rows, columns: columns.length, isEditing: this.isEditing, isTypedOver: this.#editing?.isTypedOver() === true, tabbedFrom, active, anchor })
    if (action.do === 'nothing') return
    if (action.do === 'leave') {
      this.commit()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    this.#do(action)
  }

  #do(action: GridAction): void {
    const { canEditRow } = this.sheet.options
    const line = this.sheet.line(this.cursor.active.row)
    const record = line?.record ?? null
    switch (action.do) {
      case 'move':
        if (action.commits) this.commit()
        this.cursor.go(action.to, action.extends, action.tabs)
        break
      case 'edit': this.#type(action.initial); break
      case 'newline': this.#editing?.newline(); break
      case 'cancel':
        if (this.#editing !== null) this.#editing.cancel()
        else this.cursor.collapse()
        break
      case 'clear': this.writing.fill(() => ''); break
      case 'toggle': this.#toggle(); break
      case 'fillDown': this.writing.fillDown(); break
      case 'moveRow': if (record !== null && canEditRow(record)) this.sheet.model.moveRow(record, action.by); break
      case 'deleteRow': this.writing.bin(this.writing.selectedRecords()); break
      case 'insertRow': if (canEditRow(null) && line !== null) this.#insertAfter(line); break
      case 'selectAll': this.cursor.selectAll(); break
      case 'menu': {
        const cell = this.sheet.cell(this.cursor.active)
        if (record !== null && cell !== null) this.openMenu(record, cell)
        break
      }
      case 'leave': case 'nothing': break
    }
  }

  /** A letter, or Enter: over a quarter it paints, elsewhere it opens the cell. */
  #type(initial: string | null): void {
    if (this.sheet.columns[this.cursor.active.column]?.axis !== 'quarter') return this.edit(initial)
    const state = initial === null ? 'planned' : quarterState(initial)
    if (state !== undefined) this.writing.paint(state)
  }

  #toggle(): void {
    const line = this.sheet.line(this.cursor.active.row)
    const column = this.sheet.columns[this.cursor.active.column]
    if (line === null || column === undefined) return
    if (line.record === null) return column.axis === 'quarter' || column.field.type === 'tick' ? undefined : this.edit(null)
    const raw = this.sheet.model.value(line.record, column)
    if (column.axis === 'quarter') this.writing.paint(raw === '' ? 'planned' : '')
    else if (column.field.type === 'tick') this.writing.fill(() => raw === 'true' ? '' : 'true')
    else this.edit(null)
  }

  /** Makes the record that a link may point to; null where this person may not. */
  #linkMaker(column: Column, home: string): ((title: string) => string) | null {
    const { document, schema, access } = this.sheet.options.page
    const kind = kindOf(schema, column.field.linkTo)
    if (kind === null || !access().adds(kind.key, home)) return null
    return title => {
      const siblings = document.recordsOf(kind.key, null)
      return document.addRecord(kind.key, home, document.orderAfter(siblings, siblings.at(-1)?.id ?? null), { title })
    }
  }

  #insertAfter(line: GridLine): void {
    const record = this.sheet.model.addRow(line.group, line.record)
    this.draw()
    const row = this.sheet.lines.findIndex(each => each.record === record)
    if (row >= 0) this.cursor.go({ row, column: 0 }, false)
  }

  #paste(event: ClipboardEvent): void {
    if (event.clipboardData === null || !this.sheet.options.canEditRow(null) || this.images.paste(event, this.sheet.line(this.cursor.active.row))) return
    event.preventDefault()
    const cells = withoutHead(cellsOf(event), this.sheet.columns.slice(this.cursor.range.left).map(column => column.field.label))
    const { top: row, left: column } = this.cursor.range
    const { unread, beyond } = this.writing.paste(cells)
    if (unread > 0) toast(t('grid.unread', { count: unread }), { kind: 'warning' })
    if (beyond > 0) toast(t('grid.beyond', { count: beyond }), { kind: 'warning' })
    this.draw()
    if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) this.cursor.select({ row, column }, cells.length, Math.max(...cells.map(each => each.length)))
  }
}
