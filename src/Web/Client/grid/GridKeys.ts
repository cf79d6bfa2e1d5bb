/** Where the hand is in a grid: the active cell, and the other corner of the selected range. */
export interface Spot {
  row: number
  column: number
}

export interface GridShape {
  rows: number
  columns: number
  isEditing: boolean
  /** The open cell was begun by typing over it: arrows end it and go on, as in a spreadsheet. Inside a text they belong to the text. */
  isTypedOver?: boolean
  /** Where a run of Tab began: Enter goes down from there, ready for the next row. */
  tabbedFrom?: number | null
  active: Spot
  anchor: Spot
}

export interface Press {
  key: string
  shift: boolean
  ctrl: boolean
  alt: boolean
}

export type GridAction =
  | { do: 'nothing' }
  | { do: 'move', to: Spot, extends: boolean, commits: boolean, tabs?: true }
  | { do: 'edit', initial: string | null }
  | { do: 'newline' }
  | { do: 'cancel' }
  | { do: 'clear' }
  | { do: 'toggle' }
  | { do: 'fillDown' }
  | { do: 'moveRow', by: -1 | 1 }
  | { do: 'deleteRow' }
  | { do: 'insertRow' }
  | { do: 'selectAll' }
  | { do: 'leave', backwards: boolean }
  | { do: 'menu' }

const NOTHING: GridAction = { do: 'nothing' }

/** The keyboard of the grid, as hands know it from spreadsheets: pure, so that it can be read and tested as a table. */
export function press({ key, shift, ctrl, alt }: Press, shape: GridShape): GridAction {
  const { active, rows, columns } = shape
  const step = (row: number, column: number, extendsRange = false): GridAction => ({
    do: 'move', extends: extendsRange, commits: shape.isEditing,
    to: { row: clamp(active.row + row, rows), column: clamp(active.column + column, columns) },
  })
  if (shape.isEditing) {
    if (key === 'Escape') return { do: 'cancel' }
    if (key === 'Enter') return alt || (shift && !ctrl) ? { do: 'newline' } : step(1, (shape.tabbedFrom ?? active.column) - active.column)
    if (key === 'Tab') return along(shape, shift)
    if (shape.isTypedOver !== true || shift || ctrl || alt) return NOTHING
    switch (key) {
      case 'ArrowUp': return step(-1, 0)
      case 'ArrowDown': return step(1, 0)
      case 'ArrowLeft': return step(0, -1)
      case 'ArrowRight': return step(0, 1)
      default: return NOTHING
    }
  }
  if (alt && (key === 'ArrowUp' || key === 'ArrowDown')) return { do: 'moveRow', by: key === 'ArrowUp' ? -1 : 1 }
  if (alt) return NOTHING
  if (ctrl) {
    switch (key) {
      case 'Home': return { do: 'move', to: { row: 0, column: 0 }, extends: shift, commits: false }
      case 'End': return { do: 'move', to: { row: rows - 1, column: columns - 1 }, extends: shift, commits: false }
      case 'ArrowUp': return { do: 'move', to: { row: 0, column: active.column }, extends: shift, commits: false }
      case 'ArrowDown': return { do: 'move', to: { row: rows - 1, column: active.column }, extends: shift, commits: false }
      case 'ArrowLeft': return { do: 'move', to: { row: active.row, column: 0 }, extends: shift, commits: false }
      case 'ArrowRight': return { do: 'move', to: { row: active.row, column: columns - 1 }, extends: shift, commits: false }
      case 'Delete': case 'Backspace': return { do: 'deleteRow' }
      case 'Enter': return { do: 'insertRow' }
      case 'a': return { do: 'selectAll' }
      case 'd': return { do: 'fillDown' }
      default: return NOTHING
    }
  }
  switch (key) {
    case 'ArrowUp': return step(-1, 0, shift)
    case 'ArrowDown': return step(1, 0, shift)
    case 'ArrowLeft': return step(0, -1, shift)
    case 'ArrowRight': return step(0, 1, shift)
    case 'PageUp': return step(-10, 0, shift)
    case 'PageDown': return step(10, 0, shift)
    case 'Home': return { do: 'move', to: { row: active.row, column: 0 }, extends: shift, commits: false }
    case 'End': return { do: 'move', to: { row: active.row, column: columns - 1 }, extends: shift, commits: false }
    case 'Tab': return along(shape, shift)
    case 'Enter': case 'F2': return { do: 'edit', initial: null }
    case ' ': return { do: 'toggle' }
    case 'Delete': case 'Backspace': return { do: 'clear' }
    case 'Escape': return { do: 'cancel' }
    case 'ContextMenu': return { do: 'menu' }
    case 'F10': return shift ? { do: 'menu' } : NOTHING
    default: return key.length === 1 ? { do: 'edit', initial: key } : NOTHING
  }
}

/** Tab goes cell by cell through the rows and leaves the grid at its ends, so that nobody is caught in it. */
function along({ active, rows, columns, isEditing }: GridShape, backwards: boolean): GridAction {
  const at = active.row * columns + active.column + (backwards ? -1 : 1)
  if (at < 0 || at >= rows * columns) return { do: 'leave', backwards }
  return { do: 'move', to: { row: Math.floor(at / columns), column: at % columns }, extends: false, commits: isEditing, tabs: true }
}

/** The rectangle between two corners. */
export function rangeOf(one: Spot, other: Spot): { top: number, bottom: number, left: number, right: number } {
  return {
    top: Math.min(one.row, other.row), bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column), right: Math.max(one.column, other.column),
  }
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value))
}
