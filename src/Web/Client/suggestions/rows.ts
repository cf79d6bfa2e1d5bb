import type { Change } from './Suggestion'

/** A row as a suggestion holds it: its kind, its place among the others, its fields. */
export interface ProposedRow {
  kind: string
  order: string
  fields: Record<string, string>
}

/** What is written of a row that exists in a fork only. */
export function rowJson(fields: Iterable<readonly [string, unknown]>): string {
  return JSON.stringify(Object.fromEntries([...fields].filter(([key, value]) => key !== 'section' && key !== 'removed' && typeof value === 'string').sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)))
}

/** Null for what is no row. */
export function rowOf(change: Pick<Change, 'kind' | 'after'>): ProposedRow | null {
  if (change.kind !== 'row') return null
  try {
    const { kind = '', order = '', ...fields } = JSON.parse(change.after) as Record<string, string>
    return { kind, order, fields }
  } catch {
    return null
  }
}
