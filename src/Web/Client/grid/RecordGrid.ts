import type * as Y from 'yjs'
import { peerClass } from '../editor/PeerCursor'
import { t } from '../i18n'

import { el } from '../ui/dom'
import { openMenu, type MenuEntry } from '../ui/Menu'
import type { Page } from '../ui/Page'
import { toast } from '../ui/Toasts'
import { editCell, type CellEditing } from './CellEditor'
import { isNumeric, rawOf, shown, titleOf } from './CellValue'
import { pastedCells, toHtmlTable, toTabs } from './Clipboard'
import { press, rangeOf, type GridAction, type Spot } from './GridKeys'
import { GridModel, type Column, type GridGroup, type GridSpec } from './GridModel'
import { kindOf } from './PlanSchema'
import { RowHandle } from './RowHandle'

/** A line of the grid: a record, or the empty line of a group where typing makes one. */
interface Line {
  record: string | null
  group: string | null
  element: HTMLTableRowElement
}

export interface RecordGridOptions {
  page: Page
  spec: GridSpec
  caption: string
  isCaptionHidden?: boolean
  /** Lines under the rows, computed by the server. */
  foot?: () => HTMLTableSectionElement | null
  /** More lines under each group: the envelope under its quarters, the totals of a block. */
  groupFoot?: (group: GridGroup, columns: readonly Column[]) => HTMLTableRowElement[]
  canEditRow: (record: string | null) => boolean
  /** More actions in a row's menu. */
  rowActions?: (record: string) => MenuEntry[]
  /** Called after each drawing: computed cells wait for their content. */
  afterRender?: () => void
}

/** Letters of the quarter cells, in the reader's language: what is shown is what is typed. */
const LETTERS: readonly [string, string][] = [['planned', t('grid.letter.planned')], ['progress', t('grid.letter.progress')], ['done', t('grid.letter.done')]]
const STATES = new Map(LETTERS.map(([state, letter]) => [letter.toLowerCase(), state]))

/**
 * A grid over records: looks like the printed table until it is touched; then cells edit in place. The document is the only state;
 * what is shown is read from it after every change, and others' cells are patched without moving this person's hand.
 */
export class RecordGrid {
  readonly element: HTMLElement
  #model: GridModel
  readonly #table: HTMLTableElement
  readonly #handle: RowHandle
  #lines: Line[] = []
  #active: Spot = { row: 0, column: 0 }
  #anchor: Spot = { row: 0, column: 0 }
  #editing: CellEditing | null = null
  #hasFocus = false
  readonly #release: (() => void)[] = []
  #frame = 0
  #showsAll = false
  readonly #more = el('div', { class: 'grid-more' })
  #isDrawing = false

  constructor(private readonly options: RecordGridOptions) {
    const { page, spec } = options
    this.#model = new GridModel(page.document, page.schema, spec)
    this.#table = el('table', { class: 'plan-table grid', role: 'grid', 'aria-label': options.caption })
    if (spec.cells !== null && this.#model.columns.some(column => column.axis === 'quarter')) this.#table.classList.add('quarter-grid')
    this.#table.setAttribute('aria-description', t(this.#table.classList.contains('quarter-grid') ? 'grid.quarterHelp' : 'grid.help'))
    this.element = el('div', { class: 'grid-frame' }, el('div', { class: 'table-frame' }, this.#table))
    this.#handle = new RowHandle(this.element, {
      menu: (row, anchor) => this.#rowMenu(row, anchor),
      place: (row, after, before) => { this.#model.placeRow(row, after, before) },
    })
    this.element.append(this.#handle.element, this.#more)
    this.#listen()
    this.render()
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#editing?.commit()
    for (const release of this.#release) release()
    this.element.remove()
  }

  /** Closes a cell left open: the plan is about to freeze. */
  commit(): void {
    this.#editing?.commit()
  }

  render(): void {
    if (this.#editing !== null) return
    const { page, caption, spec } = this.options
    const active = this.#lineAt(this.#active.row)
    this.#model = new GridModel(page.document, page.schema, spec)
    const hidden = this.#showsAll ? 0 : this.#model.hideEmptyColumns()
    const { columns } = this.#model
    const groups = this.#model.groups()
    this.#lines = []
    this.#more.replaceChildren(...(hidden > 0 && this.options.canEditRow(null) ? [this.#moreColumns(hidden)] : []))
    this.#isDrawing = true
    const bodies = groups.map(group => this.#body(group, columns))
    const foot = this.options.foot?.() ?? null
    this.#table.replaceChildren(
      el('caption', { class: this.options.isCaptionHidden === true ? 'visually-hidden' : '' }, caption),
      this.#head(columns), ...bodies, ...(foot === null ? [] : [foot]))
    // A wide grid without a cell to stand on, or only read, must still scroll by the keyboard.
    const frame = this.#table.parentElement
    if (frame !== null) {
      frame.tabIndex = this.#lines.length === 0 || !this.options.canEditRow(null) ? 0 : -1
      frame.setAttribute('role', 'group')
      frame.setAttribute('aria-label', caption)
    }
    this.#table.setAttribute('aria-rowcount', String(this.#lines.length + 1))
    this.#table.setAttribute('aria-colcount', String(columns.length))
    this.#table.setAttribute('aria-readonly', this.options.canEditRow(null) ? 'false' : 'true')
    if (active !== null) {
      const again = this.#lines.findIndex(line => active.record === null ? line.record === null && line.group === active.group : line.record === active.record)
      const row = again >= 0 ? again : Math.min(this.#active.row, Math.max(0, this.#lines.length - 1))
      if (row !== this.#active.row) this.#anchor = { row, column: this.#active.column }
      this.#active = { row, column: Math.min(this.#active.column, columns.length - 1) }
    }
    this.#mark()
    if (this.#hasFocus && !this.#table.contains(document.activeElement)) this.#cellAt(this.#active)?.focus({ preventScroll: true })
    this.#isDrawing = false
    this.drawPeers()
    this.options.afterRender?.()
  }

  /** Redraws once for many changes in one frame. */
  refresh(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.render())
  }

  drawPeers(): void {
    for (const cell of this.#table.querySelectorAll<HTMLElement>('[data-peer]')) {
      cell.classList.remove(...[...cell.classList].filter(name => name.startsWith('peer-')))
      delete cell.dataset['peer']
    }
    for (const peer of this.options.page.presence().peers()) {
      const [record, ...field] = (peer.cell ?? '').split('/')
      const row = this.#lines.find(line => line.record !== null && line.record === record)
      const at = this.#model.columns.findIndex(column => column.key === field.join('/'))
      const cell = row === undefined || at < 0 ? null : row.element.cells[at]
      if (cell === undefined || cell === null) continue
      cell.dataset['peer'] = peer.user.name
      cell.classList.add('peer-cell', peerClass(peer.user.person))
    }
  }

  focusRecord(record: string): boolean {
    const row = this.#lines.findIndex(line => line.record === record)
    if (row < 0) return false
    this.#go({ row, column: 0 }, false)
    this.#cellAt(this.#active)?.scrollIntoView({ block: 'center' })
    return true
  }

  /** Puts the hand on the line where typing makes a row. */
  focusNewLine(group: string | null): void {
    const row = this.#lines.findIndex(line => line.record === null && (group === null || line.group === group))
    if (row < 0) return
    this.#go({ row, column: Math.max(0, this.#model.columns.findIndex(column => column.key === this.options.spec.kind.titleField)) }, false)
    this.#cellAt(this.#active)?.scrollIntoView({ block: 'center' })
  }

  #moreColumns(hidden: number): HTMLElement {
    return el('button', { type: 'button', class: 'more-columns', on: { click: () => {
      this.#showsAll = true
      this.render()
    } } }, hidden === 1 ? t('grid.oneMoreColumn') : t('grid.moreColumns', { count: hidden }))
  }

  // -- Drawing -------------------------------------------------------------------------------------------------------------------

  #head(columns: readonly Column[]): HTMLTableSectionElement {
    const isQuarters = columns.some(column => column.axis === 'quarter')
    const label = (column: Column): HTMLTableCellElement => el('th', { scope: 'col', role: 'columnheader', class: columnClass(column), rowspan: isQuarters ? '2' : null }, column.field.label)
    if (!isQuarters) return el('thead', {}, el('tr', {}, ...columns.map(label)))
    const fields = columns.filter(column => column.axis !== 'quarter')
    const years = [...new Set(columns.flatMap(column => column.axis === 'quarter' && column.year !== null ? [column.year] : []))]
    const quarters = columns.filter(column => column.axis === 'quarter')
    return el('thead', {},
      el('tr', {}, ...fields.map(label), ...years.map(year => el('th', { scope: 'colgroup', colspan: '4', class: 'year' }, String(year)))),
      el('tr', {}, ...quarters.map(column => {
        const quarter = column.key.slice(-1)
        return el('th', { scope: 'col', role: 'columnheader', class: quarterClass(column) }, el('abbr', { title: t('grid.quarterOf', { quarter, year: column.year ?? '' }) }, t('grid.quarter', { quarter })))
      })))
  }

  #body(group: GridGroup, columns: readonly Column[]): HTMLTableSectionElement {
    const body = el('tbody')
    if (group.key !== null) body.append(el('tr', { class: 'group' }, el('th', { scope: 'rowgroup', colspan: String(columns.length) }, group.title)))
    for (const row of group.rows) body.append(this.#row(row.id, group, columns))
    if (this.options.canEditRow(null)) body.append(this.#row(null, group, columns))
    for (const line of this.options.groupFoot?.(group, columns) ?? []) body.append(line)
    return body
  }

  #row(record: string | null, group: GridGroup, columns: readonly Column[]): HTMLTableRowElement {
    const element = el('tr', {
      role: 'row', class: record === null ? 'new-line' : '', 'aria-rowindex': String(this.#lines.length + 2),
      data: record === null ? {} : { record },
      id: record === null ? null : `r-${record}`,
    })
    const line: Line = { record, group: group.key, element }
    const index = this.#lines.push(line) - 1
    for (const [at, column] of columns.entries()) {
      const cell = el(column.key === this.options.spec.kind.titleField ? 'th' : 'td', {
        role: column.key === this.options.spec.kind.titleField ? 'rowheader' : 'gridcell', tabindex: '-1', class: columnClass(column),
        data: { row: String(index), column: String(at), label: column.field.label },
      })
      this.#fill(cell, line, column)
      element.append(cell)
    }
    return element
  }

  #fill(cell: HTMLTableCellElement, line: Line, column: Column): void {
    const { page, spec } = this.options
    if (line.record === null) {
      const named = this.#model.columns.find(each => each.key === spec.kind.titleField) ?? this.#model.columns[0]
      cell.replaceChildren(column === named ? el('span', { class: 'new-line__hint' }, t('grid.newLine', { kind: spec.kind.one.toLowerCase() })) : '')
      return
    }
    if (column.axis === 'total') {
      cell.dataset['computed'] = `row:${line.record}`
      return
    }
    const raw = this.#model.value(line.record, column)
    if (column.axis === 'quarter') return fillQuarter(cell, column, raw)
    if (column.field.type === 'list' && raw !== '') return cell.replaceChildren(el('ul', {}, ...raw.split('\n').filter(item => item.trim() !== '').map(item => el('li', {}, item))))
    if (spec.kind.titleField === column.key && raw === '' && column.field.type === 'link') {
      // A row named by a link but typed without one (an envelope without theme) shows its own title.
      return cell.replaceChildren(page.document.value(line.record, 'title'))
    }
    const text = shown(page.document, page.schema, column.field, raw)
    cell.replaceChildren(text === '' && column.field.type === 'money' ? '—' : text)
    // Several envelopes of one theme are told apart by their own titles.
    const own = spec.kind.titleField === column.key && column.key === 'theme' ? page.document.value(line.record, 'title') : ''
    if (own !== '') cell.append(el('small', { class: 'row-title' }, own))
    cell.classList.toggle('is-empty', raw === '')
  }

  #mark(): void {
    const range = rangeOf(this.#active, this.#anchor)
    for (const cell of this.#table.querySelectorAll<HTMLTableCellElement>('[data-column]')) {
      const row = Number(cell.dataset['row'])
      const column = Number(cell.dataset['column'])
      const isActive = row === this.#active.row && column === this.#active.column
      cell.tabIndex = isActive ? 0 : -1
      const isIn = this.#hasFocus && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
      if (isIn && !isActive) cell.setAttribute('aria-selected', 'true')
      else cell.removeAttribute('aria-selected')
      cell.classList.toggle('is-active', isActive && this.#hasFocus)
    }
    this.element.classList.toggle('is-touched', this.#hasFocus)
  }

  // -- The hand ------------------------------------------------------------------------------------------------------------------

  #listen(): void {
    const { page, spec } = this.options
    const table = this.#table
    table.addEventListener('keydown', event => { if (this.#editing === null) this.#key(event) })
    table.addEventListener('pointerdown', event => this.#pointer(event))
    table.addEventListener('dblclick', event => { if (spotOf(event.target) !== null) this.#edit(null) })
    table.addEventListener('focusin', event => {
      const spot = spotOf(event.target)
      this.#hasFocus = true
      page.undo.enter(`grid:${spec.home}:${spec.kind.key}`)
      if (spot !== null && (spot.row !== this.#active.row || spot.column !== this.#active.column)) {
        this.#active = spot
        this.#anchor = spot
      }
      this.#mark()
      this.#announce()
    })
    table.addEventListener('focusout', event => {
      // Drawing again takes the focused cell away for a moment: the hand has not left.
      if (this.#isDrawing || (event.relatedTarget instanceof Node && this.element.contains(event.relatedTarget))) return
      this.#hasFocus = false
      this.#mark()
      page.presence().show('cell', null)
    })
    this.element.addEventListener('pointerover', event => {
      if (this.options.canEditRow(null) && event.target instanceof Element && event.pointerType !== 'touch') this.#handle.showFor(event.target.closest('tr[data-record]') ?? (event.target.closest('.row-handle') === null ? null : this.#activeRowElement()))
    })
    this.element.addEventListener('pointerleave', () => this.#handle.showFor(null))
    table.addEventListener('contextmenu', event => {
      const line = this.#lineAt(spotOf(event.target)?.row ?? -1)
      if (line?.record === null || line === null || !this.options.canEditRow(line.record)) return
      event.preventDefault()
      this.#rowMenu(line.record, new DOMRect(event.clientX, event.clientY, 0, 0))
    })
    table.addEventListener('copy', event => this.#copy(event, false))
    table.addEventListener('cut', event => this.#copy(event, true))
    table.addEventListener('paste', event => this.#paste(event))
    const onRecords = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
      if (transaction.local || events.some(event => this.#concerns(event))) this.refresh()
    }
    page.document.records.observeDeep(onRecords)
    this.#release.push(() => page.document.records.unobserveDeep(onRecords), page.live.on('access', () => this.refresh()))
  }

  #concerns(event: Y.YEvent<Y.AbstractType<unknown>>): boolean {
    const ids = event.path.length === 0 ? [...event.keys.keys()] : [String(event.path[0])]
    const kinds = new Set([this.options.spec.kind.key, ...this.#model.columns.flatMap(column => column.field.linkTo ?? [])])
    return ids.some(id => kinds.has(this.options.page.document.record(id)?.kind ?? ''))
  }

  #key(event: KeyboardEvent): void {
    const action = press(
      { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey },
      { rows: this.#lines.length, columns: this.#model.columns.length, isEditing: this.#editing !== null, active: this.#active, anchor: this.#anchor })
    if (action.do === 'nothing') return
    if (action.do === 'leave') {
      this.#editing?.commit()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    this.#do(action)
  }

  #do(action: GridAction): void {
    const line = this.#lineAt(this.#active.row)
    const record = line?.record ?? null
    switch (action.do) {
      case 'move':
        if (action.commits) this.#editing?.commit()
        this.#go(action.to, action.extends)
        break
      case 'edit': {
        const column = this.#model.columns[this.#active.column]
        const painted = column?.axis === 'quarter' && action.initial !== null ? STATES.get(action.initial.toLowerCase()) : undefined
        if (column?.axis === 'quarter') { if (painted !== undefined || action.initial === null) this.#paint(painted ?? 'planned') } else this.#edit(action.initial)
        break
      }
      case 'newline': this.#editing?.newline(); break
      case 'cancel':
        if (this.#editing !== null) this.#editing.cancel()
        else { this.#anchor = this.#active; this.#mark() }
        break
      case 'clear': this.#write(() => ''); break
      case 'toggle': this.#toggle(); break
      case 'moveRow': if (record !== null && this.options.canEditRow(record)) this.#model.moveRow(record, action.by); break
      case 'deleteRow': this.#bin(this.#selectedRecords()); break
      case 'insertRow': if (this.options.canEditRow(null) && line !== null) this.#insertAfter(line); break
      case 'selectAll':
        this.#anchor = { row: 0, column: 0 }
        this.#active = { row: this.#lines.length - 1, column: this.#model.columns.length - 1 }
        this.#mark()
        break
      case 'menu': if (record !== null) this.#rowMenu(record, this.#cellAt(this.#active) ?? this.#table); break
      case 'leave': case 'nothing': break
    }
  }

  #go(to: Spot, extendsRange: boolean): void {
    this.#active = to
    if (!extendsRange) this.#anchor = to
    this.#hasFocus = true
    this.#mark()
    this.#cellAt(to)?.focus()
    this.#announce()
  }

  #announce(): void {
    const record = this.#lineAt(this.#active.row)?.record
    const column = this.#model.columns[this.#active.column]
    this.options.page.presence().show('cell', record === null || record === undefined || column === undefined ? null : `${record}/${column.key}`)
  }

  #pointer(event: PointerEvent): void {
    const spot = spotOf(event.target)
    if (spot === null || event.button !== 0 || this.#isInsideEditor(event.target)) return
    const column = this.#model.columns[spot.column]
    const line = this.#lineAt(spot.row)
    event.preventDefault()
    this.#editing?.commit()
    this.#go(spot, event.shiftKey)
    if (event.pointerType === 'touch' && column?.axis !== 'quarter') {
      this.#edit(null)
      return
    }
    const paints = column?.axis === 'quarter' && line?.record !== null && line !== null && this.options.canEditRow(line.record)
    const value = paints && line.record !== null && this.#model.value(line.record, column) !== '' ? '' : 'planned'
    const over = (move: PointerEvent): void => {
      const under = spotOf(document.elementFromPoint(move.clientX, move.clientY))
      if (under === null || (under.row === this.#active.row && under.column === this.#active.column)) return
      // Painting stays in its row: a bar is drawn, not a block.
      this.#active = paints ? { row: this.#anchor.row, column: under.column } : under
      this.#mark()
    }
    const up = (): void => {
      document.removeEventListener('pointermove', over)
      document.removeEventListener('pointerup', up)
      this.#cellAt(this.#active)?.focus()
      if (paints) this.#paint(value)
    }
    document.addEventListener('pointermove', over)
    document.addEventListener('pointerup', up)
  }

  #isInsideEditor(target: EventTarget | null): boolean {
    return target instanceof Element && target.closest('.cell-editor') !== null
  }

  // -- Writing -------------------------------------------------------------------------------------------------------------------

  #edit(initial: string | null): void {
    const { page, spec } = this.options
    const line = this.#lineAt(this.#active.row)
    const column = this.#model.columns[this.#active.column]
    const cell = this.#cellAt(this.#active)
    if (line === null || column === undefined || cell === null || this.#editing !== null || column.axis === 'total' || !this.options.canEditRow(line.record)) return
    if (column.field.type === 'tick') return this.#toggle()
    const raw = line.record === null ? '' : this.#model.value(line.record, column)
    const linkKind = kindOf(page.schema, column.field.linkTo)
    this.#editing = editCell({
      cell, document: page.document, schema: page.schema, field: column.field, raw, initial, label: column.field.label,
      onKey: event => this.#key(event),
      onCreateLink: linkKind === null || !page.access().adds(linkKind.key, spec.home) ? null : title => page.document.addRecord(linkKind.key, spec.home, page.document.orderAfter(page.document.recordsOf(linkKind.key, null), page.document.recordsOf(linkKind.key, null).at(-1)?.id ?? null), { title }),
      onEnd: value => {
        this.#editing = null
        if (value !== null && value !== raw) this.#set(line, column, value)
        this.render()
        if (this.#hasFocus) this.#cellAt(this.#active)?.focus({ preventScroll: true })
      },
    })
  }

  #set(line: Line, column: Column, value: string): void {
    if (column.axis === 'total') return
    if (line.record === null) {
      if (value === '') return
      line.record = this.#model.addRow(line.group, null, { [column.key]: value })
    } else {
      this.options.page.document.setField(line.record, column.key, value)
    }
  }

  /** One value for every cell of the range, in one gesture. */
  #write(valueOf: (column: Column) => string): void {
    const { top, bottom, left, right } = rangeOf(this.#active, this.#anchor)
    this.options.page.document.change(() => {
      for (const line of this.#lines.slice(top, bottom + 1)) {
        if (line.record === null || !this.options.canEditRow(line.record)) continue
        for (const column of this.#model.columns.slice(left, right + 1)) if (column.axis !== 'total') this.options.page.document.setField(line.record, column.key, valueOf(column))
      }
    })
  }

  #paint(value: string): void {
    const { left, right } = rangeOf(this.#active, this.#anchor)
    if (this.#model.columns.slice(left, right + 1).some(column => column.axis !== 'quarter')) return
    this.#write(() => value)
  }

  #toggle(): void {
    const line = this.#lineAt(this.#active.row)
    const column = this.#model.columns[this.#active.column]
    if (line === null || column === undefined) return
    if (line.record === null) return column.axis === 'quarter' || column.field.type === 'tick' ? undefined : this.#edit(null)
    const raw = this.#model.value(line.record, column)
    if (column.axis === 'quarter') this.#paint(raw === '' ? 'planned' : '')
    else if (column.field.type === 'tick') this.#write(() => raw === 'true' ? '' : 'true')
    else this.#edit(null)
  }

  #insertAfter(line: Line): void {
    const record = this.#model.addRow(line.group, line.record)
    this.render()
    const row = this.#lines.findIndex(each => each.record === record)
    if (row >= 0) this.#go({ row, column: 0 }, false)
  }

  #bin(records: readonly string[]): void {
    const { page, spec } = this.options
    const gone = records.filter(record => this.options.canEditRow(record))
    if (gone.length === 0) return
    page.document.change(() => { for (const record of gone) page.document.setRecordRemoved(record, true) })
    toast(gone.length === 1 ? t('grid.binned', { name: titleOf(page.document, page.schema, gone[0] as string) }) : t('grid.binnedMany', { count: gone.length, kind: spec.kind.many.toLowerCase() }), {
      action: { label: t('common.undo'), run: () => page.document.change(() => { for (const record of gone) page.document.setRecordRemoved(record, false) }) },
    })
  }

  #selectedRecords(): string[] {
    const { top, bottom } = rangeOf(this.#active, this.#anchor)
    return this.#lines.slice(top, bottom + 1).flatMap(line => line.record ?? [])
  }

  #rowMenu(record: string, anchor: Element | DOMRect): void {
    const { page, spec } = this.options
    const line = this.#lines.find(each => each.record === record)
    if (line === undefined) return
    const mayEdit = this.options.canEditRow(record)
    const isPlaceholder = page.document.value(record, 'placeholder') === 'true'
    const audience = page.document.value(record, 'audience')
    openMenu(anchor, t('grid.row'), [
      { label: t('grid.insertAbove'), icon: 'arrow-up', isDisabled: !mayEdit, run: () => {
        const fresh = this.#model.addRow(line.group, record)
        this.#model.placeRow(fresh, null, record)
      } },
      { label: t('grid.insertBelow'), icon: 'arrow-down', keys: 'Ctrl ⏎', isDisabled: !mayEdit, run: () => this.#insertAfter(line) },
      { label: t('grid.moveUp'), keys: 'Alt ↑', icon: 'chevron-up', isDisabled: !mayEdit, run: () => { this.#model.moveRow(record, -1) } },
      { label: t('grid.moveDown'), keys: 'Alt ↓', icon: 'chevron-down', isDisabled: !mayEdit, run: () => { this.#model.moveRow(record, 1) } },
      ...(this.options.rowActions?.(record) ?? []),
      'line',
      { label: t('comment.onRecord'), icon: 'message-square-plus', isDisabled: !page.access().rights.canComment, run: () => page.comment({ section: page.document.record(record)?.section ?? null, record, from: null, to: null, quote: titleOf(page.document, page.schema, record) }) },
      page.following.entry(page.document.record(record)?.section ?? null, record),
      { label: t('grid.placeholder'), icon: 'circle-dashed', isChecked: isPlaceholder, isDisabled: !mayEdit, run: () => page.document.setField(record, 'placeholder', isPlaceholder ? '' : 'true') },
      'line',
      { heading: t('audience.title') },
      ...(['', 'organisation', 'members', 'public'] as const).map(value => ({
        label: t(value === '' ? 'audience.default' : `audience.${value}`), isChecked: audience === value, isDisabled: !mayEdit,
        run: () => page.document.setField(record, 'audience', value),
      })),
      'line',
      { label: t('grid.bin', { kind: spec.kind.one.toLowerCase() }), keys: 'Ctrl ⌫', icon: 'trash-2', isDanger: true, isDisabled: !mayEdit, run: () => this.#bin([record]) },
    ])
  }

  // -- Clipboard -----------------------------------------------------------------------------------------------------------------

  #copy(event: ClipboardEvent, cuts: boolean): void {
    if (this.#editing !== null || event.clipboardData === null) return
    const { page } = this.options
    const { top, bottom, left, right } = rangeOf(this.#active, this.#anchor)
    const cells = this.#lines.slice(top, bottom + 1).flatMap(line => {
      const { record } = line
      return record === null ? [] : [this.#model.columns.slice(left, right + 1).map(column => {
        const raw = this.#model.value(record, column)
        // Numbers leave as typed, so that a spreadsheet reads them as numbers.
        return isNumeric(column.field) ? raw : shown(page.document, page.schema, column.field, raw)
      })]
    })
    if (cells.length === 0) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', toTabs(cells))
    event.clipboardData.setData('text/html', toHtmlTable(cells))
    if (cuts) this.#write(() => '')
  }

  #paste(event: ClipboardEvent): void {
    if (this.#editing !== null || event.clipboardData === null || !this.options.canEditRow(null)) return
    event.preventDefault()
    const cells = pastedCells(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'))
    const start = rangeOf(this.#active, this.#anchor)
    const isOne = cells.length === 1 && cells[0]?.length === 1
    let unread = 0
    this.options.page.document.change(() => {
      if (isOne && (start.bottom > start.top || start.right > start.left)) {
        // One value over a range fills the range.
        for (const line of this.#lines.slice(start.top, start.bottom + 1)) for (const column of this.#model.columns.slice(start.left, start.right + 1)) unread += this.#take(line, column, cells[0]?.[0] ?? '') ? 0 : 1
        return
      }
      let group = this.#lineAt(start.top)?.group ?? null
      for (const [offset, row] of cells.entries()) {
        const present = this.#lineAt(start.top + offset)
        const line: Line = present !== null && present.record !== null && present.group === group ? present : { record: null, group, element: this.#table.rows[0] as HTMLTableRowElement }
        group = line.group
        for (const [at, text] of row.entries()) {
          const column = this.#model.columns[start.left + at]
          if (column !== undefined) unread += this.#take(line, column, text) ? 0 : 1
        }
      }
    })
    if (unread > 0) toast(t('grid.unread', { count: unread }), { kind: 'warning' })
    this.render()
  }

  /** Takes one pasted value; false when its words are not among those the column knows. */
  #take(line: Line, column: Column, text: string): boolean {
    const { page, spec } = this.options
    if (line.record !== null && !this.options.canEditRow(line.record)) return false
    if (column.axis === 'total') return true
    const raw = rawOf(page.document, page.schema, column.field, text)
    if (raw !== null) {
      this.#set(line, column, raw)
      return true
    }
    const keepsOwnTitle = column.key === spec.kind.titleField && spec.kind.fields.some(field => field.key === 'title')
    if (!keepsOwnTitle) return false
    if (line.record === null) line.record = this.#model.addRow(line.group, null, { title: text })
    else page.document.setField(line.record, 'title', text)
    return true
  }

  // -- Small things --------------------------------------------------------------------------------------------------------------

  #lineAt(row: number): Line | null {
    return this.#lines[row] ?? null
  }

  #cellAt(spot: Spot): HTMLTableCellElement | null {
    return this.#lines[spot.row]?.element.cells[spot.column] ?? null
  }

  #activeRowElement(): HTMLTableRowElement | null {
    return this.#lines[this.#active.row]?.element ?? null
  }
}

function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

function columnClass(column: Column): string {
  if (column.axis === 'quarter') return quarterClass(column)
  return [isNumeric(column.field) ? 'number' : '', column.key === 'code' ? 'code' : '', column.field.type === 'longText' || column.field.type === 'list' ? 'long' : ''].join(' ').trim()
}

function quarterClass(column: Column): string {
  return column.key.endsWith('T1') ? 'quarter cell year-start' : 'quarter cell'
}

function fillQuarter(cell: HTMLTableCellElement, column: Column, raw: string): void {
  cell.className = quarterClass(column) + (raw === '' ? '' : ` ${raw}`)
  const word = column.field.choices?.find(choice => choice.key === raw)?.label ?? raw
  cell.replaceChildren(...(raw === '' ? [] : [el('span', { 'aria-hidden': 'true' }, LETTERS.find(([state]) => state === raw)?.[1] ?? '?'), el('span', { class: 'visually-hidden' }, word)]))
  cell.setAttribute('aria-label', t('grid.quarterCell', { quarter: column.key.slice(-1), year: column.year ?? '', state: word || t('grid.blank') }))
}

