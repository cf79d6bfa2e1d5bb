import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { Access } from './Access'
import { PlanDocument } from './PlanDocument'
import type { Rights } from './Wire'

const rights = (more: Partial<Rights>): Access => new Access({ canEdit: true, everything: false, structure: false, sections: [], records: [], canComment: true, ...more })

function planted(): PlanDocument {
  const document = new PlanDocument()
  const records = document.doc.getMap('records')
  for (const [id, kind, section] of [['r1', 'envelope', 's1'], ['r2', 'risk', 's2']] as const) records.set(id, new Y.Map(Object.entries({ kind, section, order: 'V' })))
  return document
}

describe('what a person may change', () => {
  it('a budget controller writes money wherever it lies, and nothing else', () => {
    const access = rights({ kinds: ['envelope', 'cost-line'] })
    const document = planted()

    expect(access.record(document, 'r1')).toBe(true)
    expect(access.record(document, 'r2')).toBe(false)
    expect(access.section('s1')).toBe(false)
    expect(access.adds('cost-line', 's2')).toBe(true)
    expect(access.adds('theme', 's1')).toBe(false)
    expect(access.onlyKinds).toBe(true)
  })

  it('a contributor writes their section and adds what they like there', () => {
    const access = rights({ sections: ['s2'] })
    const document = planted()

    expect(access.record(document, 'r1')).toBe(false)
    expect(access.record(document, 'r2')).toBe(true)
    expect(access.adds('theme', 's2')).toBe(true)
    expect(access.adds('envelope', 's1')).toBe(false)
    expect(access.onlyKinds).toBe(false)
  })

  it('nobody writes a plan that is frozen, whatever their part', () => {
    const access = rights({ canEdit: false, kinds: ['envelope'], sections: ['s2'] })
    const document = planted()

    expect(access.record(document, 'r1')).toBe(false)
    expect(access.adds('envelope', 's2')).toBe(false)
  })
})
