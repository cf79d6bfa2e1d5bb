import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { drawnMarks, redraw } from '../editor/drawnMarks'
import { peerClass } from '../editor/PeerCursor'
import { positionAt, positionOf } from '../editor/placeInText'
import { t } from '../i18n'
import { fromBase64 } from '../sync/bytes'
import { el } from '../ui/dom'
import type { Found } from './bodyDiff'
import { afterInWords } from './nodes'
import type { Change } from './Suggestion'

/** One change to show in a section's text: of others by its place in the main document, one's own as it lies in the fork. */
export interface Marked {
  id: string
  change: Change
  own: Found | null
  author: { id: string, name: string }
  isActive: boolean
}

const key = new PluginKey<DecorationSet>('suggestions')

/** Shows what is proposed where it would stand: added underlined, taken away struck, in its author's colour. The text itself is not touched. */
export const SuggestionMarks = Extension.create<{ marked: () => readonly Marked[] }>({
  name: 'suggestionMarks',
  addOptions: () => ({ marked: () => [] }),
  addProseMirrorPlugins() {
    const { marked } = this.options
    const draw = (state: EditorState): DecorationSet => DecorationSet.create(state.doc, marked().flatMap(each => each.own === null ? ofOthers(state, each) : ofOwn(state, each, each.own)))
    return [new Plugin<DecorationSet>({
      key,
      state: drawnMarks(key, draw, transaction => transaction.getMeta(ySyncPluginKey) !== undefined),
      props: { decorations: state => key.getState(state) },
      // One's own typing is compared once the binding has written it down.
      view: () => {
        let frame = 0
        return {
          update: (view, before) => {
            if (before.doc === view.state.doc || !marked().some(each => each.own !== null) && !isFork(marked)) return
            cancelAnimationFrame(frame)
            frame = requestAnimationFrame(() => { if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true)) })
          },
          destroy: () => cancelAnimationFrame(frame),
        }
      },
    })]
  },
})

/** Set on the function that gives the marks of a fork: its first change must be seen though none was there before. */
export function ofFork(marked: () => readonly Marked[]): () => readonly Marked[] {
  return Object.assign(marked, { isFork: true })
}

function isFork(marked: object): boolean {
  return 'isFork' in marked
}

/** Asks an editor to draw its suggestions again. */
export function redrawSuggestions(editor: Parameters<typeof redraw>[0]): void {
  redraw(editor, key)
}

function ofOthers(state: EditorState, { id, change, author, isActive }: Marked): Decoration[] {
  const [from, to] = [position(state, change.from), position(state, change.to)]
  if (from === null || to === null || from > to) return []
  const look = classOf(id, author, isActive)
  const after = afterInWords(change)
  if (change.kind === 'format') return [Decoration.inline(from, to, { ...look, class: `${look.class} suggested--format`, 'data-say': t('suggest.say.format', { name: author.name }) })]
  const marks: Decoration[] = []
  if (change.kind === 'text') {
    if (to > from) marks.push(Decoration.inline(from, to, { ...look, nodeName: 'del', class: `${look.class} suggested--removed`, 'data-say': t('suggest.say.removed', { name: author.name }) }))
    if (after !== '') marks.push(widget(to, 'ins', id, author, isActive, after, false))
    return marks
  }
  state.doc.forEach((node, offset) => {
    if (offset >= from && offset + node.nodeSize <= to) marks.push(Decoration.node(offset, offset + node.nodeSize, { ...look, class: `${look.class} suggested-block--removed`, 'data-say': t('suggest.say.removed', { name: author.name }) }))
  })
  if (after.trim() !== '') marks.push(widget(to, 'ins', id, author, isActive, after, true))
  return marks
}

function ofOwn(state: EditorState, { id, author, isActive }: Marked, { change, shown }: Found): Decoration[] {
  const look = classOf(id, author, isActive)
  if (shown.kind === 'text') {
    const range = rangeInFork(state, shown.text, shown.from, shown.to)
    if (range === null) return []
    if (change.kind === 'format') return [Decoration.inline(range.from, range.to, { ...look, class: `${look.class} suggested--format`, 'data-say': t('suggest.say.ownFormat') })]
    return [
      ...(change.before === '' ? [] : [widget(range.from, 'del', id, author, isActive, change.before, false)]),
      ...(range.to > range.from ? [Decoration.inline(range.from, range.to, { ...look, nodeName: 'ins', class: `${look.class} suggested--added`, 'data-say': t('suggest.say.ownAdded') }, { inclusiveEnd: true })] : []),
    ]
  }
  if (change.kind !== 'blocks') return []
  const marks: Decoration[] = []
  let first = state.doc.content.size
  state.doc.forEach((node, offset, index) => {
    if (index === shown.from) first = offset
    if (index >= shown.from && index < shown.to) marks.push(Decoration.node(offset, offset + node.nodeSize, { ...look, class: `${look.class} suggested-block--added`, 'data-say': t('suggest.say.ownAdded') }))
  })
  if (change.before.trim() !== '') marks.push(widget(first, 'del', id, author, isActive, change.before, true))
  return marks
}

/** Words that are not in the text: seen and heard where they would be, never edited. */
function widget(at: number, tag: 'ins' | 'del', id: string, author: { id: string, name: string }, isActive: boolean, words: string, isBlock: boolean): Decoration {
  const look = classOf(id, author, isActive)
  const kind = tag === 'ins' ? 'added' : 'removed'
  const build = (): HTMLElement => {
    const shown = el(tag, { ...look, contenteditable: 'false', class: `${look.class} suggested--${kind}${isBlock ? ' suggested--block' : ''}`, data: { suggestion: id, say: t(`suggest.say.${kind}`, { name: author.name }) } })
    shown.append(...(isBlock ? words.split('\n').map(line => el('span', { class: 'suggested__line' }, line)) : [words]))
    return shown
  }
  return Decoration.widget(at, build, { side: tag === 'ins' ? 1 : -1, key: `${tag}/${id}/${isActive ? 1 : 0}/${words}`, ignoreSelection: true })
}

function classOf(id: string, author: { id: string, name: string }, isActive: boolean): { class: string, 'data-suggestion': string, title: string } {
  return { class: `suggested ${peerClass(author.id)}${isActive ? ' suggested--active' : ''}`, 'data-suggestion': id, title: t('suggest.by', { name: author.name }) }
}

function position(state: EditorState, encoded: string | null): number | null {
  return encoded === null ? null : positionOf(state, Y.decodeRelativePosition(fromBase64(encoded)))
}

function rangeInFork(state: EditorState, text: Y.XmlText, from: number, to: number): { from: number, to: number } | null {
  const start = positionAt(state, text as never, from)
  return start === null ? null : { from: start, to: start + (to - from) }
}
