import { t } from '../../i18n'
import { el } from '../../ui/dom'
import { plainNumber } from '../CellValue'
import type { Column, GridGroup } from '../GridModel'
import { gridPart, type BlockPart, type BlockScope } from './BlockScope'

/** Projects by quarter; under each theme the envelope of its years. */
export function quarters(scope: BlockScope): BlockPart {
  return gridPart(scope.grid(scope.spec(), scope.block.label, { groupFoot: (group, columns) => envelopeLine(scope, group, columns) }))
}

function envelopeLine(scope: BlockScope, group: GridGroup, columns: readonly Column[]): HTMLTableRowElement[] {
  const { document, schema: { years } } = scope.page
  const envelope = group.key === null ? undefined : document.recordsOf('envelope', null).find(({ id }) => document.value(id, 'theme') === group.key)
  const amounts = years.map(year => envelope === undefined ? '' : document.value(envelope.id, `planned.${year}`))
  // A year with a painted quarter and no amount is told where one paints, before the alert is.
  const painted = years.map(year => group.key !== null && group.rows.some(({ id }) => [1, 2, 3, 4].some(quarter => document.value(id, `q.${year}T${quarter}`) !== '')))
  if (amounts.every(amount => amount === '') && !painted.includes(true)) return []
  const lead = columns.filter(column => column.axis !== 'quarter').length
  return [el('tr', { class: 'envelope-line' },
    el('th', { scope: 'row', colspan: String(lead) }, t('grid.envelope', { theme: '' }).trim()),
    ...amounts.map((amount, at) => el('td', { colspan: '4', class: amount === '' && painted[at] === true ? 'no-money' : '' }, amount !== '' ? plainNumber(amount) : painted[at] === true ? t('grid.noMoney') : '—')))]
}
