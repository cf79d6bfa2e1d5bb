import { t } from '../i18n'
import type { PlanDocument, PlanRecord } from '../sync/PlanDocument'
import { titleOf } from './CellValue'
import { fieldOf, type FieldSchema, type KindSchema, type PlanSchema } from './PlanSchema'

export interface Column {
  key: string
  field: FieldSchema
  /** `year` and `quarter` columns are natural-key cells of the row. */
  /** `total` is a computed column: its content comes from the server. */
  axis: 'field' | 'year' | 'quarter' | 'total'
  year: number | null
}

export interface GridSpec {
  kind: KindSchema
  columns: string[]
  cells: string | null
  groupBy: string | null
  /** Records shown; null means the whole plan. */
  section: string | null
  /** Where a new row is written. */
  home: string
  filter: { field: string, value: string, isStrict?: boolean } | null
  /** Only years somebody filled, without the horizon. */
  onlyTypedYears?: boolean
  hasTotal?: boolean
  /** Groups of a choice are all shown, empty ones too: each takes a new row. */
  showsEmptyGroups: boolean
}

export interface GridGroup {
  key: string | null
  title: string
  rows: PlanRecord[]
}

/** Rows and columns of one grid, read from the document: no state of its own. */
export class GridModel {
  columns: Column[]

  constructor(readonly document: PlanDocument, readonly schema: PlanSchema, readonly spec: GridSpec) {
    this.columns = [...spec.columns.map(key => this.#column(key, 'field', null)), ...this.#cellColumns()]
    if (spec.hasTotal === true) this.columns.push({ key: 'row-total', axis: 'total', year: null, field: { key: 'row-total', type: 'money', label: t('grid.total') } })
  }

  rows(): PlanRecord[] {
    const { kind, section, filter } = this.spec
    return this.document.recordsOf(kind.key, section).filter(record => filter === null || matches(this.document.value(record.id, filter.field), filter))
  }

  /** Leaves out columns nobody filled, as the printed table does; says how many. An empty grid shows them all. */
  hideEmptyColumns(): number {
    const rows = this.rows()
    if (rows.length === 0) return 0
    const all = this.columns.length
    const named = this.spec.kind.titleField
    const kept = this.columns.filter(column => column.axis !== 'field' || column.key === named || column.field.type === 'money' || column.field.type === 'image' || rows.some(row => this.value(row.id, column) !== ''))
    // With few columns nothing is gained.
    if (all > 3) this.columns = kept
    return all - this.columns.length
  }

  groups(): GridGroup[] {
    const rows = this.rows()
    const { groupBy, kind } = this.spec
    if (groupBy === null) return [{ key: null, title: '', rows }]
    const field = fieldOf(this.schema, kind, groupBy)
    const keyOf = (row: PlanRecord): string => this.document.value(row.id, groupBy)
    const appearing = [...new Set(rows.map(keyOf).filter(key => key !== ''))]
    const ordered = this.#orderedKeys(field).filter(key => this.spec.showsEmptyGroups || appearing.includes(key))
    const keys = [...ordered, ...appearing.filter(key => !ordered.includes(key))]
    const groups: GridGroup[] = keys.map(key => ({ key, title: this.#groupTitle(field, key), rows: rows.filter(row => keyOf(row) === key) }))
    const loose = rows.filter(row => keyOf(row) === '')
    if (loose.length > 0 || groups.length === 0) groups.push({ key: null, title: '', rows: loose })
    return groups
  }

  value(row: string, column: Column): string {
    return column.key === 'code' ? this.document.record(row)?.code ?? '' : this.document.value(row, column.key)
  }

  /** Adds a row at the end of a group, or after a row. */
  addRow(group: string | null, after: string | null, fields: Readonly<Record<string, string>> = {}): string {
    const { kind, home, filter, groupBy } = this.spec
    const siblings = this.document.recordsOf(kind.key, null)
    const last = after ?? this.groups().find(each => each.key === group)?.rows.at(-1)?.id ?? this.rows().at(-1)?.id ?? siblings.at(-1)?.id ?? null
    return this.document.addRecord(kind.key, home, this.document.orderAfter(siblings, last), {
      ...(filter === null ? {} : { [filter.field]: filter.value }),
      ...(groupBy === null || group === null ? {} : { [groupBy]: group }),
      ...fields,
    })
  }

  /** Moves a row one place within its group; false at the end. */
  moveRow(row: string, by: -1 | 1): boolean {
    const group = this.groups().find(each => each.rows.some(({ id }) => id === row))
    if (group === undefined) return false
    const at = group.rows.findIndex(({ id }) => id === row)
    const target = group.rows[at + by]
    if (target === undefined) return false
    return this.placeRow(row, by === 1 ? target.id : group.rows[at - 2]?.id ?? null, by === -1 ? target.id : null)
  }

  /** Puts a row after another (or before one, when it goes first). */
  placeRow(row: string, after: string | null, before: string | null): boolean {
    const others = this.document.recordsOf(this.spec.kind.key, null).filter(({ id }) => id !== row)
    const anchor = after ?? (before === null ? null : others[others.findIndex(({ id }) => id === before) - 1]?.id ?? null)
    this.document.setField(row, 'order', this.document.orderAfter(others, anchor))
    return true
  }

  #column(key: string, axis: Column['axis'], year: number | null): Column {
    return { key, axis, year, field: fieldOf(this.schema, this.spec.kind, key) }
  }

  #cellColumns(): Column[] {
    const prefix = this.spec.cells
    const cell = this.spec.kind.cells.find(each => each.prefix === prefix)
    if (prefix === null || cell === undefined) return []
    return this.#years(prefix).flatMap(year => cell.axis === 'year'
      ? [this.#column(`${prefix}${year}`, 'year', year)]
      : [1, 2, 3, 4].map(quarter => this.#column(`${prefix}${year}T${quarter}`, 'quarter', year)))
  }

  /** The horizon, and years somebody filled outside of it; a plain table shows only years that were filled. */
  #years(prefix: string): number[] {
    const typed = this.rows().flatMap(row => [...(this.document.records.get(row.id)?.keys() ?? [])]
      .flatMap(key => key.startsWith(prefix) && this.document.value(row.id, key) !== '' ? [Number.parseInt(key.slice(prefix.length), 10)] : []))
    const years = this.spec.onlyTypedYears === true ? typed : [...this.schema.years, ...typed]
    return [...new Set(years)].filter(year => year >= 1900 && year <= 2200).sort((a, b) => a - b)
  }

  #orderedKeys(field: FieldSchema): string[] {
    if (field.type === 'choice' || field.type === 'level') return (field.choices ?? []).map(choice => choice.key)
    if (field.type === 'link') return this.document.recordsOf(field.linkTo ?? '', null).map(({ id }) => id)
    return []
  }

  #groupTitle(field: FieldSchema, key: string): string {
    if (field.type === 'link') return titleOf(this.document, this.schema, key)
    return field.choices?.find(choice => choice.key === key)?.label ?? key
  }
}

/** A record that says nothing of the field belongs to every such block, as on the published page; classes of a matrix are strict. */
export function matches(value: string, filter: { value: string, isStrict?: boolean }): boolean {
  return value === filter.value || (value === '' && filter.isStrict !== true)
}
