import { Editor } from '@tiptap/core'
import { expect, it } from 'vitest'
import { contentExtensions } from './schema'
import { insertTable } from './Toolbar'

it('a table put in the text is typed from its first cell', () => {
  const editor = new Editor({ extensions: contentExtensions(attachment => attachment), content: '<p>Avant</p><p></p><p>Après</p>' })
  editor.commands.setTextSelection(8)
  insertTable(editor)
  editor.commands.insertContent('Première')
  const [first, second] = [...editor.view.dom.querySelectorAll('th')]
  expect(first?.textContent).toBe('Première')
  expect(second?.textContent).toBe('')
})
