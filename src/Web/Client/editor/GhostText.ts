import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A shy hint shows only under the hand: a section that holds a block may well stay without text. */
export interface Hint {
  text: string
  isShy: boolean
}

export function ghostClass({ isShy }: Hint): string {
  return isShy ? 'ghost ghost--shy' : 'ghost'
}

/** Ghost text in an empty section: what to write here. Never content. */
export const GhostText = Extension.create<{ hint: () => Hint }>({
  name: 'ghostText',
  addOptions: () => ({ hint: () => ({ text: '', isShy: false }) }),
  addProseMirrorPlugins() {
    const { hint } = this.options
    return [new Plugin({
      props: {
        decorations({ doc }) {
          const only = doc.firstChild
          const isEmpty = doc.childCount <= 1 && (only === null || (only.isTextblock && only.content.size === 0))
          const { text, isShy } = hint()
          if (!isEmpty || text === '' || only === null) return null
          return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, { class: ghostClass({ text, isShy }), 'data-ghost': text })])
        },
      },
    })]
  },
})
