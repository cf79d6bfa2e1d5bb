import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { PlanDocument } from '../sync/PlanDocument'
import { addSection, smallPlan, textOf } from '../testing/samples'
import { Fork } from './Fork'
import { afterInWords, fromJson, toJson, type NodeJson } from './nodes'
import { standsOn } from './places'
import { rowJson, rowOf } from './rows'
import type { Change } from './Suggestion'
import { wordDiff } from './wordDiff'

function plan(text = 'Le réseau actuel est lent et fragile.'): PlanDocument {
  const document = new PlanDocument()
  smallPlan(document.doc)
  document.doc.transact(() => addSection(document.doc, 's3', 'Constat', 'x', text))
  return document
}

function words(document: PlanDocument, section = 's3', paragraph = 0): Y.XmlText {
  return (document.body(section)?.get(paragraph) as Y.XmlElement).get(0) as Y.XmlText
}

function proposed(main: PlanDocument, edit: (fork: PlanDocument) => void): Change[] {
  const fork = new Fork(main, [])
  fork.document.doc.transact(() => edit(fork.document))
  const changes = fork.changes().map(found => found.change)
  fork.destroy()
  return changes
}

describe('what differs between two texts', () => {
  it('is told by word', () => {
    expect(wordDiff('le vieux serveur', 'le nouveau serveur')).toEqual([{ from: 3, to: 8, start: 3, end: 10 }])
  })

  it('is told by letter when it only adds or only takes away', () => {
    expect(wordDiff('serveur', 'serveurs')).toEqual([{ from: 7, to: 7, start: 7, end: 8 }])
    expect(wordDiff('un deux trois', 'un trois')).toEqual([{ from: 3, to: 8, start: 3, end: 3 }])
  })

  it('always leads from one to the other', () => {
    let seed = 7
    const random = (most: number): number => (seed = (seed * 48271) % 2147483647) % most
    const some = (): string => Array.from({ length: random(30) }, () => ['a', 'bc', ' ', 'é', '.', 'mot', ' '][random(7)]).join('')
    for (let round = 0; round < 2000; round++) {
      const [one, other] = [some(), some()]
      let at = 0
      let made = ''
      for (const piece of wordDiff(one, other)) {
        made += one.slice(at, piece.from) + other.slice(piece.start, piece.end)
        at = piece.to
      }
      expect(made + one.slice(at)).toBe(other)
    }
  })
})

describe('rows in a fork', () => {
  it('proposes a new row whole, whatever is typed in it, and nothing once it is in the bin again', () => {
    const main = plan()
    const fork = new Fork(main, [])
    const id = fork.document.addRecord('theme', 's2', 'k', { title: 'Services' })
    fork.document.setField(id, 'code', 'II')

    const [change] = fork.changes().map(found => found.change)
    expect(change).toMatchObject({ kind: 'row', section: 's2', record: id, before: '' })
    expect(rowOf(change as Change)).toEqual({ kind: 'theme', order: 'k', fields: { code: 'II', title: 'Services' } })
    expect(standsOn(main, change as Change)).toBe('fits')
    expect(main.record(id)).toBeNull()

    fork.document.setRecordRemoved(id, true)
    expect(fork.changes()).toEqual([])
  })

  it('shows again the row that was proposed before, and follows it to the plan', () => {
    const main = plan()
    const change: Change = { kind: 'row', section: 's2', record: 'r-new', field: null, from: null, to: null, before: '', after: rowJson(Object.entries({ kind: 'theme', order: 'k', code: '', title: 'Services' })) }
    const fork = new Fork(main, [change])

    expect(fork.document.value('r-new', 'title')).toBe('Services')
    expect(fork.changes().map(found => found.change)).toEqual([change])
    expect(afterInWords(change)).toBe('Services')

    main.addRecord('theme', 's2', 'z', { title: 'Autre' })
    main.records.set('r-new', new Y.Map<string>(Object.entries({ kind: 'theme', section: 's2', order: 'k', title: 'Services' })))
    expect(standsOn(main, change)).toBe('gone')
  })

  it('proposes a row for the bin, and another place among the others', () => {
    const main = plan()

    expect(proposed(main, fork => fork.setRecordRemoved('r1', true))).toMatchObject([{ kind: 'field', record: 'r1', field: 'removed', before: '', after: 'true' }])
    expect(proposed(main, fork => fork.setField('r1', 'order', 'z'))).toMatchObject([{ kind: 'field', record: 'r1', field: 'order', before: 'V', after: 'z' }])
    expect(main.value('r1', 'order')).toBe('V')
  })
})

describe('a fork', () => {
  it('turns typing into changes of the main text, which stays as it is', () => {
    const main = plan()
    const before = Y.encodeStateAsUpdate(main.doc)
    const changes = proposed(main, fork => {
      words(fork).delete(10, 6)
      words(fork).insert(10, 'interne', {})
    })
    expect(changes).toMatchObject([{ kind: 'text', section: 's3', before: 'actuel' }])
    expect(afterInWords(changes[0] as Change)).toBe('interne')
    expect(Y.encodeStateAsUpdate(main.doc)).toEqual(before)
  })

  it('tells another look of words apart from other words', () => {
    const changes = proposed(plan(), fork => words(fork).format(3, 6, { bold: {} }))
    expect(changes).toMatchObject([{ kind: 'format', before: 'réseau', after: '{"bold":{}}' }])
  })

  it('tells a split paragraph as one change', () => {
    const changes = proposed(plan(), fork => {
      words(fork).delete(16, words(fork).length - 16)
      fork.body('s3')?.insert(1, fromJson([{ type: 'paragraph', content: [{ type: 'text', text: ' est lent et fragile.' }] }]))
    })
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ kind: 'blocks', before: 'Le réseau actuel est lent et fragile.' })
    expect(afterInWords(changes[0] as Change)).toBe('Le réseau actuel\n est lent et fragile.')
  })

  it('tells a cell with what stood in it', () => {
    const changes = proposed(plan(), fork => fork.setField('r1', 'planned.2016', '190'))
    expect(changes).toEqual([{ kind: 'field', section: 's2', record: 'r1', field: 'planned.2016', from: null, to: null, before: '175', after: '190' }])
  })

  it('follows the main text, and proposes nothing of what others write there', () => {
    const main = plan()
    const fork = new Fork(main, [])
    fork.document.doc.transact(() => words(fork.document).insert(37, ' Il faut agir.', {}))
    words(main).insert(0, 'Constat : ', {})
    expect(textOf(fork.document.doc, 's3')).toBe('Constat : Le réseau actuel est lent et fragile. Il faut agir.')
    expect(fork.changes().map(found => afterInWords(found.change))).toEqual([' Il faut agir.'])
    fork.destroy()
  })

  it('opened again with what was proposed says the same', () => {
    const main = plan()
    const edit = (fork: PlanDocument): void => {
      words(fork).format(3, 6, { italic: {} })
      words(fork).delete(21, 4)
      words(fork).insert(21, 'saturé', {})
      fork.body('s3')?.insert(1, fromJson([{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Un point' }] }] }] }]))
      fork.setField('r1', 'title', 'Réseaux')
    }
    const changes = proposed(main, edit)
    const again = new Fork(main, changes)
    expect(again.changes().map(found => found.change)).toEqual(changes)
    again.destroy()
  })

  it('says when something else stands there by now, whoever typed around it', () => {
    const main = plan()
    const [change] = proposed(main, fork => words(fork).delete(10, 7)) as [Change]
    words(main).insert(0, 'Ici, ', {})
    expect(standsOn(main, change)).toBe('fits')
    words(main).insert(17, 'XX', {})
    expect(standsOn(main, change)).toBe('conflict')
    words(main).delete(0, words(main).length)
    expect(standsOn(main, change)).toBe('gone')
  })
})

it('nodes come back from JSON as they were', () => {
  const nodes: NodeJson[] = [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Titre ' }, { type: 'text', text: 'gras', marks: [{ type: 'bold', attrs: {} }] }] }]
  const doc = new Y.Doc()
  const body = doc.getXmlFragment('body')
  body.insert(0, fromJson(nodes))
  expect(body.toArray().flatMap(toJson)).toEqual(nodes)
})
