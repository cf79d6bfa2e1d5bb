import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { PlanDocument } from '../sync/PlanDocument'
import { smallPlan } from '../testing/samples'
import { PageUndo } from './PageUndo'

function open(): { document: PlanDocument, undo: PageUndo, keys: () => string[] } {
  const document = new PlanDocument()
  smallPlan(document.doc)
  return { document, undo: new PageUndo(document), keys: () => [...document.records.keys()] }
}

it('undoing the first value of a cell empties it and deletes nothing', () => {
  const { document, undo } = open()
  document.setField('r1', 'planned.2018', '40')
  undo.undo()
  expect(document.value('r1', 'planned.2018')).toBe('')
  expect(document.records.get('r1')?.has('planned.2018')).toBe(true)
  undo.redo()
  expect(document.value('r1', 'planned.2018')).toBe('40')
})

it('undoing a new row or section puts it in the bin, redoing brings it back', () => {
  const { document, undo, keys } = open()
  const row = document.addRecord('theme', 's2', 'b', { title: 'Nouveau' })
  const section = document.addSection('Annexe', '', 'z')
  undo.undo()
  expect(document.section(section)?.removed).toBe(true)
  expect(document.record(row)?.removed).toBe(false)
  undo.undo()
  expect(document.record(row)?.removed).toBe(true)
  expect(keys()).toContain(row)
  undo.redo()
  expect(document.record(row)?.removed).toBe(false)
  expect(document.value(row, 'title')).toBe('Nouveau')
})

it('a pasted block is one step, and its rows keep their order', () => {
  const { document, undo } = open()
  const ids: string[] = []
  document.change(() => {
    for (const title of ['Un', 'Deux', 'Trois']) ids.push(document.addRecord('theme', 's2', document.orderAfter(document.recordsOf('theme', null), ids.at(-1) ?? 'r1'), { title }))
  })
  expect(document.recordsOf('theme', null).map(({ id }) => document.value(id, 'title'))).toEqual(['Infrastructure', 'Un', 'Deux', 'Trois'])
  undo.undo()
  expect(document.recordsOf('theme', null)).toHaveLength(1)
})

it('never undoes what others did', () => {
  const { document, undo } = open()
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(document.doc))
  document.setField('r1', 'planned.2017', '34')
  ;(other.getMap('records').get('r1') as Y.Map<string>).set('planned.2018', '40')
  Y.applyUpdate(document.doc, Y.encodeStateAsUpdate(other))
  undo.undo()
  undo.undo()
  expect(document.value('r1', 'planned.2018')).toBe('40')
})
