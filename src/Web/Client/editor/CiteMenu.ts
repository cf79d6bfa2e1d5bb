import { Extension, type Editor, type Range } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { t } from '../i18n'
import type { Citable, Citations } from './Citations'
import { EditorPopup, type PopupEntry } from './EditorPopup'
import { attributes, type Cited } from './nodes/reference'

interface CiteState {
  range: Range
  query: string
  onlyFigures: boolean
}

const key = new PluginKey<CiteState | null>('cite')
const QUERY = /(?:^|[\s(«"'’[])([@#])((?:[\p{L}\d=][^@#\n\ufffc]{0,39})?)$/u
const CODE = /(?:^|[\s(«"'’[])([\p{L}\d][\p{L}\d.-]{1,9})$/u
const AFTER_A_CODE = /^[\s.,;:!?)\]»…]$/
const MOST_FIGURES_ALONE = 40

/**
 * Citing while one types: `@` or `#` opens the list of the plan's records and figures; a code that one record bears becomes its reference as
 * soon as a space or a mark follows it (undo gives the typed code back).
 */
export const CiteMenu = Extension.create<{ citations: Citations | null, cutUndo: () => void }>({
  name: 'citeMenu',
  addOptions: () => ({ citations: null, cutUndo: () => undefined }),
  addProseMirrorPlugins() {
    const { editor, options: { citations, cutUndo } } = this
    if (citations === null) return []
    const popup = new EditorPopup(editor, 'cite', t('cite.label'), () => editor.view.dispatch(editor.state.tr.setMeta(key, 'close')))
    let shown: string | undefined
    const draw = (state: CiteState | null): void => {
      const isNew = state?.query !== shown
      shown = state?.query
      if (state === null) return popup.hide()
      const entry = (citable: Citable, group: string, icon: string): PopupEntry => ({ label: citable.label, detail: citable.detail, icon, group, run: () => { cutUndo(); place(editor, state.range, citable); cutUndo() } })
      popup.show([
        ...(state.onlyFigures ? [] : citations.records(state.query).map(citable => entry(citable, t('cite.records'), 'link'))),
        ...(state.onlyFigures || state.query.length > 1 ? citations.figures(state.query, state.onlyFigures ? MOST_FIGURES_ALONE : undefined).map(citable => entry(citable, t('cite.figures'), 'hash')) : []),
      ], state.range.from, isNew)
    }
    return [new Plugin<CiteState | null>({
      key,
      state: {
        init: () => null,
        apply(transaction, previous, _before, after): CiteState | null {
          const meta = transaction.getMeta(key) as 'open' | 'figures' | 'close' | undefined
          if (meta === 'close' || (meta === undefined && previous === null)) return null
          return queryAt(after, meta === 'figures' || (meta === undefined && previous?.onlyFigures === true))
        },
      },
      props: {
        handleTextInput(view, from, to, text) {
          if (!view.editable || isCode(view.state, from)) return false
          if (text === '@' || text === '#') return open(view, from, to, text, citations, draw)
          return AFTER_A_CODE.test(text) && from === to && citeTyped(view, from, text, citations, cutUndo)
        },
        handleKeyDown: (_view, event) => popup.key(event),
      },
      view: () => ({
        update: view => draw(key.getState(view.state) ?? null),
        destroy: () => popup.hide(),
      }),
    })]
  },
})

/** From the slash menu: the same list, or only its figures. */
export function openCitations(editor: Editor, citations: Citations, what: 'open' | 'figures'): void {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  editor.view.dispatch(editor.state.tr.insertText(/(^|\s)$/.test(before) ? '@' : ' @').setMeta(key, what))
  void citations.refreshFigures().then(() => { if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr) })
}

function open(view: EditorView, from: number, to: number, text: string, citations: Citations, draw: (state: CiteState | null) => void): boolean {
  view.dispatch(view.state.tr.insertText(text, from, to).setMeta(key, 'open'))
  void citations.refreshFigures().then(() => { if (!view.isDestroyed) draw(key.getState(view.state) ?? null) })
  return true
}

function citeTyped(view: EditorView, at: number, mark: string, citations: Citations, cutUndo: () => void): boolean {
  const { parent, parentOffset } = view.state.doc.resolve(at)
  const typed = CODE.exec(parent.textBetween(0, parentOffset, undefined, '\ufffc'))?.[1]
  const cited = typed === undefined ? null : citations.byCode(typed)
  const type = view.state.schema.nodes['reference']
  if (typed === undefined || cited === null || type === undefined) return false
  cutUndo()
  view.dispatch(view.state.tr.replaceWith(at - typed.length, at, type.create(attributes(cited))).insertText(mark).scrollIntoView())
  cutUndo()
  return true
}

function place(editor: Editor, range: Range, cited: Cited): void {
  const type = editor.state.schema.nodes['reference']
  if (type === undefined) return
  const transaction = editor.state.tr.replaceWith(range.from, range.to, type.create(attributes(cited))).setMeta(key, 'close')
  editor.view.dispatch(transaction.scrollIntoView())
  editor.view.focus()
}

function isCode(state: EditorState, at: number): boolean {
  const { parent } = state.doc.resolve(at)
  return parent.type.name === 'codeBlock' || (state.storedMarks ?? state.selection.$from.marks()).some(mark => mark.type.name === 'code' || mark.type.name === 'link')
}

function queryAt(state: EditorState, onlyFigures: boolean): CiteState | null {
  const { $from, empty } = state.selection
  if (!empty) return null
  const match = QUERY.exec($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'))
  if (match === null) return null
  const query = match[2] ?? ''
  return { range: { from: $from.pos - query.length - 1, to: $from.pos }, query, onlyFigures }
}
