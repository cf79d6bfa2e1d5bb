import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/**
 * The levels headings have for those who listen: one step at a time under their section, whatever size their author chose. What is
 * written stays as it is.
 */
export function steppedLevels(levels: readonly number[], section: number): number[] {
  const open: number[] = []
  return levels.map(level => {
    while (open.length > 0 && (open.at(-1) as number) >= level) open.pop()
    open.push(level)
    return section + open.length
  })
}

/** The same in the editor, as attributes of the page and never of the document. */
export const HeadingSteps = Extension.create<{ section: () => number }>({
  name: 'headingSteps',
  addOptions: () => ({ section: () => 2 }),
  addProseMirrorPlugins() {
    const { section } = this.options
    return [new Plugin({
      props: {
        decorations({ doc }) {
          const found: { from: number, to: number, level: number }[] = []
          doc.descendants((node, at) => {
            if (node.type.name === 'heading') found.push({ from: at, to: at + node.nodeSize, level: Number(node.attrs['level']) || 1 })
            return !node.isTextblock
          })
          if (found.length === 0) return null
          const levels = steppedLevels(found.map(({ level }) => level), section())
          return DecorationSet.create(doc, found.map(({ from, to }, index) => Decoration.node(from, to, { 'aria-level': String(levels[index]) })))
        },
      },
    })]
  },
})
