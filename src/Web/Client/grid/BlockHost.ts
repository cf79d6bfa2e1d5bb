import type * as Y from 'yjs'
import { t } from '../i18n'
import { button, el, keepingInPlace } from '../ui/dom'
import { openMenu } from '../ui/Menu'
import type { Page } from '../ui/Page'
import { toast } from '../ui/Toasts'
import { isNumeric, plainNumber, titleOf } from './CellValue'
import { gapActions, type GapHands } from './GapActions'
import { matches, type GridGroup, type GridSpec } from './GridModel'
import { blockOf, kindOf, type BlockSchema, type KindSchema } from './PlanSchema'
import { PropertySheet } from './PropertySheet'
import { RecordGrid, type RecordGridOptions } from './RecordGrid'
import { ServerBlock } from './ServerBlock'
import { handsOn, type ViewHands } from './ViewHands'

/** Where a scenario keeps the stated total of each of its cost blocks. */
const STATED: Readonly<Record<string, string>> = { investment: 'statedInvestment', running: 'statedRunning', gain: 'statedGain' }

interface Part {
  element: HTMLElement
  render(): void
  destroy(): void
}

/**
 * One structured block of a section. Computed views show the server's partial; the others are grids over the records, drawn like the
 * printed block, with the server's figures copied into their computed cells.
 */
export class BlockHost {
  readonly element: HTMLElement
  readonly #server: ServerBlock
  readonly #block: BlockSchema | null
  readonly #kind: KindSchema | null
  #parts: Part[] = []
  #grids: RecordGrid[] = []
  /** The grid of the lines of a scenario or a stage. */
  readonly #linesOf = new Map<string, RecordGrid>()
  #shape = ''
  readonly #hands: ViewHands | null
  readonly #release: (() => void)[] = []

  constructor(private readonly page: Page, readonly section: string, readonly key: string, printed: HTMLElement | null) {
    this.#block = blockOf(page.schema, key)
    this.#kind = kindOf(page.schema, this.#block?.kind)
    this.#server = new ServerBlock(page.api, section, key)
    this.element = printed ?? el('div', { data: { block: key } })
    this.element.classList.add('plan-block')
    if (printed !== null && printed.innerHTML.trim() !== '') this.#server.adopt(printed.innerHTML)
    this.#server.onContent = () => this.#serverSpoke()
    this.#hands = handsOn(key, page, section)
    if (this.#hands !== null) {
      this.#hands.onFree = () => this.#serverSpoke()
      if (this.#server.content !== null) this.#drawView(this.#server.content)
    }
    if (this.#block === null) return
    if (this.#block.layout !== 'view') {
      this.#build()
      const onRecords = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
        if (events.some(event => event.path.length === 0 || [...event.keys.keys()].some(name => ['removed', 'order', 'section', this.#block?.lines?.linkField ?? ''].includes(name)))) this.#rebuildIfNeeded()
        else for (const part of this.#parts) part.render()
      }
      page.document.records.observeDeep(onRecords)
      this.#release.push(() => page.document.records.unobserveDeep(onRecords))
    }
    if (this.#server.content === null) this.#server.refresh()
  }

  destroy(): void {
    this.#server.stop()
    this.#hands?.destroy()
    for (const release of this.#release) release()
    this.#clear()
  }

  /** The server computed again. */
  projected(): void {
    this.#server.refresh()
  }

  commit(): void {
    for (const grid of this.#grids) grid.commit()
  }

  drawPeers(): void {
    for (const grid of this.#grids) grid.drawPeers()
  }

  focusRecord(record: string): boolean {
    if (this.#grids.some(grid => grid.focusRecord(record))) return true
    const part = this.element.querySelector<HTMLElement>(`#r-${CSS.escape(record)}`)
    part?.scrollIntoView({ block: 'center' })
    return part !== null
  }

  #canEdit = (): boolean => this.#kind === null ? this.page.access().section(this.section) : this.page.access().adds(this.#kind.key, this.section)

  #canEditRow = (record: string | null): boolean => record === null ? this.#canEdit() : this.page.access().record(this.page.document, record)

  #serverSpoke(): void {
    if (this.#block?.layout === 'view') {
      const content = this.#server.content
      if (content !== null && this.#hands?.isBusy !== true) this.#drawView(content)
      return
    }
    this.#fillComputed()
  }

  #drawView(content: DocumentFragment): void {
    const focused = this.element.contains(document.activeElement) ? document.activeElement : null
    const beside = this.#hands?.element ?? null
    keepingInPlace(document.activeElement, () => {
      if (beside?.parentElement !== this.element) this.element.replaceChildren(content.cloneNode(true), beside ?? '')
      else {
        // What lies beside keeps its place, and the focus that may be in it.
        while (this.element.firstChild !== beside) this.element.firstChild?.remove()
        beside.before(content.cloneNode(true))
      }
    })
    this.#hands?.attach(this.element, focused)
  }

  /** Copies the server's figures into the cells that wait for them. */
  #fillComputed(): void {
    if (this.#server.content === null) return
    for (const cell of this.element.querySelectorAll<HTMLElement>('[data-computed]')) {
      if (cell.classList.contains('gaps')) this.#drawGaps(cell)
      else cell.replaceChildren(...this.#server.computed(cell.dataset['computed'] ?? ''))
    }
  }

  /** An alert was answered, or its figures changed. */
  drawGaps(): void {
    if (this.#server.content === null) return
    for (const gaps of this.element.querySelectorAll<HTMLElement>('.gaps')) this.#drawGaps(gaps)
  }

  /** Each gap with what may be done about it. Drawn again only when something differs: a hand may be on one of its buttons. */
  #drawGaps(gaps: HTMLElement): void {
    const fresh = el('div', {}, ...this.#server.computed(gaps.dataset['computed'] ?? ''))
    for (const gap of fresh.querySelectorAll<HTMLElement>('[data-gap]')) {
      const subject = gap.dataset['gap'] ?? ''
      const actions = gapActions(this.page, subject, this.#handsOn(subject))
      if (actions !== null) gap.after(actions)
    }
    if (fresh.innerHTML !== gaps.innerHTML) gaps.replaceChildren(...fresh.childNodes)
  }

  #handsOn(subject: string): GapHands {
    const [record = '', field = ''] = subject.split('/')
    if (!this.#canEditRow(record)) return { correct: null, addLine: null }
    const input = (): HTMLInputElement | null => this.element.querySelector<HTMLInputElement>(`[data-stated="${CSS.escape(subject)}"]`)
    const grid = this.#linesOf.get(record) ?? this.#grids[0]
    const group = Object.entries(STATED).find(([, stated]) => stated === field)?.[0] ?? null
    return {
      correct: input() === null ? null : () => { input()?.focus(); input()?.select() },
      addLine: grid === undefined || !this.#canEdit() ? null : () => grid.focusNewLine(group),
    }
  }

  #build(): void {
    const block = this.#block
    const kind = this.#kind
    if (block === null || kind === null) return
    this.#shape = this.#shapeNow()
    switch (block.layout) {
      case 'table': this.#add(this.#grid(this.#spec(block, kind), block.label)); break
      case 'envelopes': this.#add(this.#envelopes(block, kind)); break
      case 'quarterGrid': this.#add(this.#quarters(block, kind)); break
      case 'matrix': this.#matrix(block, kind); break
      case 'mandates': this.#sheets(block, kind); break
      case 'scenarios': case 'stages': this.#sheets(block, kind); break
      case 'view': break
    }
    const gaps = block.layout === 'envelopes' ? [el('div', { class: 'gaps', role: 'status', data: { computed: 'gaps' } })] : []
    this.element.replaceChildren(...this.#parts.map(part => part.element), ...gaps, ...this.#addButton(block, kind))
    this.#fillComputed()
  }

  #clear(): void {
    this.#linesOf.clear()
    for (const part of this.#parts) part.destroy()
    this.#parts = []
    this.#grids = []
  }

  /** Blocks made of several parts are built anew only when a part comes, goes or moves. */
  #rebuildIfNeeded(): void {
    if (this.#shapeNow() === this.#shape) for (const part of this.#parts) part.render()
    else keepingInPlace(document.activeElement, () => { this.#clear(); this.#build() })
  }

  #shapeNow(): string {
    const { layout } = this.#block as BlockSchema
    return layout === 'scenarios' || layout === 'stages' || layout === 'mandates' ? this.#records().join(' ') : layout
  }

  #records(): string[] {
    const block = this.#block as BlockSchema
    return this.page.document.recordsOf(block.kind ?? '', block.wholePlan ? null : this.section)
      .filter(record => block.filter === null || block.filter === undefined || matches(this.page.document.value(record.id, block.filter.field), block.filter))
      .map(record => record.id)
  }

  #spec(block: BlockSchema, kind: KindSchema): GridSpec {
    const columns = block.groupBy === null || block.groupBy === undefined ? block.columns : block.columns.filter(column => column !== block.groupBy)
    return {
      kind, columns, cells: block.cells ?? null, groupBy: block.groupBy ?? null, section: block.wholePlan ? null : this.section, home: this.section,
      filter: block.filter ?? null, onlyTypedYears: block.layout === 'table', showsEmptyGroups: this.#groupsAreKnown(kind, block.groupBy ?? null),
    }
  }

  /** A new row can be typed under each theme or class even before it has rows. */
  #groupsAreKnown(kind: KindSchema, groupBy: string | null): boolean {
    const type = kind.fields.find(field => field.key === groupBy)?.type
    return this.#canEdit() && (type === 'link' || type === 'choice')
  }

  #add(grid: RecordGrid): void {
    this.#grids.push(grid)
    this.#parts.push(grid)
  }

  #grid(spec: GridSpec, caption: string, extra: Partial<RecordGridOptions> = {}): RecordGrid {
    return new RecordGrid({ page: this.page, spec, caption, canEditRow: this.#canEditRow, ...extra })
  }

  #envelopes(block: BlockSchema, kind: KindSchema): RecordGrid {
    const grid: RecordGrid = this.#grid({ ...this.#spec(block, kind), hasTotal: true }, block.label, { foot: () => this.#envelopeFoot(block), afterRender: () => this.#fillComputed() })
    return grid
  }

  /** Computed totals from the server; under them the stated ones, typed here; the gap beside. */
  #envelopeFoot(block: BlockSchema): HTMLTableSectionElement {
    const { schema, document } = this.page
    const keys = [...schema.years.map(String), 'total']
    const lead = Math.max(1, block.columns.length)
    const totals = block.totalsKind === null || block.totalsKind === undefined ? null : kindOf(schema, block.totalsKind)
    const record = totals === null ? null : document.recordsOf(totals.key, null)[0]?.id ?? null
    const prefix = totals?.cells[0]?.prefix ?? 'stated.'
    const foot = el('tfoot', {}, el('tr', { class: 'foot-computed' },
      el('th', { scope: 'row', colspan: String(lead) }, t('grid.computed')),
      ...keys.map(key => el('td', { class: 'number', data: { computed: key === 'total' ? 'total:all' : `total:${key}`, label: key === 'total' ? t('grid.total') : key } }))))
    const isStated = record !== null && keys.some(key => document.value(record, prefix + key) !== '')
    if (totals !== null && (isStated || this.#canEdit())) {
      foot.append(el('tr', { class: isStated ? 'foot-stated' : 'foot-stated foot-stated--empty' },
        el('th', { scope: 'row', colspan: String(lead) }, t('grid.stated')),
        ...keys.map(key => this.#statedCell(record, prefix + key, key === 'total' ? '' : key, value => {
          const target = record ?? document.addRecord(totals.key, this.section, 'V')
          document.setField(target, prefix + key, value)
        }))))
    }
    return foot
  }

  #statedCell(record: string | null, field: string, label: string, write: (value: string) => void): HTMLTableCellElement {
    const raw = record === null ? '' : this.page.document.value(record, field)
    const cell = el('td', { class: 'number stated', data: { label: (field.split('.').at(-1) ?? '').replace('total', t('grid.total')) } })
    if (!this.#canEdit()) {
      cell.append(raw === '' ? '' : plainNumber(raw))
      return cell
    }
    const input = el('input', { class: 'stated__input', value: raw, placeholder: '…', inputmode: 'decimal', data: { stated: `${record}/${field}` }, 'aria-label': `${t('grid.stated')} ${label}`.trim(), on: {
      change: event => write(event.currentTarget.value.trim()),
      keydown: event => {
        const { key } = event as unknown as KeyboardEvent
        if (key === 'Enter') event.currentTarget.blur()
        if (key === 'Escape') { event.currentTarget.value = raw; event.currentTarget.blur() }
      },
    } })
    cell.append(input)
    return cell
  }

  #quarters(block: BlockSchema, kind: KindSchema): RecordGrid {
    return this.#grid(this.#spec(block, kind), block.label, {
      groupFoot: (group, columns) => {
        const envelope = group.key === null ? undefined : this.page.document.recordsOf('envelope', null).find(({ id }) => this.page.document.value(id, 'theme') === group.key)
        const { document, schema: { years } } = this.page
        const amounts = years.map(year => envelope === undefined ? '' : document.value(envelope.id, `planned.${year}`))
        // A year with a painted quarter and no amount is told where one paints, before the alert is.
        const painted = years.map(year => group.key !== null && group.rows.some(({ id }) => [1, 2, 3, 4].some(quarter => document.value(id, `q.${year}T${quarter}`) !== '')))
        if (amounts.every(amount => amount === '') && !painted.includes(true)) return []
        const lead = columns.filter(column => column.axis !== 'quarter').length
        return [el('tr', { class: 'envelope-line' },
          el('th', { scope: 'row', colspan: String(lead) }, t('grid.envelope', { theme: '' }).trim()),
          ...amounts.map((amount, at) => el('td', { colspan: '4', class: amount === '' && painted[at] === true ? 'no-money' : '' }, amount !== '' ? plainNumber(amount) : painted[at] === true ? t('grid.noMoney') : '—')))]
      },
    })
  }

  #matrix(block: BlockSchema, kind: KindSchema): void {
    const field = kind.fields.find(each => each.key === block.groupBy)
    const board = el('div', { class: 'matrix', role: 'group', 'aria-label': block.label })
    const choices = field?.choices ?? []
    const grids = choices.map((choice, index) => {
      const spec: GridSpec = { ...this.#spec(block, kind), groupBy: null, filter: { field: field?.key ?? '', value: choice.key, isStrict: true }, columns: block.columns.filter(column => column === kind.titleField) }
      const grid = this.#grid(spec, choice.label, {
        isCaptionHidden: true,
        rowActions: record => choices.flatMap((other, at) => at === index ? [] : [{ label: t('grid.moveTo', { group: other.label }), icon: at < index ? 'arrow-left' : 'arrow-right', isDisabled: !this.#canEditRow(record), run: () => this.page.document.setField(record, field?.key ?? '', other.key) }]),
      })
      grid.element.classList.add('grid-frame--list')
      const column = el('section', { class: 'matrix-class', data: { class: choice.key } }, el('h4', {}, choice.label), grid.element)
      this.#acceptDrops(column, field?.key ?? '', choice.key)
      board.append(column)
      this.#grids.push(grid)
      return grid
    })
    this.#parts.push({ element: board, render: () => { for (const grid of grids) grid.render() }, destroy: () => { for (const grid of grids) grid.destroy() } })
  }

  /** A row dragged onto another class changes class. */
  #acceptDrops(column: HTMLElement, field: string, value: string): void {
    column.addEventListener('recorddrop', event => {
      const record = (event as CustomEvent<string>).detail
      if (this.#canEditRow(record)) this.page.document.setField(record, field, value)
    })
  }

  /** Records shown one under another: a title, their fields, and their lines in a grid (scenarios, stages) or columns (mandates). */
  #sheets(block: BlockSchema, kind: KindSchema): void {
    for (const record of this.#records()) {
      const canEdit = (): boolean => this.#canEditRow(record)
      const named = kind.titleField
      const title = new PropertySheet({ page: this.page, record, kind, fields: [named], canEdit })
      title.element.classList.add('properties--title')
      const sheet = new PropertySheet({ page: this.page, record, kind, fields: block.columns.filter(column => column !== named && !/^(heading|items|stated)/.test(column)), canEdit })
      const columns = block.layout === 'mandates' ? this.#mandateColumns(record, kind, canEdit) : null
      const lines = block.lines === null || block.lines === undefined ? null : this.#lines(block, record)
      const more = button(t('grid.row'), () => this.#sheetMenu(record, kind, more), { icon: 'ellipsis', iconOnly: true, class: 'button button--quiet button--icon button--small sheet__menu' })
      const heading = el('div', { class: 'sheet__title' }, title.element)
      const element = el('section', { class: `sheet ${block.layout === 'mandates' ? 'mandate' : block.layout === 'stages' ? 'stage' : 'scenario'}`, id: `r-${record}` },
        el('header', { class: 'sheet__head' }, heading, this.#canEdit() && more), sheet.element, columns?.element, lines?.element,
        block.layout === 'scenarios' && el('div', { class: 'gaps', role: 'status', data: { computed: `gaps:${record}` } }))
      const render = (): void => {
        element.setAttribute('aria-label', titleOf(this.page.document, this.page.schema, record))
        title.render()
        sheet.render()
        columns?.render()
        lines?.render()
      }
      render()
      this.#parts.push({ element, render, destroy: () => { lines?.destroy(); element.remove() } })
    }
  }

  #mandateColumns(record: string, kind: KindSchema, canEdit: () => boolean): { element: HTMLElement, render: () => void } {
    const sheets = [1, 2, 3, 4].map(number => new PropertySheet({ page: this.page, record, kind, fields: [`heading${number}`, `items${number}`], canEdit }))
    const columns = sheets.map(sheet => el('div', { class: 'mandate-column' }, sheet.element))
    const element = el('div', { class: 'mandate-columns' }, ...columns)
    const isBlank = (number: number): boolean => this.page.document.value(record, `heading${number}`) === '' && this.page.document.value(record, `items${number}`) === ''
    const render = (): void => {
      for (const sheet of sheets) sheet.render()
      // Empty columns stay away, but for the next one to fill.
      const next = columns.findIndex((_, index) => isBlank(index + 1))
      for (const [index, column] of columns.entries()) {
        column.classList.toggle('is-blank', isBlank(index + 1))
        column.classList.toggle('is-next', index === next)
      }
    }
    return { element, render }
  }

  #lines(block: BlockSchema, record: string): RecordGrid | null {
    const lines = block.lines
    const kind = kindOf(this.page.schema, lines?.kind)
    if (lines === null || lines === undefined || kind === null) return null
    const isScenario = block.layout === 'scenarios'
    const grid = this.#grid({
      kind, columns: lines.columns.filter(column => column !== lines.groupBy), cells: null, groupBy: lines.groupBy ?? null, section: null, home: this.section,
      filter: { field: lines.linkField, value: record, isStrict: true }, showsEmptyGroups: isScenario && this.#canEdit(),
    }, kind.many, {
      isCaptionHidden: true,
      afterRender: () => this.#fillComputed(),
      ...(isScenario ? { groupFoot: (group, columns) => this.#costFoot(record, group, columns.map(column => column.key), columns.findIndex(column => isNumeric(column.field) && column.field.type === 'money')) } : {}),
    })
    this.#grids.push(grid)
    this.#linesOf.set(record, grid)
    return grid
  }

  /** Under each cost block: computed total, and the stated one with the gap between them. */
  #costFoot(scenario: string, group: GridGroup, columns: readonly string[], amountAt: number): HTMLTableRowElement[] {
    const field = STATED[group.key ?? '']
    if (field === undefined || amountAt < 0) return []
    const after = columns.length - amountAt - 1
    const raw = this.page.document.value(scenario, field)
    const filler = (): HTMLElement[] => after > 0 ? [el('td', { colspan: String(after) })] : []
    const rows = [el('tr', { class: 'foot-computed' }, el('th', { scope: 'row', colspan: String(amountAt) }, t('grid.computed')), el('td', { class: 'number', data: { computed: `block:${scenario}:${group.key}` } }), ...filler())]
    if (raw !== '' || this.#canEdit()) {
      rows.push(el('tr', { class: raw === '' ? 'foot-stated foot-stated--empty' : 'foot-stated' }, el('th', { scope: 'row', colspan: String(amountAt) }, t('grid.stated')),
        this.#statedCell(scenario, field, group.title, value => this.page.document.setField(scenario, field, value)), ...filler()))
    }
    return rows
  }

  #sheetMenu(record: string, kind: KindSchema, anchor: Element): void {
    const { document, schema } = this.page
    const siblings = document.recordsOf(kind.key, null)
    const ids = this.#records()
    const at = ids.indexOf(record)
    const mayEdit = this.#canEditRow(record)
    const move = (after: string | null): void => document.setField(record, 'order', document.orderAfter(siblings.filter(({ id }) => id !== record), after))
    openMenu(anchor, titleOf(document, schema, record), [
      { label: t('grid.moveUp'), icon: 'chevron-up', isDisabled: !mayEdit || at <= 0, run: () => move(ids[at - 2] ?? null) },
      { label: t('grid.moveDown'), icon: 'chevron-down', isDisabled: !mayEdit || at >= ids.length - 1, run: () => move(ids[at + 1] ?? null) },
      { label: t('comment.onRecord'), icon: 'message-square-plus', isDisabled: !this.page.access().rights.canComment, run: () => this.page.comment({ section: this.section, record, from: null, to: null, quote: titleOf(document, schema, record) }) },
      'line',
      { label: t('grid.bin', { kind: kind.one.toLowerCase() }), icon: 'trash-2', isDanger: true, isDisabled: !mayEdit, run: () => {
        document.setRecordRemoved(record, true)
        toast(t('grid.binned', { name: titleOf(document, schema, record) }), { action: { label: t('common.undo'), run: () => document.setRecordRemoved(record, false) } })
      } },
    ])
  }

  #addButton(block: BlockSchema, kind: KindSchema): HTMLElement[] {
    const isSheets = block.layout === 'scenarios' || block.layout === 'stages' || block.layout === 'mandates'
    if (!isSheets || !this.#canEdit()) return []
    return [el('p', { class: 'sheet-add' }, button(t('grid.addScenario', { kind: kind.one.toLowerCase() }), () => {
      const { document } = this.page
      const siblings = document.recordsOf(kind.key, null)
      const record = document.addRecord(kind.key, this.section, document.orderAfter(siblings, this.#records().at(-1) ?? siblings.at(-1)?.id ?? null), block.filter === null || block.filter === undefined ? {} : { [block.filter.field]: block.filter.value })
      this.element.querySelector<HTMLElement>(`#r-${CSS.escape(record)} .property`)?.focus()
    }, { icon: 'plus', class: 'button button--quiet button--small' }))]
  }
}

