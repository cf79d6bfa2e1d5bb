import type { GridCursor } from './GridCursor'
import { spotOf, type GridSheet } from './GridSheet'

/** What a press of the pointer sets going in the grid. */
export interface PointerHands {
  /** Closes the cell that is being edited. */
  commit(): void
  edit(): void
  paint(value: string): void
}

/** The pointer over the cells: a press goes there, a drag selects a range, and over quarters it paints a bar. */
export function followPointer(table: HTMLTableElement, sheet: GridSheet, cursor: GridCursor, hands: PointerHands): void {
  table.addEventListener('pointerdown', event => {
    const spot = spotOf(event.target)
    if (spot === null || event.button !== 0 || isInsideEditor(event.target)) return
    const column = sheet.columns[spot.column]
    const record = sheet.line(spot.row)?.record ?? null
    event.preventDefault()
    hands.commit()
    cursor.go(spot, event.shiftKey)
    if (event.pointerType === 'touch' && column?.axis !== 'quarter') {
      hands.edit()
      return
    }
    const paints = column?.axis === 'quarter' && record !== null && sheet.options.canEditRow(record)
    const value = paints && sheet.model.value(record, column) !== '' ? '' : 'planned'
    const over = (move: PointerEvent): void => {
      const under = spotOf(document.elementFromPoint(move.clientX, move.clientY))
      if (under === null || (under.row === cursor.active.row && under.column === cursor.active.column)) return
      // Painting stays in its row: a bar is drawn, not a block.
      cursor.stretchTo(paints ? { row: cursor.anchor.row, column: under.column } : under)
    }
    const up = (): void => {
      document.removeEventListener('pointermove', over)
      document.removeEventListener('pointerup', up)
      cursor.focus()
      if (paints) hands.paint(value)
    }
    document.addEventListener('pointermove', over)
    document.addEventListener('pointerup', up)
  })
  table.addEventListener('dblclick', event => { if (spotOf(event.target) !== null) hands.edit() })
}

function isInsideEditor(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.cell-editor') !== null
}
