// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { expect, it } from 'vitest'
import { authored, type AuthoredRun } from './AuthorMarks'
import { contentExtensions } from './schema'

const schema = getSchema(contentExtensions(attachment => attachment))
const run = (text: string, id: string): AuthoredRun => ({ text, startsParagraph: false, author: { id, name: id }, at: null })
const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('Un mot '), schema.text('gras', [schema.mark('bold')])]), schema.node('paragraph', null, [schema.text('Fin.')])])

it('runs are laid along the letters, through marks and paragraphs', () => {
  const found = authored(doc, [run('Un ', 'ada'), run('mot gras', 'bob'), run('Fin.', 'ada')])
  expect(found.map(({ from, to, run: { author } }) => [doc.textBetween(from, to), author?.id])).toEqual([['Un ', 'ada'], ['mot ', 'bob'], ['gras', 'bob'], ['Fin.', 'ada']])
})

it('they stop where the text is no longer theirs', () => {
  expect(authored(doc, [run('Un ', 'ada'), run('autre', 'bob')]).map(({ from, to }) => doc.textBetween(from, to))).toEqual(['Un '])
})
