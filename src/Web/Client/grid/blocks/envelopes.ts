import { t } from '../../i18n'
import { el } from '../../ui/dom'
import { kindOf } from '../PlanSchema'
import { gridPart, type BlockPart, type BlockScope } from './BlockScope'
import { statedCell } from './StatedTotal'

/** Envelopes by year, with their totals at the foot. */
export function envelopes(scope: BlockScope): BlockPart {
  return gridPart(scope.grid({ ...scope.spec(), hasTotal: true }, scope.block.label, { foot: () => foot(scope), afterRender: () => scope.onDrawn() }))
}

/** Computed totals from the server; under them the stated ones, typed here, each with its gap. */
function foot(scope: BlockScope): HTMLTableSectionElement {
  const { block, section, page: { schema, document } } = scope
  const keys = [...schema.years.map(String), 'total']
  const lead = String(Math.max(1, block.columns.length))
  const computed = (key: string): string => key === 'total' ? 'total:all' : `total:${key}`
  const label = (key: string): string => key === 'total' ? t('grid.total') : key
  const totals = kindOf(schema, block.totalsKind)
  const record = totals === null ? null : document.recordsOf(totals.key, null)[0]?.id ?? null
  const prefix = totals?.cells[0]?.prefix ?? 'stated.'
  const lines = el('tfoot', {}, el('tr', { class: 'foot-computed' },
    el('th', { scope: 'row', colspan: lead }, t('grid.computed')),
    ...keys.map(key => el('td', { class: 'number', data: { computed: computed(key), label: label(key) } }))))
  const isStated = record !== null && keys.some(key => document.value(record, prefix + key) !== '')
  if (totals === null || (!isStated && !scope.canEdit())) return lines
  lines.append(el('tr', { class: isStated ? 'foot-stated' : 'foot-stated foot-stated--empty' },
    el('th', { scope: 'row', colspan: lead }, t('grid.stated')),
    ...keys.map(key => statedCell({
      subject: `${record}/${prefix}${key}`, beside: computed(key), of: key === 'total' ? '' : key, label: label(key),
      raw: record === null ? '' : document.value(record, prefix + key),
      write: scope.canEdit() ? value => document.setField(record ?? document.addRecord(totals.key, section, 'V'), prefix + key, value) : null,
    }))))
  return lines
}
