// @vitest-environment jsdom
import { Editor, Extension } from '@tiptap/core'
import { ySyncPlugin } from '@tiptap/y-tiptap'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { contentExtensions } from '../editor/schema'
import { PlanDocument } from '../sync/PlanDocument'
import { addSection } from '../testing/samples'
import { Fork } from './Fork'
import type { Change } from './Suggestion'
import { ofFork, SuggestionMarks, type Marked } from './SuggestionMarks'

const author = { id: 'p1', name: 'Une relectrice' }

function open(document: PlanDocument, marked: () => readonly Marked[]): Editor {
  const element = window.document.createElement('div')
  return new Editor({
    element, injectCSS: false,
    extensions: [...contentExtensions(attachment => attachment), Extension.create({ name: 'binding', priority: 10_000, addProseMirrorPlugins: () => [ySyncPlugin(document.body('s3') as Y.XmlFragment)] }), SuggestionMarks.configure({ marked })],
  })
}

function words(document: PlanDocument): Y.XmlText {
  return (document.body('s3')?.get(0) as Y.XmlElement).get(0) as Y.XmlText
}

function plan(): PlanDocument {
  const document = new PlanDocument()
  document.doc.transact(() => addSection(document.doc, 's3', 'Constat', 'x', 'Le réseau actuel est lent.'))
  return document
}

async function drawn(editor: Editor): Promise<string> {
  await new Promise(resolve => setTimeout(resolve, 60))
  return editor.view.dom.innerHTML
}

it('others see what is proposed where it would stand, and the text as it is', async () => {
  const main = plan()
  const fork = new Fork(main, [])
  fork.document.doc.transact(() => {
    words(fork.document).delete(10, 6)
    words(fork.document).insert(10, 'interne', {})
    words(fork.document).insert(0, 'Ici : ', {})
  })
  const changes: Change[] = fork.changes().map(found => found.change)
  const editor = open(main, () => changes.map((change, index) => ({ id: `x${index}`, change, own: null, author, isActive: false })))
  const html = await drawn(editor)
  expect(html).toMatch(/<del[^>]*>actuel<\/del>/)
  expect(html).toMatch(/<ins[^>]*>interne<\/ins>/)
  expect(html).toMatch(/<ins[^>]*>Ici : <\/ins>/)
  expect(editor.state.doc.textContent).toBe('Le réseau actuel est lent.')
  editor.destroy()
})

it('its author sees it in the fork', async () => {
  const fork = new Fork(plan(), [])
  const editor = open(fork.document, ofFork(() => fork.section('s3').map(found => ({ id: 'x', change: found.change, own: found, author, isActive: false }))))
  await drawn(editor)
  editor.commands.insertContentAt({ from: 11, to: 17 }, 'interne')
  const html = await drawn(editor)
  expect(html).toMatch(/<del[^>]*contenteditable="false"[^>]*>actuel<\/del>/)
  expect(html).toMatch(/<ins[^>]*>interne<\/ins>/)
  editor.destroy()
})
