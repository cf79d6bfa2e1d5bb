import type { Editor } from '@tiptap/core'
import { el, icon, placeNear } from '../ui/dom'

export interface PopupEntry {
  label: string
  /** A quiet word beside it: of what kind it is, or what it says now. */
  detail?: string
  icon: string
  group: string
  run: () => void
}

/**
 * A list beside the cursor while the hand stays in the text: arrows choose, Enter or Tab takes, Escape leaves. The text keeps the focus and
 * names the chosen option (`aria-activedescendant`), so a screen reader reads it without leaving the sentence.
 */
export class EditorPopup {
  #element: HTMLElement | null = null
  #entries: readonly PopupEntry[] = []
  #at = 0
  #position = 0

  constructor(private readonly editor: Editor, private readonly id: string, private readonly label: string, private readonly onEscape: () => void) {}

  show(entries: readonly PopupEntry[], position: number, isNew: boolean): void {
    if (entries.length === 0) return this.hide()
    this.#entries = entries
    this.#position = position
    if (isNew || this.#at >= entries.length) this.#at = 0
    this.#render()
  }

  hide(): void {
    if (this.#element === null) return
    this.#element.remove()
    this.#element = null
    for (const name of ['aria-activedescendant', 'aria-controls', 'aria-autocomplete']) this.editor.view?.dom.removeAttribute(name)
  }

  /** True when the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (this.#element === null || event.isComposing) return false
    const { length } = this.#entries
    if (event.key === 'ArrowDown') this.#at = (this.#at + 1) % length
    else if (event.key === 'ArrowUp') this.#at = (this.#at + length - 1) % length
    else if (event.key === 'Enter' || event.key === 'Tab') {
      this.#entries[this.#at]?.run()
      return true
    } else if (event.key === 'Escape') {
      this.onEscape()
      return true
    } else return false
    this.#render()
    return true
  }

  #render(): void {
    const list = this.#element ?? el('div', { class: 'menu menu--slash', role: 'listbox', id: this.id, 'aria-label': this.label })
    list.replaceChildren()
    let group = ''
    for (const [index, entry] of this.#entries.entries()) {
      if (entry.group !== group) {
        group = entry.group
        list.append(el('p', { class: 'menu__heading', role: 'presentation' }, group))
      }
      list.append(el('div', {
        class: 'menu__item', role: 'option', id: `${this.id}-${index}`, 'aria-selected': index === this.#at ? 'true' : 'false',
        on: { mousedown: event => { event.preventDefault(); entry.run() } },
      }, icon(entry.icon), el('span', { class: 'menu__label' }, entry.label, entry.detail !== undefined && entry.detail !== '' && el('small', {}, entry.detail))))
    }
    if (this.#element === null) {
      document.body.append(list)
      this.#element = list
    }
    const { dom } = this.editor.view
    dom.setAttribute('aria-autocomplete', 'list')
    dom.setAttribute('aria-controls', this.id)
    dom.setAttribute('aria-activedescendant', `${this.id}-${this.#at}`)
    const { left, top, bottom } = this.editor.view.coordsAtPos(this.#position)
    placeNear(list, new DOMRect(left, top, 0, bottom - top))
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }
}
