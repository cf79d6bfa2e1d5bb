import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

const FILLED = new Set(['listItem', 'tableCell', 'tableHeader'])
const DROPPED = new Set(['bulletList', 'orderedList', 'blockquote', 'table', 'tableRow'])

/** After a change by hand only: an empty cell or item gets its paragraph, an empty list or table goes. Others' changes are never touched. */
export const TidyEmpty = Extension.create({
  name: 'tidyEmpty',
  addProseMirrorPlugins: () => [new Plugin({
    appendTransaction(transactions: readonly Transaction[], _before: EditorState, after: EditorState): Transaction | null {
      if (!transactions.some(each => each.docChanged) || transactions.some(each => each.getMeta(ySyncPluginKey) !== undefined)) return null
      return tidied(after)
    },
  })],
})

function tidied(state: EditorState): Transaction | null {
  const found: { node: Node, at: number }[] = []
  state.doc.descendants((node, at) => {
    if (node.childCount === 0 && (FILLED.has(node.type.name) || DROPPED.has(node.type.name))) found.push({ node, at })
  })
  if (found.length === 0) return null
  const change = state.tr
  for (const { node, at } of found.reverse()) {
    const paragraph = state.schema.nodes['paragraph']?.create()
    if (FILLED.has(node.type.name) && paragraph) change.insert(at + 1, paragraph)
    else if (change.doc.childCount > 1 || change.doc.firstChild !== node) change.delete(at, at + node.nodeSize)
    else if (paragraph) change.replaceWith(at, at + node.nodeSize, paragraph)
  }
  return change
}
