import type { EditorState, PluginKey, StateField, Transaction } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'

/**
 * The state of a plugin that only draws over the text: drawn anew when somebody asks (`redraw`) or when `isNews` says so, and otherwise carried
 * along by what is typed.
 */
export function drawnMarks(key: PluginKey<DecorationSet>, draw: (state: EditorState) => DecorationSet, isNews: (transaction: Transaction) => boolean = () => false): StateField<DecorationSet> {
  return {
    init: () => DecorationSet.empty,
    apply: (transaction, marks, _before, after) => {
      if (transaction.getMeta(key) !== undefined || isNews(transaction)) return draw(after)
      return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks
    },
  }
}

/** Asks an editor to draw the marks of a plugin again. */
export function redraw(editor: { view: { state: EditorState, dispatch: (transaction: Transaction) => void } }, key: PluginKey<DecorationSet>): void {
  editor.view.dispatch(editor.view.state.tr.setMeta(key, true))
}
