import { t } from '../../i18n'
import { el } from '../../ui/dom'
import { plainNumber } from '../CellValue'

export interface StatedTotalOptions {
  /** Who states it: `record/field`. */
  subject: string
  /** The computed total it stands beside: a key of the server's partial. */
  beside: string
  /** What it is the total of, for the name of the field. */
  of: string
  /** Column of the cell when the table becomes cards. */
  label: string
  raw: string
  /** Null where it may not be written. */
  write: ((value: string) => void) | null
}

/** What the server says of a stated total: the typed text it read, how that reads as money, and the gap to the computed total. */
export interface ReadTotal {
  raw: string
  shown: string
  gap: string
}

/** The total its author states: read as money in the reader's language, typed as it was typed. */
export function statedCell({ subject, beside, of, label, raw, write }: StatedTotalOptions): HTMLTableCellElement {
  const gap = el('small', { class: 'stated__gap' })
  const cell = el('td', { class: 'number stated', data: { label, beside, raw } })
  if (write === null) {
    cell.append(el('span', { class: 'stated__shown' }, raw === '' ? '' : plainNumber(raw)), gap)
    return cell
  }
  const input = el('input', { class: 'stated__input', value: plainNumber(raw), placeholder: '…', inputmode: 'decimal', autocomplete: 'off', data: { stated: subject }, 'aria-label': `${t('grid.stated')} ${of}`.trim() })
  let before = input.value
  input.addEventListener('focus', () => {
    before = input.value
    input.value = raw
    input.select()
  })
  input.addEventListener('blur', () => {
    const typed = input.value.trim()
    if (typed !== raw) write(typed)
    else input.value = before
  })
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape') input.value = raw
    if (event.key === 'Enter' || event.key === 'Escape') input.blur()
  })
  cell.append(input, gap)
  return cell
}

/** Shows what the server read; not while a hand is in the cell, nor when it has read an older text. */
export function showStated(cell: HTMLElement, read: ReadTotal): void {
  if (cell.dataset['raw'] !== read.raw) return
  const place = cell.querySelector<HTMLInputElement | HTMLSpanElement>('.stated__input, .stated__shown')
  if (place === null || place === document.activeElement) return
  if (place instanceof HTMLInputElement) place.value = read.shown
  else place.textContent = read.shown
  cell.querySelector('.stated__gap')?.replaceChildren(...(read.gap === '' ? [] : [el('span', { class: 'visually-hidden' }, t('grid.gapOf')), read.gap]))
}
