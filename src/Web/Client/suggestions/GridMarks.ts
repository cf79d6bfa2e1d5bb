import { peerClass } from '../editor/PeerCursor'
import { shown, titleOf } from '../grid/CellValue'
import { fieldOf as fieldOfKind, kindOf, type PlanSchema } from '../grid/PlanSchema'
import { t } from '../i18n'
import type { PlanDocument } from '../sync/PlanDocument'
import { button, el } from '../ui/dom'
import { rowOf } from './rows'
import type { Suggestion } from './Suggestion'

export interface GridMarking {
  document: PlanDocument
  schema: PlanSchema
  /** Open suggestions about rows and cells. */
  waiting: readonly Suggestion[]
  active: string
  answer: (verdict: 'accept' | 'refuse', id: string) => void
}

/**
 * Shows in the grids what is proposed for their cells and rows: a marked cell says who, what and why, and takes the keys of the answer; a row that is
 * proposed stands under the others, with its own buttons. Drawn over what the grid drew, which knows nothing of it.
 */
export function markGrids(frame: HTMLElement, marking: GridMarking): void {
  for (const old of frame.querySelectorAll<HTMLElement>('.suggested')) unmark(old)
  for (const old of frame.querySelectorAll('.suggested-row')) old.remove()
  for (const each of marking.waiting) {
    if (each.kind === 'row') drawRow(frame, marking, each)
    else markCell(frame, marking, each)
  }
}

/** Whether it is about a cell or a row of a grid. */
export function isInGrid(suggestion: Suggestion): boolean {
  return suggestion.kind === 'row' || (suggestion.kind === 'field' && suggestion.record !== null)
}

function markCell(frame: HTMLElement, { document, schema, active }: GridMarking, each: Suggestion): void {
  const row = frame.querySelector<HTMLElement>(`tr[data-record="${CSS.escape(each.record ?? '')}"]`)
  if (row === null) return
  const isRow = each.field === 'removed' || each.field === 'order'
  const cell = isRow ? row.querySelector<HTMLElement>('th, td') : [...row.children].find((part): part is HTMLElement => part instanceof HTMLElement && part.dataset['key'] === each.field)
  if (cell === undefined || cell === null) return
  const kind = kindOf(schema, document.record(each.record ?? '')?.kind)
  const after = kind === null || isRow ? each.after : shown(document, schema, fieldOfKind(schema, kind, each.field ?? ''), each.after)
  const what = each.field === 'removed' ? t(each.after === 'true' ? 'suggest.removeRow' : 'suggest.keepRow') : each.field === 'order' ? t('suggest.moveRow') : after === '' ? t('suggest.empties') : after
  cell.classList.add('suggested', peerClass(each.author.id))
  cell.classList.toggle('suggested--active', each.id === active)
  row.classList.toggle('suggested-removal', each.field === 'removed' && each.after === 'true')
  cell.dataset['suggestion'] = each.id
  const said = t('suggest.inCell', { name: each.author.name, what, why: each.reason ?? '' })
  cell.setAttribute('aria-description', said)
  cell.append(el('span', { class: 'suggested__note', 'aria-hidden': 'true', title: said }, isRow ? what : el('ins', {}, what)))
}

function drawRow(frame: HTMLElement, { document, schema, active, answer }: GridMarking, each: Suggestion): void {
  const row = rowOf(each)
  const kind = kindOf(schema, row?.kind)
  const table = frame.querySelector<HTMLElement>(`[data-section="${CSS.escape(each.section)}"] table[data-kind="${CSS.escape(row?.kind ?? '')}"]`)
  const body = table?.querySelector('tbody:last-of-type')
  if (row === null || kind === null || table === null || body === null || body === undefined) return
  const span = Number(table.getAttribute('aria-colcount') ?? '1')
  const fields = Object.entries(row.fields).filter(([, value]) => value !== '').map(([key, value]) => shown(document, schema, fieldOfKind(schema, kind, key), value))
  const line = el('tr', { class: `suggested-row ${peerClass(each.author.id)}${each.id === active ? ' suggested-row--active' : ''}`, role: 'row', data: { suggestion: each.id } },
    el('td', { role: 'gridcell', colspan: String(span) },
      el('div', { class: 'suggested-row__line' },
        el('span', { class: 'suggested-row__words' }, el('strong', {}, t('suggest.newRow', { name: each.author.name })), ' ', el('ins', {}, fields.join(' · ') || titleOf(document, schema, each.record ?? '')), each.reason === null ? null : el('q', {}, each.reason)),
        each.mayDecide ? button(t('suggest.accept'), () => answer('accept', each.id), { icon: 'check', class: 'button button--small' }) : null,
        each.mayDecide ? button(t('suggest.refuse'), () => answer('refuse', each.id), { icon: 'x', class: 'button button--quiet button--small' }) : null)))
  const fresh = [...body.children].find(part => part.classList.contains('new-line'))
  if (fresh === undefined) body.append(line)
  else fresh.before(line)
}

function unmark(cell: HTMLElement): void {
  cell.classList.remove('suggested', 'suggested--active', ...[...cell.classList].filter(name => name.startsWith('peer-') && name !== 'peer-cell'))
  cell.closest('tr')?.classList.remove('suggested-removal')
  delete cell.dataset['suggestion']
  cell.removeAttribute('aria-description')
  cell.querySelector(':scope > .suggested__note')?.remove()
}
