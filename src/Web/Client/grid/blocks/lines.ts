import { t } from '../../i18n'
import { el } from '../../ui/dom'
import { isNumeric } from '../CellValue'
import type { Column, GridGroup } from '../GridModel'
import { kindOf } from '../PlanSchema'
import type { RecordGrid } from '../RecordGrid'
import type { BlockScope } from './BlockScope'
import { statedCell } from './StatedTotal'

/** Where a scenario keeps the stated total of each of its cost blocks. */
const STATED: Readonly<Record<string, string>> = { investment: 'statedInvestment', running: 'statedRunning', gain: 'statedGain' }

/** The cost block whose total a field states. */
export function costBlockOf(stated: string): string | null {
  return Object.entries(STATED).find(([, field]) => field === stated)?.[0] ?? null
}

/** The lines of one scenario or stage as a grid; null for records without lines. */
export function recordLines(scope: BlockScope, record: string): RecordGrid | null {
  const lines = scope.block.lines
  const kind = kindOf(scope.page.schema, lines?.kind)
  if (lines === null || lines === undefined || kind === null) return null
  const isScenario = scope.block.layout === 'scenarios'
  return scope.grid({
    kind, columns: lines.columns.filter(column => column !== lines.groupBy), cells: null, groupBy: lines.groupBy ?? null, section: null, home: scope.section,
    filter: { field: lines.linkField, value: record, isStrict: true }, showsEmptyGroups: isScenario && scope.canEdit(),
  }, kind.many, {
    isCaptionHidden: true,
    afterRender: () => scope.onDrawn(),
    ...(isScenario ? { groupFoot: (group, columns) => costFoot(scope, record, group, columns) } : {}),
  })
}

/** Under each cost block: computed total, and the stated one with the gap between them. */
function costFoot(scope: BlockScope, scenario: string, group: GridGroup, columns: readonly Column[]): HTMLTableRowElement[] {
  const field = STATED[group.key ?? '']
  const amountAt = columns.findIndex(column => isNumeric(column.field) && column.field.type === 'money')
  if (field === undefined || amountAt < 0) return []
  const { document } = scope.page
  const after = columns.length - amountAt - 1
  const raw = document.value(scenario, field)
  const computed = `block:${scenario}:${group.key}`
  const filler = (): HTMLElement[] => after > 0 ? [el('td', { colspan: String(after) })] : []
  const lead = (words: string): HTMLElement => el('th', { scope: 'row', colspan: String(amountAt) }, words)
  const rows = [el('tr', { class: 'foot-computed' }, lead(t('grid.computed')), el('td', { class: 'number', data: { computed } }), ...filler())]
  if (raw !== '' || scope.canEdit()) {
    rows.push(el('tr', { class: raw === '' ? 'foot-stated foot-stated--empty' : 'foot-stated' }, lead(t('grid.stated')), statedCell({
      subject: `${scenario}/${field}`, beside: computed, of: group.title, label: t('grid.stated'), raw,
      write: scope.canEdit() ? value => document.setField(scenario, field, value) : null,
    }), ...filler()))
  }
  return rows
}
