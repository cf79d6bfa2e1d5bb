import type { MenuEntry } from '../ui/Menu'
import type { Page } from '../ui/Page'
import type { Spot } from './GridKeys'
import { GridModel, type Column, type GridGroup, type GridSpec } from './GridModel'

/** Where a value goes: into a record, or into the one that typing makes in a group. */
export interface RowPlace {
  record: string | null
  group: string | null
}

/** A line of the grid: a record, or the empty line of a group where typing makes one. */
export interface GridLine extends RowPlace {
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

/** The lines and columns of one grid as last drawn: what its pieces share. */
export class GridSheet {
  model: GridModel
  lines: GridLine[] = []

  constructor(readonly options: RecordGridOptions) {
    this.model = this.#read()
  }

  get columns(): readonly Column[] {
    return this.model.columns
  }

  /** Reads columns and rows anew, before a drawing. */
  renew(): void {
    this.model = this.#read()
    this.lines = []
  }

  line(row: number): GridLine | null {
    return this.lines[row] ?? null
  }

  cell(spot: Spot): HTMLTableCellElement | null {
    return this.lines[spot.row]?.element.cells[spot.column] ?? null
  }

  #read(): GridModel {
    const { page, spec } = this.options
    return new GridModel(page.document, page.schema, spec)
  }
}

/** The place of the cell that an event came from. */
export function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}
