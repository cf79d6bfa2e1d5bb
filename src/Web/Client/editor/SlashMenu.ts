import { Extension, type Editor, type Range } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { t } from '../i18n'
import { el, icon, placeNear } from '../ui/dom'

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

const key = new PluginKey<SlashState | null>('slash')

/** `/` at the start of a line or after a space opens a list of what can be inserted; typing filters, arrows choose, Enter inserts. */
export const SlashMenu = Extension.create<{ commands: () => SlashCommand[] }>({
  name: 'slashMenu',
  addOptions: () => ({ commands: () => [] }),
  addProseMirrorPlugins() {
    const { editor } = this
    const popup = new SlashPopup(editor, this.options.commands)
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
        update: view => popup.show(key.getState(view.state) ?? null),
        destroy: () => popup.hide(),
      }),
    })]
  },
})

function queryAt(state: EditorState): SlashState | null {
  const { $from, empty } = state.selection
  if (!empty) return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const match = /(?:^|\s)\/([\p{L}\d ]{0,24})$/u.exec(before)
  if (match === null) return null
  const query = match[1] ?? ''
  return { range: { from: $from.pos - query.length - 1, to: $from.pos }, query }
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

class SlashPopup {
  #element: HTMLElement | null = null
  #shown: SlashCommand[] = []
  #at = 0
  #state: SlashState | null = null

  constructor(private readonly editor: Editor, private readonly commands: () => SlashCommand[]) {}

  show(state: SlashState | null): void {
    const isNewQuery = state?.query !== this.#state?.query
    this.#state = state
    if (state === null) return this.hide()
    const wanted = fold(state.query.trim())
    this.#shown = this.commands().filter(command => fold(`${command.label} ${command.words}`).includes(wanted)).slice(0, 40)
    if (this.#shown.length === 0) return this.hide()
    if (isNewQuery) this.#at = 0
    this.#render(state)
  }

  hide(): void {
    this.#element?.remove()
    this.#element = null
    this.editor.view?.dom.removeAttribute('aria-activedescendant')
  }

  key(event: KeyboardEvent): boolean {
    if (this.#element === null || this.#state === null) return false
    const { length } = this.#shown
    if (event.key === 'ArrowDown') this.#at = (this.#at + 1) % length
    else if (event.key === 'ArrowUp') this.#at = (this.#at + length - 1) % length
    else if (event.key === 'Enter' || event.key === 'Tab') {
      this.#run(this.#shown[this.#at])
      return true
    } else if (event.key === 'Escape') {
      this.editor.view.dispatch(this.editor.state.tr.setMeta(key, 'close'))
      return true
    } else return false
    this.#render(this.#state)
    return true
  }

  #run(command: SlashCommand | undefined): void {
    const state = this.#state
    if (command === undefined || state === null) return
    this.editor.view.dispatch(this.editor.state.tr.delete(state.range.from, state.range.to).setMeta(key, 'close'))
    this.editor.view.focus()
    command.run(this.editor)
  }

  #render(state: SlashState): void {
    const list = this.#element ?? el('div', { class: 'menu menu--slash', role: 'listbox', 'aria-label': t('slash.label') })
    list.replaceChildren()
    let group = ''
    for (const [index, command] of this.#shown.entries()) {
      if (command.group !== group) {
        group = command.group
        list.append(el('p', { class: 'menu__heading', role: 'presentation' }, group))
      }
      const option = el('div', {
        class: 'menu__item', role: 'option', id: `slash-${index}`, 'aria-selected': index === this.#at ? 'true' : 'false',
        on: { mousedown: event => { event.preventDefault(); this.#run(command) } },
      }, icon(command.icon), el('span', { class: 'menu__label' }, command.label))
      list.append(option)
    }
    if (this.#element === null) {
      document.body.append(list)
      this.#element = list
    }
    this.editor.view.dom.setAttribute('aria-activedescendant', `slash-${this.#at}`)
    const { left, top, bottom } = this.editor.view.coordsAtPos(state.range.from)
    placeNear(list, new DOMRect(left, top, 0, bottom - top))
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }
}
