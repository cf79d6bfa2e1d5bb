import type { PlanDocument } from '../sync/PlanDocument'

/** What a bar of the line of time is counted in. */
export type Step = 'year' | 'semester' | 'quarter' | 'month' | 'day'

/** From a unit to a unit, both included, counted from the year zero. */
export interface Span {
  from: number
  to: number
}

const PARTS: Readonly<Record<Exclude<Step, 'day'>, number>> = { year: 1, semester: 2, quarter: 4, month: 12 }
const DAY = 86_400_000

export function isStep(text: string | undefined): text is Step {
  return text === 'day' || (text !== undefined && text in PARTS)
}

/** The unit a day lies in. */
export function unitOf(day: string, step: Step): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return step === 'day' ? Math.round(Date.UTC(year, month - 1, date) / DAY) : year * PARTS[step] + Math.floor((month - 1) * PARTS[step] / 12)
}

/** The first day of a unit, as a number of days. */
export function startOf(unit: number, step: Step): number {
  if (step === 'day') return unit
  const parts = PARTS[step]
  return Math.round(Date.UTC(Math.floor(unit / parts), (unit % parts) * 12 / parts, 1) / DAY)
}

/** The unit as a plan keeps it: `2016`, `2001S1`, `2016T1`, `2016-03`, `2016-02-15`. */
export function keyOf(unit: number, step: Step): string {
  if (step === 'day') return new Date(unit * DAY).toISOString().slice(0, 10)
  const parts = PARTS[step]
  const year = String(Math.floor(unit / parts))
  const number = unit % parts + 1
  return step === 'year' ? year : step === 'month' ? `${year}-${String(number).padStart(2, '0')}` : `${year}${step === 'quarter' ? 'T' : 'S'}${number}`
}

export function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by }
}

/** One end goes elsewhere and never past the other. */
export function stretched({ from, to }: Span, end: 'from' | 'to', by: number): Span {
  return end === 'from' ? { from: Math.min(from + by, to), to } : { from, to: Math.max(to + by, from) }
}

export function textOf({ from, to }: Span, step: Step): string {
  return from === to ? keyOf(from, step) : `${keyOf(from, step)}-${keyOf(to, step)}`
}

/** Writes where a bar now lies, as one step of undo: a period in its field, or the cells of a project of the quarter grid. */
export function writeSpan(document: PlanDocument, record: string, field: string, step: Step, before: Span, after: Span): void {
  document.change(() => {
    if (!field.endsWith('.')) return document.setField(record, field, textOf(after, step))
    const cell = (unit: number): string => `${field}${keyOf(unit, step)}`
    const had = new Map<number, string>()
    for (let unit = before.from; unit <= before.to; unit++) had.set(unit, document.value(record, cell(unit)))
    const shift = before.to - before.from === after.to - after.from ? after.from - before.from : 0
    for (const unit of had.keys()) if (unit < after.from || unit > after.to) document.setField(record, cell(unit), '')
    for (let unit = after.from; unit <= after.to; unit++) {
      const state = had.get(unit - shift) ?? had.get(unit < before.from ? before.from : before.to) ?? 'planned'
      document.setField(record, cell(unit), state)
    }
  })
}
