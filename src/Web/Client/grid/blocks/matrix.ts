import { t } from '../../i18n'
import { el } from '../../ui/dom'
import type { GridSpec } from '../GridModel'
import type { BlockPart, BlockScope } from './BlockScope'

/** A column a class; a row dragged onto another class changes class. */
export function matrix(scope: BlockScope): BlockPart {
  const { block, kind, page: { document } } = scope
  const field = kind.fields.find(each => each.key === block.groupBy)
  const key = field?.key ?? ''
  const choices = field?.choices ?? []
  const board = el('div', { class: 'matrix', role: 'group', 'aria-label': block.label })
  const grids = choices.map((choice, index) => {
    const spec: GridSpec = { ...scope.spec(), groupBy: null, filter: { field: key, value: choice.key, isStrict: true }, columns: block.columns.filter(column => column === kind.titleField) }
    const grid = scope.grid(spec, choice.label, {
      isCaptionHidden: true,
      rowActions: record => choices.flatMap((other, at) => at === index ? [] : [{ label: t('grid.moveTo', { group: other.label }), icon: at < index ? 'arrow-left' : 'arrow-right', isDisabled: !scope.canEditRow(record), run: () => document.setField(record, key, other.key) }]),
    })
    grid.element.classList.add('grid-frame--list')
    const column = el('section', { class: 'matrix-class', data: { class: choice.key } }, el('h4', {}, choice.label), grid.element)
    column.addEventListener('recorddrop', event => {
      const record = (event as CustomEvent<string>).detail
      if (scope.canEditRow(record)) document.setField(record, key, choice.key)
    })
    board.append(column)
    return grid
  })
  return { element: board, grids, record: null, render: () => { for (const grid of grids) grid.render() }, destroy: () => { for (const grid of grids) grid.destroy() } }
}
