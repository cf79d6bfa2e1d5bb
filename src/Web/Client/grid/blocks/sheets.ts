import { t } from '../../i18n'
import { button, el } from '../../ui/dom'
import { openMenu } from '../../ui/Menu'
import { toast } from '../../ui/Toasts'
import { titleOf } from '../CellValue'
import { PropertySheet } from '../PropertySheet'
import { remarkOn } from '../remarkOn'
import type { BlockPart, BlockScope } from './BlockScope'
import { recordLines } from './lines'

/** Records shown one under another: a title, their fields, and their lines in a grid (scenarios, stages) or columns (mandates). */
export function sheets(scope: BlockScope): BlockPart[] {
  return scope.records().map(record => sheet(scope, record))
}

function sheet(scope: BlockScope, record: string): BlockPart {
  const { page, kind, block } = scope
  const canEdit = (): boolean => scope.canEditRow(record)
  const properties = (fields: readonly string[]): PropertySheet => new PropertySheet({ page, record, kind, fields, canEdit })
  const title = properties([kind.titleField])
  title.element.classList.add('properties--title')
  const fields = properties(block.columns.filter(column => column !== kind.titleField && !/^(heading|items|stated)/.test(column)))
  const columns = block.layout === 'mandates' ? mandateColumns(scope, record, properties) : null
  const lines = recordLines(scope, record)
  const more = button(t('grid.row'), () => openSheetMenu(scope, record, more), { icon: 'ellipsis', iconOnly: true, class: 'button button--quiet button--icon button--small sheet__menu' })
  const element = el('section', { class: `sheet ${block.layout === 'mandates' ? 'mandate' : block.layout === 'stages' ? 'stage' : 'scenario'}`, id: `r-${record}` },
    el('header', { class: 'sheet__head' }, el('div', { class: 'sheet__title' }, title.element), scope.canEdit() && more), fields.element, columns?.element, lines?.element,
    block.layout === 'scenarios' && el('div', { class: 'gaps', role: 'status', data: { computed: `gaps:${record}` } }))
  const render = (): void => {
    element.setAttribute('aria-label', titleOf(page.document, page.schema, record))
    for (const part of [title, fields, columns, lines]) part?.render()
  }
  render()
  return { element, record, grids: lines === null ? [] : [lines], render, destroy: () => { lines?.destroy(); element.remove() } }
}

function mandateColumns(scope: BlockScope, record: string, properties: (fields: readonly string[]) => PropertySheet): { element: HTMLElement, render: () => void } {
  const { document } = scope.page
  const parts = [1, 2, 3, 4].map(number => properties([`heading${number}`, `items${number}`]))
  const columns = parts.map(part => el('div', { class: 'mandate-column' }, part.element))
  const isBlank = (number: number): boolean => document.value(record, `heading${number}`) === '' && document.value(record, `items${number}`) === ''
  const render = (): void => {
    for (const part of parts) part.render()
    // Empty columns stay away, but for the next one to fill.
    const next = columns.findIndex((_, index) => isBlank(index + 1))
    for (const [index, column] of columns.entries()) {
      column.classList.toggle('is-blank', isBlank(index + 1))
      column.classList.toggle('is-next', index === next)
    }
  }
  return { element: el('div', { class: 'mandate-columns' }, ...columns), render }
}

function openSheetMenu(scope: BlockScope, record: string, anchor: Element): void {
  const { page, kind, section } = scope
  const { document, schema } = page
  const siblings = document.recordsOf(kind.key, null)
  const ids = scope.records()
  const at = ids.indexOf(record)
  const mayEdit = scope.canEditRow(record)
  const name = titleOf(document, schema, record)
  const move = (after: string | null): void => document.setField(record, 'order', document.orderAfter(siblings.filter(({ id }) => id !== record), after))
  openMenu(anchor, name, [
    { label: t('grid.moveUp'), icon: 'chevron-up', isDisabled: !mayEdit || at <= 0, run: () => move(ids[at - 2] ?? null) },
    { label: t('grid.moveDown'), icon: 'chevron-down', isDisabled: !mayEdit || at >= ids.length - 1, run: () => move(ids[at + 1] ?? null) },
    { label: t('comment.onRecord'), icon: 'message-square-plus', isDisabled: !page.access().rights.canComment, run: () => page.comment({ section, record, from: null, to: null, quote: name }) },
    { label: t('grid.remark'), icon: 'flag', isChecked: document.value(record, 'remark') !== '', isDisabled: !mayEdit, run: () => { void remarkOn(page, record) } },
    'line',
    { label: t('grid.bin', { kind: kind.one.toLowerCase() }), icon: 'trash-2', isDanger: true, isDisabled: !mayEdit, run: () => {
      document.setRecordRemoved(record, true)
      toast(t('grid.binned', { name }), { action: { label: t('common.undo'), run: () => document.setRecordRemoved(record, false) } })
    } },
  ])
}

/** The button under the sheets that makes one more. */
export function sheetAdder(scope: BlockScope, focus: (record: string) => void): HTMLElement {
  const { kind, block, section, page: { document } } = scope
  return el('p', { class: 'sheet-add' }, button(t('grid.addScenario', { kind: kind.one.toLowerCase() }), () => {
    const siblings = document.recordsOf(kind.key, null)
    const after = scope.records().at(-1) ?? siblings.at(-1)?.id ?? null
    focus(document.addRecord(kind.key, section, document.orderAfter(siblings, after), block.filter === null || block.filter === undefined ? {} : { [block.filter.field]: block.filter.value }))
  }, { icon: 'plus', class: 'button button--quiet button--small' }))
}
