import { t } from '../i18n'
import { el } from '../ui/dom'
import { isNumeric, shown } from './CellValue'
import type { Column, GridGroup } from './GridModel'
import type { GridLine, GridSheet } from './GridSheet'
import { fillQuarter, quarterClass } from './QuarterCell'

/** Draws the head and the rows of a grid like the printed table, and notes each line it draws in the sheet. */
export class GridDrawing {
  constructor(private readonly sheet: GridSheet) {}

  head(): HTMLTableSectionElement {
    const { columns } = this.sheet
    const isQuarters = columns.some(column => column.axis === 'quarter')
    const label = (column: Column): HTMLTableCellElement => el('th', { scope: 'col', role: 'columnheader', class: columnClass(column), rowspan: isQuarters ? '2' : null }, column.field.label)
    if (!isQuarters) return el('thead', {}, el('tr', {}, ...columns.map(label)))
    const fields = columns.filter(column => column.axis !== 'quarter')
    const years = [...new Set(columns.flatMap(column => column.axis === 'quarter' && column.year !== null ? [column.year] : []))]
    const quarters = columns.filter(column => column.axis === 'quarter')
    return el('thead', {},
      el('tr', {}, ...fields.map(label), ...years.map(year => el('th', { scope: 'colgroup', colspan: '4', class: 'year' }, String(year)))),
      el('tr', {}, ...quarters.map(column => {
        const quarter = column.key.slice(-1)
        return el('th', { scope: 'col', role: 'columnheader', class: quarterClass(column) }, el('abbr', { title: t('grid.quarterOf', { quarter, year: column.year ?? '' }) }, t('grid.quarter', { quarter })))
      })))
  }

  body(group: GridGroup): HTMLTableSectionElement {
    const { columns, options } = this.sheet
    const body = el('tbody')
    if (group.key !== null) body.append(el('tr', { class: 'group' }, el('th', { scope: 'rowgroup', colspan: String(columns.length) }, group.title)))
    for (const row of group.rows) body.append(this.#row(row.id, group))
    if (options.canEditRow(null)) body.append(this.#row(null, group))
    for (const line of options.groupFoot?.(group, columns) ?? []) body.append(line)
    return body
  }

  #row(record: string | null, group: GridGroup): HTMLTableRowElement {
    const { lines, columns, options: { spec } } = this.sheet
    const element = el('tr', {
      role: 'row', class: record === null ? 'new-line' : '', 'aria-rowindex': String(lines.length + 2),
      data: record === null ? {} : { record },
      id: record === null ? null : `r-${record}`,
    })
    const line: GridLine = { record, group: group.key, element }
    const index = lines.push(line) - 1
    for (const [at, column] of columns.entries()) {
      const isName = column.key === spec.kind.titleField
      const cell = el(isName ? 'th' : 'td', {
        role: isName ? 'rowheader' : 'gridcell', tabindex: '-1', class: columnClass(column),
        data: { row: String(index), column: String(at), label: column.field.label, key: column.key },
      })
      this.#fill(cell, line, column)
      element.append(cell)
    }
    return element
  }

  #fill(cell: HTMLTableCellElement, line: GridLine, column: Column): void {
    const { model, options: { page, spec } } = this.sheet
    if (line.record === null) {
      const named = model.columns.find(each => each.key === spec.kind.titleField) ?? model.columns[0]
      cell.replaceChildren(column === named ? el('span', { class: 'new-line__hint' }, t('grid.newLine', { kind: spec.kind.one.toLowerCase() })) : '')
      return
    }
    if (column.axis === 'total') {
      cell.dataset['computed'] = `row:${line.record}`
      return
    }
    const raw = model.value(line.record, column)
    if (column.axis === 'quarter') return fillQuarter(cell, column, raw)
    if (column.field.type === 'list' && raw !== '') return cell.replaceChildren(el('ul', {}, ...raw.split('\n').filter(item => item.trim() !== '').map(item => el('li', {}, item))))
    if (spec.kind.titleField === column.key && raw === '' && column.field.type === 'link') {
      // A row named by a link but typed without one (an envelope without theme) shows its own title.
      return cell.replaceChildren(page.document.value(line.record, 'title'))
    }
    if (column.field.type === 'image' && raw === '' && this.sheet.options.canEditRow(line.record)) return cell.replaceChildren(el('span', { class: 'new-line__hint' }, t('grid.imageHint')))
    if (column.field.type === 'image' && raw !== '') {
      const words = page.document.value(line.record, 'alternative') || page.document.value(line.record, 'title')
      return cell.replaceChildren(el('img', { class: 'cell-image', src: page.api.attachmentAddress(raw), alt: words, loading: 'lazy' }))
    }
    const text = shown(page.document, page.schema, column.field, raw)
    cell.replaceChildren(text === '' && column.field.type === 'money' ? '—' : text)
    // Several envelopes of one theme are told apart by their own titles.
    const own = spec.kind.titleField === column.key && column.key === 'theme' ? page.document.value(line.record, 'title') : ''
    if (own !== '') cell.append(el('small', { class: 'row-title' }, own))
    cell.classList.toggle('is-empty', raw === '')
  }
}

function columnClass(column: Column): string {
  if (column.axis === 'quarter') return quarterClass(column)
  return [isNumeric(column.field) ? 'number' : '', column.key === 'code' ? 'code' : '', column.field.type === 'longText' || column.field.type === 'list' ? 'long' : ''].join(' ').trim()
}
