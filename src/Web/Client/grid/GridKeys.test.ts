import { describe, expect, it } from 'vitest'
import { press, rangeOf, type GridShape, type Press } from './GridKeys'

const shape = (row: number, column: number, isEditing = false): GridShape => ({ rows: 3, columns: 4, isEditing, active: { row, column }, anchor: { row, column } })
const key = (name: string, modifiers: Partial<Press> = {}): Press => ({ key: name, shift: false, ctrl: false, alt: false, ...modifiers })

describe('the keyboard of a grid', () => {
  it('typing a character starts a new value, F2 and Enter keep the old one', () => {
    expect(press(key('7'), shape(0, 0))).toEqual({ do: 'edit', initial: '7' })
    expect(press(key('F2'), shape(0, 0))).toEqual({ do: 'edit', initial: null })
    expect(press(key('Enter'), shape(0, 0))).toEqual({ do: 'edit', initial: null })
  })

  it('Enter commits and goes down, Tab commits and goes on, Escape gives up', () => {
    expect(press(key('Enter'), shape(0, 1, true))).toEqual({ do: 'move', to: { row: 1, column: 1 }, extends: false, commits: true })
    expect(press(key('Tab'), shape(0, 3, true))).toEqual({ do: 'move', to: { row: 1, column: 0 }, extends: false, commits: true, tabs: true })
    expect(press(key('Escape'), shape(0, 1, true))).toEqual({ do: 'cancel' })
    expect(press(key('Enter', { alt: true }), shape(0, 1, true))).toEqual({ do: 'newline' })
  })

  it('arrows belong to the text while one edits', () => {
    expect(press(key('ArrowLeft'), shape(1, 1, true))).toEqual({ do: 'nothing' })
  })

  it('arrows end a cell that was typed over and go on, as in a spreadsheet', () => {
    expect(press(key('ArrowRight'), { ...shape(1, 1, true), isTypedOver: true })).toEqual({ do: 'move', to: { row: 1, column: 2 }, extends: false, commits: true })
    expect(press(key('ArrowLeft', { shift: true }), { ...shape(1, 1, true), isTypedOver: true })).toEqual({ do: 'nothing' })
  })

  it('Enter after a run of Tab goes down from where the run began', () => {
    expect(press(key('Enter'), { ...shape(0, 3, true), tabbedFrom: 1 })).toEqual({ do: 'move', to: { row: 1, column: 1 }, extends: false, commits: true })
  })

  it('Ctrl+D fills down', () => {
    expect(press(key('d', { ctrl: true }), shape(0, 0))).toEqual({ do: 'fillDown' })
  })

  it('arrows stop at the edges and Shift extends', () => {
    expect(press(key('ArrowUp'), shape(0, 0))).toEqual({ do: 'move', to: { row: 0, column: 0 }, extends: false, commits: false })
    expect(press(key('ArrowRight', { shift: true }), shape(1, 1))).toEqual({ do: 'move', to: { row: 1, column: 2 }, extends: true, commits: false })
  })

  it('Tab leaves at the last cell: nobody is caught', () => {
    expect(press(key('Tab'), shape(2, 3))).toEqual({ do: 'leave', backwards: false })
    expect(press(key('Tab', { shift: true }), shape(0, 0))).toEqual({ do: 'leave', backwards: true })
  })

  it('Alt and arrows move the row, Ctrl+Delete puts it in the bin, Space toggles', () => {
    expect(press(key('ArrowDown', { alt: true }), shape(0, 0))).toEqual({ do: 'moveRow', by: 1 })
    expect(press(key('Delete', { ctrl: true }), shape(0, 0))).toEqual({ do: 'deleteRow' })
    expect(press(key('Delete'), shape(0, 0))).toEqual({ do: 'clear' })
    expect(press(key(' '), shape(0, 0))).toEqual({ do: 'toggle' })
  })

  it('leaves the browser its own shortcuts', () => {
    expect(press(key('r', { ctrl: true }), shape(0, 0))).toEqual({ do: 'nothing' })
    expect(press(key('F5'), shape(0, 0))).toEqual({ do: 'nothing' })
  })

  it('a range is the same from either corner', () => {
    expect(rangeOf({ row: 2, column: 0 }, { row: 0, column: 3 })).toEqual({ top: 0, bottom: 2, left: 0, right: 3 })
  })
})
