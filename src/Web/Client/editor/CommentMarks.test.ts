// @vitest-environment jsdom
import { Editor, Extension } from '@tiptap/core'
import { ySyncPlugin } from '@tiptap/y-tiptap'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { PlanDocument } from '../sync/PlanDocument'
import { addSection } from '../testing/samples'
import { CommentMarks, selectionAnchor, type MarkedThread } from './CommentMarks'
import { contentExtensions } from './schema'

function open(document: PlanDocument, threads: () => readonly MarkedThread[] = () => []): Editor {
  return new Editor({
    element: window.document.createElement('div'), injectCSS: false,
    extensions: [...contentExtensions(attachment => attachment), Extension.create({ name: 'binding', priority: 10_000, addProseMirrorPlugins: () => [ySyncPlugin(document.body('s3') as Y.XmlFragment)] }), CommentMarks.configure({ threads })],
  })
}

async function anchorOf(document: PlanDocument, from: number, to: number): Promise<{ from: string, to: string, quote: string }> {
  const editor = open(document)
  await new Promise(resolve => setTimeout(resolve, 10))
  editor.commands.setTextSelection({ from, to })
  const anchor = selectionAnchor(editor.state)
  editor.destroy()
  if (anchor === null) throw new Error('nothing was selected')
  return anchor
}

/** The words a comment is drawn on. */
async function drawn(document: PlanDocument, anchor: { from: string, to: string }): Promise<string> {
  const editor = open(document, () => [{ id: 'c', ...anchor, isActive: false }])
  await new Promise(resolve => setTimeout(resolve, 10))
  const words = [...editor.view.dom.querySelectorAll('.commented')].map(mark => mark.textContent).join('')
  editor.destroy()
  return words
}

function plan(text: string): PlanDocument {
  const document = new PlanDocument()
  document.doc.transact(() => addSection(document.doc, 's3', 'Constat', 'x', text))
  return document
}

function words(document: PlanDocument): Y.XmlText {
  return (document.body('s3')?.get(0) as Y.XmlElement).get(0) as Y.XmlText
}

it('a comment on the first words of a paragraph is drawn on them', async () => {
  const document = plan('Le réseau est lent.')
  expect(await drawn(document, await anchorOf(document, 1, 10))).toBe('Le réseau')
})

it('what others type at its edges is not part of it', async () => {
  const document = plan('Le réseau est lent.')
  const anchor = await anchorOf(document, 4, 20)
  words(document).insert(19, ' Ailleurs aussi.')
  words(document).insert(3, 'vieux ')
  expect(await drawn(document, anchor)).toBe('réseau est lent.')
})

it('when its words are gone it is drawn on nothing', async () => {
  const document = plan('Le réseau est lent.')
  const anchor = await anchorOf(document, 4, 10)
  words(document).delete(2, 9)
  expect(await drawn(document, anchor)).toBe('')
})

it('in two thousand random edits it never moves to other text', async () => {
  // Every letter of the comment is unlike any other: whatever it is drawn on tells where it is.
  const chosen = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'
  const others = 'abcdefghij klmnopqrst uvwxyz'
  const document = plan(`${others}${chosen}${others}`)
  const anchor = await anchorOf(document, 1 + others.length, 1 + others.length + chosen.length)
  const peers = [new Y.Doc(), new Y.Doc()]
  const exchange = (): void => {
    for (const peer of peers) Y.applyUpdate(document.doc, Y.encodeStateAsUpdate(peer, Y.encodeStateVector(document.doc)))
    for (const peer of peers) Y.applyUpdate(peer, Y.encodeStateAsUpdate(document.doc, Y.encodeStateVector(peer)))
  }
  exchange()
  let seed = 20261122
  const random = (most: number): number => (seed = (seed * 48271) % 2147483647) % most
  const textOf = (doc: Y.Doc): Y.XmlText => (((doc.getMap('sections').get('s3') as Y.Map<Y.XmlFragment>).get('body') as Y.XmlFragment).get(0) as Y.XmlElement).get(0) as Y.XmlText
  // Fifty edits a sitting, then the two meet; what is typed is never a letter of the comment.
  for (let sitting = 0; sitting < 40; sitting++) {
    const doc = peers[sitting % 2] as Y.Doc
    doc.transact(() => {
      const text = textOf(doc)
      const letters = [...text.toJSON()]
      for (let edit = 0; edit < 50; edit++) {
        const at = random(letters.length)
        if (letters.length < 60 || (letters.length < 400 && random(2) === 0)) {
          const typed = others.charAt(random(others.length))
          text.insert(at, typed, {})
          letters.splice(at, 0, typed)
        } else if (!chosen.includes(letters[at] ?? '') || random(600) === 0) {
          // Seldom does a letter of the comment go, so that it lives through most of the run.
          text.delete(at, 1)
          letters.splice(at, 1)
        }
      }
    })
    exchange()
    if (sitting % 5 !== 4) continue
    const alive = [...chosen].filter(letter => textOf(document.doc).toJSON().includes(letter)).join('')
    const now = await drawn(document, anchor)
    // What was typed inside stays inside; nothing of what was chosen is outside, and it begins and ends with its own letters as long as they live.
    expect([...now].filter(letter => chosen.includes(letter)).join('')).toBe(alive)
    if (alive.startsWith('Α')) expect(now.startsWith('Α')).toBe(true)
    if (alive.endsWith('Ω')) expect(now.endsWith('Ω')).toBe(true)
  }
})
