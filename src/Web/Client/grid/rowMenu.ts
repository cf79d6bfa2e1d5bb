import { t } from '../i18n'
import { openMenu } from '../ui/Menu'
import { titleOf } from './CellValue'
import type { GridLine, GridSheet } from './GridSheet'
import type { GridWriting } from './GridWriting'
import { remarkOn } from './remarkOn'

/** The menu of a row: where it stands, what is said of it, who may read it. */
export function openRowMenu(record: string, anchor: Element | DOMRect, sheet: GridSheet, writing: GridWriting, insertAfter: (line: GridLine) => void): void {
  const { model, lines, options: { page, spec, canEditRow, rowActions } } = sheet
  const line = lines.find(each => each.record === record)
  if (line === undefined) return
  const mayEdit = canEditRow(record)
  const section = page.document.record(record)?.section ?? null
  const isPlaceholder = page.document.value(record, 'placeholder') === 'true'
  const audience = page.document.value(record, 'audience')
  openMenu(anchor, t('grid.row'), [
    { label: t('grid.insertAbove'), icon: 'arrow-up', isDisabled: !mayEdit, run: () => {
      const fresh = model.addRow(line.group, record)
      model.placeRow(fresh, null, record)
    } },
    { label: t('grid.insertBelow'), icon: 'arrow-down', keys: 'Ctrl ⏎', isDisabled: !mayEdit, run: () => insertAfter(line) },
    { label: t('grid.moveUp'), keys: 'Alt ↑', icon: 'chevron-up', isDisabled: !mayEdit, run: () => { model.moveRow(record, -1) } },
    { label: t('grid.moveDown'), keys: 'Alt ↓', icon: 'chevron-down', isDisabled: !mayEdit, run: () => { model.moveRow(record, 1) } },
    ...(rowActions?.(record) ?? []),
    'line',
    { label: t('comment.onRecord'), icon: 'message-square-plus', isDisabled: !page.access().rights.canComment, run: () => page.comment({ section, record, from: null, to: null, quote: titleOf(page.document, page.schema, record) }) },
    page.following.entry(section, record),
    { label: t('grid.remark'), icon: 'flag', isChecked: page.document.value(record, 'remark') !== '', isDisabled: !mayEdit, run: () => { void remarkOn(page, record) } },
    { label: t('grid.placeholder'), icon: 'circle-dashed', isChecked: isPlaceholder, isDisabled: !mayEdit, run: () => page.document.setField(record, 'placeholder', isPlaceholder ? '' : 'true') },
    'line',
    { heading: t('audience.title') },
    ...(['', 'organisation', 'members', 'public'] as const).map(value => ({
      label: t(value === '' ? 'audience.default' : `audience.${value}`), isChecked: audience === value, isDisabled: !mayEdit,
      run: () => page.document.setField(record, 'audience', value),
    })),
    'line',
    { label: t('grid.bin', { kind: spec.kind.one.toLowerCase() }), keys: 'Ctrl ⌫', icon: 'trash-2', isDanger: true, isDisabled: !mayEdit, run: () => writing.bin([record]) },
  ])
}
