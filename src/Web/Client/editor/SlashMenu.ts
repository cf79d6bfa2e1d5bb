import { Extension, type Editor, type Range } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { t } from '../i18n'
import { fold } from '../i18n/fold'
import { EditorPopup } from './EditorPopup'

export interface SlashCommand {
  label: string
  /** Other words people may type to find it. */
  words: string
  icon: string
  group: string
  run: (editor: Editor) => void
}

interface SlashState {
  range: Range
  query: string
}

const MOST = 40
const key = new PluginKey<SlashState | null>('slash')

/** `/` at the start of a line or after a space opens a list of what can be inserted; typing filters, arrows choose, Enter inserts. */
export const SlashMenu = Extension.create<{ commands: () => SlashCommand[] }>({
  name: 'slashMenu',
  addOptions: () => ({ commands: () => [] }),
  addProseMirrorPlugins() {
    const { editor } = this
    const popup = new EditorPopup(editor, 'slash', t('slash.label'), () => editor.view.dispatch(editor.state.tr.setMeta(key, 'close')))
    let shown: string | undefined
    const draw = (state: SlashState | null): void => {
      const isNew = state?.query !== shown
      shown = state?.query
      if (state === null) return popup.hide()
      const wanted = fold(state.query.trim())
      const commands = ranked(this.options.commands().filter(command => fold(`${command.label} ${command.words}`).includes(wanted)), wanted).slice(0, MOST)
      popup.show(commands.map(command => ({ label: command.label, icon: command.icon, group: command.group, run: () => run(editor, state, command) })), state.range.from, isNew)
    }
    return [new Plugin<SlashState | null>({
      key,
      state: {
        init: () => null,
        apply(transaction, previous, _before, after): SlashState | null {
          const meta = transaction.getMeta(key) as 'open' | 'close' | undefined
          if (meta === 'close') return null
          if (meta !== 'open' && previous === null) return null
          return queryAt(after)
        },
      },
      props: {
        handleTextInput(view, from, to, text) {
          if (text !== '/' || !view.editable) return false
          const before = view.state.doc.resolve(from)
          const isCode = before.parent.type.name === 'codeBlock'
          const preceding = before.parent.textBetween(0, before.parentOffset, undefined, '\ufffc')
          if (isCode || !/(^|\s)$/.test(preceding)) return false
          view.dispatch(view.state.tr.insertText('/', from, to).setMeta(key, 'open'))
          return true
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

/** In each group, first what is called so, then what has it in its name, then what other words lead to. */
function ranked(commands: readonly SlashCommand[], wanted: string): SlashCommand[] {
  const groups = [...new Set(commands.map(command => command.group))]
  const rank = ({ group, label }: SlashCommand): number => groups.indexOf(group) * 3 + (fold(label).startsWith(wanted) ? 0 : fold(label).includes(wanted) ? 1 : 2)
  return wanted === '' ? [...commands] : [...commands].sort((one, other) => rank(one) - rank(other))
}

function run(editor: Editor, state: SlashState, command: SlashCommand): void {
  editor.view.dispatch(editor.state.tr.delete(state.range.from, state.range.to).setMeta(key, 'close'))
  editor.view.focus()
  command.run(editor)
}

function queryAt(state: EditorState): SlashState | null {
  const { $from, empty } = state.selection
  if (!empty) return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const match = /(?:^|\s)\/([\p{L}\d ]{0,24})$/u.exec(before)
  if (match === null) return null
  const query = match[1] ?? ''
  return { range: { from: $from.pos - query.length - 1, to: $from.pos }, query }
}
