import type * as Y from 'yjs'
import { peerClass } from '../editor/PeerCursor'
import { t } from '../i18n'
import { el } from '../ui/dom'
import { GridCursor } from './GridCursor'
import { GridDrawing } from './GridDrawing'
import { GridHand } from './GridHand'
import { GridImages } from './GridImages'
import { followPointer } from './GridPointer'
import { GridSheet, spotOf, type RecordGridOptions } from './GridSheet'
import { GridWriting } from './GridWriting'
import { RowHandle } from './RowHandle'

/**
 * A grid over records: looks like the printed table until it is touched; then cells edit in place. The document is the only state;
 * what is shown is read from it after every change, and others' cells are patched without moving this person's hand.
 */
export class RecordGrid {
  readonly element: HTMLElement
  readonly #table: HTMLTableElement
  readonly #more = el('div', { class: 'grid-more' })
  readonly #sheet: GridSheet
  readonly #drawing: GridDrawing
  readonly #cursor: GridCursor
  readonly #hand: GridHand
  readonly #handle: RowHandle
  readonly #release: (() => void)[] = []
  #frame = 0
  #showsAll = false
  #isDrawing = false

  constructor(private readonly options: RecordGridOptions) {
    this.#sheet = new GridSheet(options)
    const isQuarters = options.spec.cells !== null && this.#sheet.columns.some(column => column.axis === 'quarter')
    this.#table = el('table', {
      class: isQuarters ? 'plan-table grid quarter-grid' : 'plan-table grid', role: 'grid',
      'aria-label': options.caption, 'aria-description': t(isQuarters ? 'grid.quarterHelp' : 'grid.help'), data: { kind: options.spec.kind.key },
    })
    this.element = el('div', { class: 'grid-frame' }, el('div', { class: 'table-frame' }, this.#table))
    this.#drawing = new GridDrawing(this.#sheet)
    this.#cursor = new GridCursor(this.#sheet, this.element, this.#table)
    const writing = new GridWriting(this.#sheet, this.#cursor)
    const images = new GridImages(this.#sheet, writing, () => this.render())
    images.listen(this.#table)
    this.#hand = new GridHand(this.#sheet, this.#cursor, writing, images, () => this.render())
    this.#handle = new RowHandle(this.element, {
      menu: (row, anchor) => this.#hand.openMenu(row, anchor),
      place: (row, after, before) => { this.#sheet.model.placeRow(row, after, before) },
    })
    this.element.append(this.#handle.element, this.#more)
    this.#hand.listen(this.#table)
    followPointer(this.#table, this.#sheet, this.#cursor, {
      commit: () => this.#hand.commit(),
      edit: () => this.#hand.edit(null),
      paint: value => writing.paint(value),
    })
    this.#listen()
    this.#followRows()
    this.render()
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#hand.commit()
    for (const release of this.#release) release()
    this.element.remove()
  }

  /** Closes a cell left open: the plan is about to freeze. */
  commit(): void {
    this.#hand.commit()
  }

  render(): void {
    if (this.#hand.isEditing || this.#isTypingTotal()) return
    const before = this.#sheet.line(this.#cursor.active.row)
    this.#sheet.renew()
    const hidden = this.#showsAll ? 0 : this.#sheet.model.hideEmptyColumns()
    this.#isDrawing = true
    this.#more.replaceChildren(...(hidden > 0 && this.options.canEditRow(null) ? [this.#moreColumns(hidden)] : []))
    this.#draw()
    this.#cursor.follow(before)
    this.#cursor.mark()
    if (this.#cursor.hasFocus && !this.#table.contains(document.activeElement)) this.#cursor.focus({ preventScroll: true })
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
      const row = this.#sheet.lines.findIndex(line => line.record !== null && line.record === record)
      const column = this.#sheet.columns.findIndex(each => each.key === field.join('/'))
      const cell = column < 0 ? null : this.#sheet.cell({ row, column })
      if (cell === null) continue
      cell.dataset['peer'] = peer.user.name
      cell.classList.add('peer-cell', peerClass(peer.user.person))
    }
  }

  focusRecord(record: string): boolean {
    const row = this.#sheet.lines.findIndex(line => line.record === record)
    if (row >= 0) this.#show(row, 0)
    return row >= 0
  }

  /** Puts the hand on the line where typing makes a row. */
  focusNewLine(group: string | null): void {
    const row = this.#sheet.lines.findIndex(line => line.record === null && (group === null || line.group === group))
    if (row >= 0) this.#show(row, Math.max(0, this.#sheet.columns.findIndex(column => column.key === this.options.spec.kind.titleField)))
  }

  #show(row: number, column: number): void {
    this.#cursor.go({ row, column }, false)
    this.#sheet.cell(this.#cursor.active)?.scrollIntoView({ block: 'center' })
  }

  #draw(): void {
    const { caption, isCaptionHidden } = this.options
    const canEdit = this.options.canEditRow(null)
    const bodies = this.#sheet.model.groups().map(group => this.#drawing.body(group))
    const foot = this.options.foot?.() ?? null
    this.#table.replaceChildren(
      el('caption', { class: isCaptionHidden === true ? 'visually-hidden' : '' }, caption),
      this.#drawing.head(), ...bodies, ...(foot === null ? [] : [foot]))
    // A wide grid without a cell to stand on, or only read, must still scroll by the keyboard.
    const frame = this.#table.parentElement
    if (frame !== null) {
      frame.tabIndex = this.#sheet.lines.length === 0 || !canEdit ? 0 : -1
      frame.setAttribute('role', 'group')
      frame.setAttribute('aria-label', caption)
    }
    this.#table.setAttribute('aria-rowcount', String(this.#sheet.lines.length + 1))
    this.#table.setAttribute('aria-colcount', String(this.#sheet.columns.length))
    this.#table.setAttribute('aria-readonly', canEdit ? 'false' : 'true')
  }

  /** A total typed in the foot is not yet in the document: drawing now would take it away. */
  #isTypingTotal(): boolean {
    return isStatedTotal(document.activeElement) && this.#table.contains(document.activeElement)
  }

  #moreColumns(hidden: number): HTMLElement {
    return el('button', { type: 'button', class: 'more-columns', on: { click: () => {
      this.#showsAll = true
      this.render()
    } } }, hidden === 1 ? t('grid.oneMoreColumn') : t('grid.moreColumns', { count: hidden }))
  }

  #listen(): void {
    const { page, spec } = this.options
    this.#table.addEventListener('focusin', event => {
      page.undo.enter(`grid:${spec.home}:${spec.kind.key}`)
      this.#cursor.enter(spotOf(event.target))
    })
    this.#table.addEventListener('focusout', event => {
      if (!this.#isDrawing && isStatedTotal(event.target)) this.refresh()
      // Drawing again takes the focused cell away for a moment: the hand has not left.
      if (this.#isDrawing || (event.relatedTarget instanceof Node && this.element.contains(event.relatedTarget))) return
      this.#cursor.leave()
    })
    const onRecords = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
      if (transaction.local || events.some(event => this.#concerns(event))) this.refresh()
    }
    page.document.records.observeDeep(onRecords)
    this.#release.push(() => page.document.records.unobserveDeep(onRecords), page.live.on('access', () => this.refresh()))
  }

  #concerns(event: Y.YEvent<Y.AbstractType<unknown>>): boolean {
    const ids = event.path.length === 0 ? [...event.keys.keys()] : [String(event.path[0])]
    const kinds = new Set([this.options.spec.kind.key, ...this.#sheet.columns.flatMap(column => column.field.linkTo ?? [])])
    return ids.some(id => kinds.has(this.options.page.document.record(id)?.kind ?? ''))
  }

  /** The grip beside the row under the pointer, and the row's menu under its other button. */
  #followRows(): void {
    this.element.addEventListener('pointerover', event => {
      if (!this.options.canEditRow(null) || !(event.target instanceof Element) || event.pointerType === 'touch') return
      // On its way to the grip the pointer must not send it to another row.
      if (event.target.closest('.row-handle') === null) this.#handle.showFor(event.target.closest<HTMLTableRowElement>('tr[data-record]'))
    })
    this.element.addEventListener('pointerleave', () => this.#handle.showFor(null))
    this.#table.addEventListener('contextmenu', event => {
      const record = this.#sheet.line(spotOf(event.target)?.row ?? -1)?.record ?? null
      if (record === null || !this.options.canEditRow(record)) return
      event.preventDefault()
      this.#hand.openMenu(record, new DOMRect(event.clientX, event.clientY, 0, 0))
    })
  }
}

function isStatedTotal(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains('stated__input')
}
