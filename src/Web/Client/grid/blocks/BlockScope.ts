import type { Page } from '../../ui/Page'
import { matches, type GridSpec } from '../GridModel'
import type { RecordGridOptions } from '../GridSheet'
import type { BlockSchema, KindSchema } from '../PlanSchema'
import { RecordGrid } from '../RecordGrid'

/** One piece of a block on the page: a grid, a board, the sheet of one record. */
export interface BlockPart {
  readonly element: HTMLElement
  readonly grids: readonly RecordGrid[]
  /** The record whose lines the grid of this part holds. */
  readonly record: string | null
  render(): void
  destroy(): void
}

/** What the layouts of a block draw from: its records, its columns, who may write them. */
export class BlockScope {
  /** Called after each drawing of a grid with figures of the server. */
  onDrawn: () => void = () => undefined

  constructor(readonly page: Page, readonly section: string, readonly block: BlockSchema, readonly kind: KindSchema) {}

  canEdit = (): boolean => this.page.access().adds(this.kind.key, this.section)

  canEditRow = (record: string | null): boolean => record === null ? this.canEdit() : this.page.access().record(this.page.document, record)

  records(): string[] {
    const { block, page: { document } } = this
    return document.recordsOf(block.kind ?? '', block.wholePlan ? null : this.section)
      .filter(record => block.filter === null || block.filter === undefined || matches(document.value(record.id, block.filter.field), block.filter))
      .map(record => record.id)
  }

  spec(): GridSpec {
    const { block, kind, section } = this
    const groupBy = block.groupBy ?? null
    return {
      kind, columns: groupBy === null ? block.columns : block.columns.filter(column => column !== groupBy),
      cells: block.cells ?? null, groupBy, section: block.wholePlan ? null : section, home: section,
      filter: block.filter ?? null, onlyTypedYears: block.layout === 'table', showsEmptyGroups: this.#groupsAreKnown(groupBy),
    }
  }

  grid(spec: GridSpec, caption: string, extra: Partial<RecordGridOptions> = {}): RecordGrid {
    return new RecordGrid({ page: this.page, spec, caption, canEditRow: this.canEditRow, ...extra, afterRender: () => { extra.afterRender?.(); this.page.gridDrawn() } })
  }

  /** A new row can be typed under each theme or class even before it has rows. */
  #groupsAreKnown(groupBy: string | null): boolean {
    const type = this.kind.fields.find(field => field.key === groupBy)?.type
    return this.canEdit() && (type === 'link' || type === 'choice')
  }
}

/** A grid that is a whole part by itself. */
export function gridPart(grid: RecordGrid): BlockPart {
  return { element: grid.element, grids: [grid], record: null, render: () => grid.render(), destroy: () => grid.destroy() }
}
