import { describe, expect, it } from 'vitest'
import { PlanDocument } from '../sync/PlanDocument'
import { keyOf, moved, startOf, stretched, textOf, unitOf, writeSpan, type Step } from './GanttSpan'

describe('a span of the line of time', () => {
  it.each<[string, Step, string]>([
    ['2016-05-01', 'quarter', '2016T2'], ['2001-12-31', 'semester', '2001S2'], ['2016-12-31', 'year', '2016'], ['2016-03-15', 'month', '2016-03'], ['2016-02-29', 'day', '2016-02-29'],
  ])('%s in steps of a %s is %s', (day, step, key) => {
    expect(keyOf(unitOf(day, step), step)).toBe(key)
    expect(unitOf(keyOf(startOf(unitOf(day, step), step), 'day'), step)).toBe(unitOf(day, step))
  })

  it('moves over the new year and never turns inside out', () => {
    const span = { from: unitOf('2016-10-01', 'quarter'), to: unitOf('2016-12-31', 'quarter') }
    expect(textOf(moved(span, 1), 'quarter')).toBe('2017T1')
    expect(textOf(stretched(span, 'to', 2), 'quarter')).toBe('2016T4-2017T2')
    expect(textOf(stretched(span, 'to', -5), 'quarter')).toBe('2016T4')
    expect(textOf(stretched(span, 'from', 5), 'quarter')).toBe('2016T4')
  })

  it('is written in the cells of a project, each keeping its state, and is one step of undo', () => {
    const document = new PlanDocument()
    const record = document.addRecord('grid-row', 's', 'V', { 'q.2016T1': 'done', 'q.2016T2': 'planned' })
    const before = { from: unitOf('2016-01-01', 'quarter'), to: unitOf('2016-04-01', 'quarter') }
    writeSpan(document, record, 'q.', 'quarter', before, moved(before, 1))
    expect(['2016T1', '2016T2', '2016T3'].map(quarter => document.value(record, `q.${quarter}`))).toEqual(['', 'done', 'planned'])

    writeSpan(document, record, 'q.', 'quarter', moved(before, 1), stretched(moved(before, 1), 'to', 1))
    expect(document.value(record, 'q.2016T4')).toBe('planned')
  })

  it('is written in the period of a stage', () => {
    const document = new PlanDocument()
    const record = document.addRecord('stage', 's', 'V', { period: '2001S1' })
    const span = { from: unitOf('2001-01-01', 'semester'), to: unitOf('2001-01-01', 'semester') }
    writeSpan(document, record, 'period', 'semester', span, stretched(span, 'to', 1))
    expect(document.value(record, 'period')).toBe('2001S1-2001S2')
  })
})
