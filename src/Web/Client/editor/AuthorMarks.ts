import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { t } from '../i18n'
import { when } from '../ui/when'
import { peerClass } from './PeerCursor'

/** Words next to each other that one person wrote. */
export interface AuthoredRun {
  text: string
  startsParagraph: boolean
  author: { id: string, name: string } | null
  at: string | null
}

const key = new PluginKey<DecorationSet>('authors')

/** Colours each run of the text by its author, named and dated under the pointer. Drawn only; off unless runs are given. */
export const AuthorMarks = Extension.create<{ runs: () => readonly AuthoredRun[] | null }>({
  name: 'authorMarks',
  addOptions: () => ({ runs: () => null }),
  addProseMirrorPlugins() {
    const { runs } = this.options
    return [new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marks, _before, after) => transaction.getMeta(key) !== undefined
          ? DecorationSet.create(after.doc, authored(after.doc, runs() ?? []).map(({ from, to, run }) => Decoration.inline(from, to, lookOf(run))))
          : transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks,
      },
      props: { decorations: state => key.getState(state) },
    })]
  },
})

/** Asks an editor to draw its authors again. */
export function redrawAuthors(editor: { view: { state: EditorState, dispatch: (transaction: EditorState['tr']) => void } }): void {
  editor.view.dispatch(editor.view.state.tr.setMeta(key, true))
}

/** Lays the runs along the letters of the text; where they tell of other letters (somebody types), they stop. */
export function authored(doc: Node, runs: readonly AuthoredRun[]): { from: number, to: number, run: AuthoredRun }[] {
  const found: { from: number, to: number, run: AuthoredRun }[] = []
  let [index, used] = [0, 0]
  doc.descendants((node, at) => {
    if (!node.isText) return true
    const text = node.text ?? ''
    for (let here = 0; here < text.length;) {
      const run = runs[index]
      if (run === undefined) return false
      const part = run.text.slice(used, used + text.length - here)
      if (part === '' || text.slice(here, here + part.length) !== part) {
        if (part !== '') index = runs.length
        else [index, used] = [index + 1, 0]
        continue
      }
      found.push({ from: at + here, to: at + here + part.length, run })
      here += part.length
      used += part.length
      if (used >= run.text.length) [index, used] = [index + 1, 0]
    }
    return false
  })
  return found
}

/** Who and when, as the pointer and a list tell it. */
export function authorWords({ author, at }: AuthoredRun): string {
  return author === null ? t('authors.portal') : at === null ? author.name : t('authors.by', { name: author.name, when: when(at) })
}

function lookOf(run: AuthoredRun): { class: string, title: string } {
  return { class: run.author === null ? 'authored authored--portal' : `authored ${peerClass(run.author.id)}`, title: authorWords(run) }
}
