import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { t } from '../i18n'
import { when } from '../ui/when'
import { drawnMarks, redraw } from './drawnMarks'
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
      state: drawnMarks(key, ({ doc }) => DecorationSet.create(doc, authored(doc, runs() ?? []).map(({ from, to, run }) => Decoration.inline(from, to, lookOf(run))))),
      props: { decorations: state => key.getState(state) },
    })]
  },
})

/** Asks an editor to draw its authors again. */
export function redrawAuthors(editor: Parameters<typeof redraw>[0]): void {
  redraw(editor, key)
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
