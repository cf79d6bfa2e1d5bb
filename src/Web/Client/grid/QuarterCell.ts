import { t } from '../i18n'
import { el } from '../ui/dom'
import type { Column } from './GridModel'

/** Letters of the quarter cells, in the reader's language: what is shown is what is typed. */
const LETTERS: readonly [string, string][] = [['planned', t('grid.letter.planned')], ['progress', t('grid.letter.progress')], ['done', t('grid.letter.done')]]
const STATES = new Map(LETTERS.map(([state, letter]) => [letter.toLowerCase(), state]))

/** The state a typed letter means; undefined when it means none. */
export function quarterState(letter: string): string | undefined {
  return STATES.get(letter.toLowerCase())
}

export function quarterClass(column: Column): string {
  return column.key.endsWith('T1') ? 'quarter cell year-start' : 'quarter cell'
}

export function fillQuarter(cell: HTMLTableCellElement, column: Column, raw: string): void {
  cell.className = quarterClass(column) + (raw === '' ? '' : ` ${raw}`)
  const word = column.field.choices?.find(choice => choice.key === raw)?.label ?? raw
  cell.replaceChildren(...(raw === '' ? [] : [el('span', { 'aria-hidden': 'true' }, LETTERS.find(([state]) => state === raw)?.[1] ?? '?'), el('span', { class: 'visually-hidden' }, word)]))
  cell.setAttribute('aria-label', t('grid.quarterCell', { quarter: column.key.slice(-1), year: column.year ?? '', state: word || t('grid.blank') }))
}
