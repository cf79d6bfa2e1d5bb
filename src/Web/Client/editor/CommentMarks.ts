import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { drawnMarks, redraw } from './drawnMarks'
import { positionOf } from './placeInText'

/** An open thread on a selection of this section. */
export interface MarkedThread {
  id: string
  from: string
  to: string
  isActive: boolean
}

interface BindingState {
  doc: Y.Doc
  type: Y.XmlFragment
  binding: { mapping: Map<Y.AbstractType<unknown>, never> }
}

const key = new PluginKey<DecorationSet>('comments')

/** Underlines what open comments are about. The text itself holds nothing of them: they are rows beside the document. */
export const CommentMarks = Extension.create<{ threads: () => readonly MarkedThread[] }>({
  name: 'commentMarks',
  addOptions: () => ({ threads: () => [] }),
  addProseMirrorPlugins() {
    const { threads } = this.options
    const draw = (state: EditorState): DecorationSet => DecorationSet.create(state.doc, threads().flatMap(thread => {
      const range = rangeOf(state, thread)
      return range === null ? [] : [Decoration.inline(range.from, range.to, { class: thread.isActive ? 'commented commented--active' : 'commented', 'data-thread': thread.id })]
    }))
    return [new Plugin<DecorationSet>({
      key,
      state: drawnMarks(key, draw, transaction => transaction.getMeta(ySyncPluginKey) !== undefined),
      props: { decorations: state => key.getState(state) },
    })]
  },
})

/** Asks an editor to draw its comments again. */
export function redrawComments(editor: Parameters<typeof redraw>[0]): void {
  redraw(editor, key)
}

function rangeOf(state: EditorState, thread: MarkedThread): { from: number, to: number } | null {
  try {
    const from = positionOf(state, Y.createRelativePositionFromJSON(JSON.parse(thread.from)))
    const to = positionOf(state, Y.createRelativePositionFromJSON(JSON.parse(thread.to)))
    return from === null || to === null || from >= to ? null : { from, to }
  } catch {
    return null
  }
}

/** The selection as two relative positions and its text, to hang a comment on. */
export function selectionAnchor(state: EditorState): { from: string, to: string, quote: string } | null {
  const { from, to, empty } = state.selection
  if (empty) return null
  const { doc, type, binding } = ySyncPluginKey.getState(state) as BindingState
  // The first letter and the last hold it: what others type before and after is not what was chosen.
  const relative = (position: number, side: -1 | 0): string => {
    const place = absolutePositionToRelativePosition(position, type, binding.mapping) as Y.RelativePosition
    const absolute = Y.createAbsolutePositionFromRelativePosition(place, doc)
    return JSON.stringify(absolute === null ? place : Y.createRelativePositionFromTypeIndex(absolute.type as Y.XmlText, absolute.index, side))
  }
  return { from: relative(from, 0), to: relative(to, -1), quote: state.doc.textBetween(from, to, ' ').slice(0, 300) }
}
