import { getSchema } from '@tiptap/core'
import { DOMParser as SchemaParser } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { PlanSchema } from '../grid/PlanSchema'
import { PlanDocument } from '../sync/PlanDocument'
import { smallPlan } from '../testing/samples'
import type { Api } from '../ui/Api'
import { Citations } from './Citations'
import { drawReference, fillReference } from './nodes/reference'
import { cleanPastedHtml } from './PastedHtml'
import { contentExtensions } from './schema'
import { renderBody } from './StaticBody'

const schema = { years: [2016], currency: 'EUR', codeLabel: 'Code', blocks: [], kinds: [{ key: 'theme', one: 'Thème', many: 'Thèmes', hasCode: true, titleField: 'title', fields: [], cells: [] }] } as PlanSchema

function open(): { document: PlanDocument, citations: Citations } {
  const document = new PlanDocument()
  smallPlan(document.doc)
  document.records.get('r1')?.set('code', 'I1')
  const api = { deliverable: 'd', json: async () => [{ record: 'r1', shows: 'planned.2016', label: 'Infrastructure — prévu 2016', text: '175 K€' }] } as unknown as Api
  return { document, citations: new Citations(document, schema, api, window.document.createElement('div'), () => undefined) }
}

describe('a reference', () => {
  it('reads as the code and title of its record, and follows both', () => {
    const { document, citations } = open()
    const cited = { record: 'r1', shows: '', code: 'I1' }
    const chip = drawReference(cited, citations)
    expect(chip.textContent).toBe('I1 Infrastructure')

    document.setField('r1', 'title', 'Réseau')
    document.setField('r1', 'code', 'R1')
    fillReference(chip, citations.words(cited))
    expect(chip.textContent).toBe('R1 Réseau')
  })

  it('to a record in the bin keeps the typed code and says that it is lost', () => {
    const { document, citations } = open()
    document.setRecordRemoved('r1', true)
    expect(citations.words({ record: 'r1', shows: '', code: 'I1' })).toEqual({ code: '', words: 'I1', isLost: true })
  })

  it('is found by its code when one record bears it, and by words', () => {
    const { document, citations } = open()
    expect(citations.byCode('I1')?.record).toBe('r1')
    expect(citations.byCode('infrastructure')).toBeNull()
    expect(citations.records('infra').map(({ label }) => label)).toEqual(['I1 Infrastructure'])

    document.addRecord('theme', 's2', 'z', { code: 'I1', title: 'Autre' })
    document.setField([...document.records.keys()].at(-1) ?? '', 'code', 'I1')
    expect(citations.byCode('I1')).toBeNull()
  })

  it('to a figure shows what the server computed', async () => {
    const { citations } = open()
    await citations.refreshFigures()
    expect(citations.figures('infra 2016')[0]).toMatchObject({ shows: 'planned.2016', detail: '175 K€' })
    expect(citations.words({ record: 'r1', shows: 'planned.2016', code: '' }).words).toBe('175 K€')
  })

  it('pasted back into its plan is the reference again; elsewhere it is its words', () => {
    const { citations } = open()
    const holder = window.document.createElement('div')
    holder.innerHTML = cleanPastedHtml('<p>Voir <span class="reference" data-reference="r1" data-shows="" data-code="I1">I1 Infrastructure</span></p>')
    expect(SchemaParser.fromSchema(getSchema(contentExtensions(id => id, citations))).parse(holder).toString()).toBe('doc(paragraph("Voir ", reference))')
    holder.innerHTML = holder.innerHTML.replace('r1', 'foreign')
    expect(SchemaParser.fromSchema(getSchema(contentExtensions(id => id, citations))).parse(holder).toString()).toBe('doc(paragraph("Voir I1 Infrastructure"))')
  })

  it('is drawn in text out of view', () => {
    const { document, citations } = open()
    const paragraph = document.body('s1')?.get(0) as Y.XmlElement
    const node = new Y.XmlElement('reference')
    node.setAttribute('record', 'r1')
    paragraph.insert(1, [node])
    expect(renderBody(document.body('s1') as Y.XmlFragment, id => id, 2, citations).textContent).toBe('Texte de départI1 Infrastructure')
  })
})
