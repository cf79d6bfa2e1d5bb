import type * as Y from 'yjs'
import { el, keepingInPlace } from '../ui/dom'
import type { Page } from '../ui/Page'
import { gridPart, BlockScope, type BlockPart } from './blocks/BlockScope'
import { envelopes } from './blocks/envelopes'
import { costBlockOf } from './blocks/lines'
import { matrix } from './blocks/matrix'
import { quarters } from './blocks/quarters'
import { ServerFigures } from './blocks/ServerFigures'
import { sheetAdder, sheets } from './blocks/sheets'
import type { GapHands } from './GapActions'
import { blockOf, kindOf, type BlockSchema } from './PlanSchema'
import type { RecordGrid } from './RecordGrid'
import { ServerBlock } from './ServerBlock'
import { handsOn, type ViewHands } from './ViewHands'

/** What the page came with is read once: later the same element holds the grid itself, drawn in the browser. */
const adopted = new WeakSet<HTMLElement>()

/**
 * One structured block of a section. Computed views show the server's partial; the others are grids over the records, drawn like the
 * printed block, with the server's figures copied into their computed cells.
 */
export class BlockHost {
  readonly element: HTMLElement
  readonly #server: ServerBlock
  readonly #figures: ServerFigures
  readonly #block: BlockSchema | null
  readonly #scope: BlockScope | null
  readonly #hands: ViewHands | null
  readonly #release: (() => void)[] = []
  #parts: readonly BlockPart[] = []
  #shape = ''

  constructor(private readonly page: Page, readonly section: string, readonly key: string, printed: HTMLElement | null) {
    this.#block = blockOf(page.schema, key)
    this.#server = new ServerBlock(page.api, section, key)
    this.element = printed ?? el('div', { data: { block: key } })
    this.element.classList.add('plan-block')
    this.#figures = new ServerFigures(page, this.#server, this.element, subject => this.#handsOn(subject))
    if (printed !== null && !adopted.has(printed) && printed.innerHTML.trim() !== '') this.#server.adopt(printed.innerHTML)
    if (printed !== null) adopted.add(printed)
    this.#server.onContent = () => this.#serverSpoke()
    this.#hands = handsOn(key, page, section)
    if (this.#hands !== null) {
      this.#hands.onFree = () => this.#serverSpoke()
      if (this.#server.content !== null) this.#drawView(this.#server.content)
    }
    this.#scope = this.#scopeOf()
    if (this.#scope !== null) {
      this.#build(this.#scope)
      this.#followRecords(this.#scope)
    }
    if (this.#block !== null && this.#server.content === null) this.#server.refresh()
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

  /** An alert was answered, or its figures changed. */
  drawGaps(): void {
    this.#figures.drawGaps()
  }

  focusRecord(record: string): boolean {
    if (this.#grids.some(grid => grid.focusRecord(record))) return true
    const part = this.element.querySelector<HTMLElement>(`#r-${CSS.escape(record)}`)
    part?.scrollIntoView({ block: 'center' })
    return part !== null
  }

  get #grids(): readonly RecordGrid[] {
    return this.#parts.flatMap(part => part.grids)
  }

  /** What the layouts draw from; null where the server draws the block. */
  #scopeOf(): BlockScope | null {
    const kind = kindOf(this.page.schema, this.#block?.kind)
    if (this.#block === null || this.#block.layout === 'view' || kind === null) return null
    const scope = new BlockScope(this.page, this.section, this.#block, kind)
    scope.onDrawn = () => this.#figures.fill()
    return scope
  }

  // -- A view of the server ------------------------------------------------------------------------------------------------------

  #serverSpoke(): void {
    if (this.#block?.layout !== 'view') return this.#figures.fill()
    const content = this.#server.content
    if (content !== null && this.#hands?.isBusy !== true) this.#drawView(content)
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

  // -- Grids over the records ----------------------------------------------------------------------------------------------------

  #build(scope: BlockScope): void {
    const { layout } = scope.block
    this.#shape = shapeOf(scope)
    this.#parts = partsOf(scope)
    const gaps = layout === 'envelopes' ? [el('div', { class: 'gaps', role: 'status', data: { computed: 'gaps' } })] : []
    const adder = isOfSheets(scope) && scope.canEdit() ? [sheetAdder(scope, record => this.element.querySelector<HTMLElement>(`#r-${CSS.escape(record)} .property`)?.focus())] : []
    this.element.replaceChildren(...this.#parts.map(part => part.element), ...gaps, ...adder)
    this.#figures.fill()
  }

  #clear(): void {
    for (const part of this.#parts) part.destroy()
    this.#parts = []
  }

  #followRecords(scope: BlockScope): void {
    const { records } = this.page.document
    const shaping = new Set(['removed', 'order', 'section', scope.block.lines?.linkField ?? ''])
    const onRecords = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      const mayReshape = events.some(event => event.path.length === 0 || [...event.keys.keys()].some(name => shaping.has(name)))
      // Blocks made of several parts are built anew only when a part comes, goes or moves.
      if (mayReshape && shapeOf(scope) !== this.#shape) keepingInPlace(document.activeElement, () => { this.#clear(); this.#build(scope) })
      else for (const part of this.#parts) part.render()
    }
    records.observeDeep(onRecords)
    this.#release.push(() => records.unobserveDeep(onRecords))
  }

  /** What may be done about a stated total that differs from the computed one. */
  #handsOn(subject: string): GapHands {
    const [record = '', field = ''] = subject.split('/')
    const scope = this.#scope
    if (scope === null || !scope.canEditRow(record)) return { correct: null, addLine: null }
    const input = (): HTMLInputElement | null => this.element.querySelector<HTMLInputElement>(`[data-stated="${CSS.escape(subject)}"]`)
    const grid = (this.#parts.find(part => part.record === record)?.grids ?? this.#grids)[0]
    return {
      correct: input() === null ? null : () => input()?.focus(),
      addLine: grid === undefined || !scope.canEdit() ? null : () => grid.focusNewLine(costBlockOf(field)),
    }
  }
}

function isOfSheets({ block: { layout } }: BlockScope): boolean {
  return layout === 'scenarios' || layout === 'stages' || layout === 'mandates'
}

function shapeOf(scope: BlockScope): string {
  return isOfSheets(scope) ? scope.records().join(' ') : scope.block.layout
}

function partsOf(scope: BlockScope): readonly BlockPart[] {
  switch (scope.block.layout) {
    case 'table': return [gridPart(scope.grid(scope.spec(), scope.block.label))]
    case 'envelopes': return [envelopes(scope)]
    case 'quarterGrid': return [quarters(scope)]
    case 'matrix': return [matrix(scope)]
    case 'mandates': case 'scenarios': case 'stages': return sheets(scope)
    case 'view': return []
  }
}
