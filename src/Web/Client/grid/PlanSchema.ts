/** What `GET api/deliverables/{id}/schema` says: kinds, fields and blocks with their words in the reader's language. */
export type FieldType = 'text' | 'longText' | 'number' | 'money' | 'quarter' | 'period' | 'year' | 'date' | 'choice' | 'tick' | 'link' | 'links' | 'list' | 'level' | 'email' | 'image'

export interface Choice {
  key: string
  label: string
}

export interface FieldSchema {
  key: string
  type: FieldType
  label: string
  linkTo?: string | null
  choices?: Choice[] | null
}

export interface CellSchema {
  prefix: string
  axis: 'year' | 'quarter'
  type: FieldType
  choices?: Choice[] | null
  hasTotal?: boolean
}

export interface KindSchema {
  key: string
  one: string
  many: string
  hasCode: boolean
  titleField: string
  single?: boolean
  fields: FieldSchema[]
  cells: CellSchema[]
}

export type BlockLayout = 'table' | 'envelopes' | 'quarterGrid' | 'scenarios' | 'matrix' | 'mandates' | 'stages' | 'view'

export interface BlockLinesSchema {
  kind: string
  linkField: string
  groupBy?: string | null
  columns: string[]
}

export interface BlockSchema {
  key: string
  label: string
  layout: BlockLayout
  kind?: string | null
  columns: string[]
  groupBy?: string | null
  cells?: string | null
  totalsKind?: string | null
  lines?: BlockLinesSchema | null
  filter?: { field: string, value: string } | null
  wholePlan: boolean
}

export interface PlanSchema {
  years: number[]
  currency: string
  /** Word of the « code » column. */
  codeLabel: string
  kinds: KindSchema[]
  blocks: BlockSchema[]
}

export function kindOf(schema: PlanSchema, key: string | null | undefined): KindSchema | null {
  return schema.kinds.find(kind => kind.key === key) ?? null
}

export function blockOf(schema: PlanSchema, key: string): BlockSchema | null {
  return schema.blocks.find(block => block.key === key) ?? null
}

/** A column of a grid: a field, or one natural-key cell (`planned.2016`). */
export function fieldOf(schema: PlanSchema, kind: KindSchema, key: string): FieldSchema {
  if (key === 'code') return { key, type: 'text', label: schema.codeLabel }
  const field = kind.fields.find(each => each.key === key)
  if (field !== undefined) return field
  const cell = kind.cells.find(each => key.startsWith(each.prefix))
  return { key, type: cell?.type ?? 'text', label: cell === undefined ? key : key.slice(cell.prefix.length), choices: cell?.choices ?? null }
}
