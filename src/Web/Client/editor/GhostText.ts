import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Ghost text in an empty section: what to write here. Never content. */
export const GhostText = Extension.create<{ hint: () => string }>({
  name: 'ghostText',
  addOptions: () => ({ hint: () => '' }),
  addProseMirrorPlugins() {
    const { hint } = this.options
    return [new Plugin({
      props: {
        decorations({ doc }) {
          const only = doc.firstChild
          const isEmpty = doc.childCount <= 1 && (only === null || (only.isTextblock && only.content.size === 0))
          const text = hint()
          if (!isEmpty || text === '' || only === null) return null
          return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, { class: 'ghost', 'data-ghost': text })])
        },
      },
    })]
  },
})
