import * as Y from 'yjs'

/** A plan with one section « Réseau » (one paragraph) and one theme with an envelope. */
export function smallPlan(doc: Y.Doc): void {
  doc.transact(() => {
    addSection(doc, 's1', 'Réseau', 'V', 'Texte de départ')
    addSection(doc, 's2', 'Budget', 'k', '')
    const theme = new Y.Map<string>()
    for (const [key, value] of Object.entries({ kind: 'theme', section: 's2', code: 'I', order: 'V', title: 'Infrastructure', 'planned.2016': '175' })) theme.set(key, value)
    doc.getMap('records').set('r1', theme)
  })
}

export function addSection(doc: Y.Doc, id: string, title: string, order: string, text: string): void {
  const section = new Y.Map<string | Y.XmlFragment>()
  for (const [key, value] of Object.entries({ title, number: '', parent: '', order, audience: 'public', blocks: '', hint: '' })) section.set(key, value)
  const body = new Y.XmlFragment()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, text === '' ? [] : [new Y.XmlText(text)])
  body.insert(0, [paragraph])
  section.set('body', body)
  doc.getMap('sections').set(id, section)
}

/** Types at the start of a section's first paragraph. */
export function typeIn(doc: Y.Doc, section: string, text: string): void {
  const body = (doc.getMap('sections').get(section) as Y.Map<Y.XmlFragment>).get('body') as Y.XmlFragment
  const paragraph = body.get(0) as Y.XmlElement
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText(text)])
  else (paragraph.get(0) as Y.XmlText).insert(0, text)
}

export function textOf(doc: Y.Doc, section: string): string {
  const body = (doc.getMap('sections').get(section) as Y.Map<Y.XmlFragment>).get('body') as Y.XmlFragment
  return body.toArray().map(node => (node as Y.XmlElement).toArray().map(child => (child as Y.XmlText).toJSON()).join('')).join('\n')
}
