import { t } from '../i18n'
import { fold } from '../i18n/fold'
import type { Circle } from './CommentThread'
import { el, icon } from './dom'

const MOST = 6

interface Choice {
  label: string
  detail: string
  insert: string
}

/**
 * « @ » and some letters in a field offer whom one may address: only people and bodies that may read there. Arrows choose, Enter or Tab takes, Escape closes.
 * Nobody found is nobody named: the offer is then to invite.
 */
export class MentionField {
  readonly element: HTMLElement
  readonly #list: HTMLUListElement
  /** Said, not chosen: a link inside a list of choices would be no link. */
  readonly #nobody = el('p', { class: 'mentions mentions__none', role: 'status', hidden: true })
  readonly #area: HTMLTextAreaElement
  #choices: Choice[] = []
  #at = 0
  #typed = ''

  constructor(area: HTMLTextAreaElement, private readonly circle: () => Promise<Circle | null>, private readonly address: (path: string) => string) {
    this.#area = area
    const id = `mentions-${crypto.randomUUID()}`
    this.#list = el('ul', { class: 'mentions plain-list', role: 'listbox', id, hidden: true, 'aria-label': t('comment.mention') })
    area.setAttribute('aria-autocomplete', 'list')
    area.setAttribute('aria-controls', id)
    this.element = el('div', { class: 'mention-field' }, area, this.#list, this.#nobody)
    area.addEventListener('input', () => void this.#offer())
    area.addEventListener('keydown', event => this.#key(event), { capture: true })
    area.addEventListener('blur', () => setTimeout(() => { if (!this.element.contains(document.activeElement)) this.close() }, 150))
  }

  get isOpen(): boolean {
    return !this.#list.hidden || !this.#nobody.hidden
  }

  close(): void {
    this.#list.hidden = true
    this.#nobody.hidden = true
    this.#area.removeAttribute('aria-activedescendant')
  }

  async #offer(): Promise<void> {
    if (!this.#area.value.includes('@')) return this.close()
    const circle = await this.circle()
    // Read after the wait: more may have been typed meanwhile.
    const match = /(?:^|\s)@([\p{L}\- ’']{0,24})$/u.exec(this.#area.value.slice(0, this.#area.selectionStart))
    if (match === null || circle === null) return this.close()
    this.#typed = match[1] ?? ''
    const wanted = plain(this.#typed)
    this.#choices = [
      ...circle.people.map(person => ({ label: person.name, detail: '', insert: `@[${person.name}](${person.id}) ` })),
      ...circle.bodies.map(body => ({ label: body.name, detail: t('comment.body'), insert: `@[${body.name}](body-${body.id}) ` })),
    ].filter(choice => plain(choice.label).includes(wanted)).slice(0, MOST)
    if (this.#choices.length === 0 && this.#typed.trim().length < 2) return this.close()
    this.#at = 0
    this.#draw(circle.invite)
  }

  #draw(invite: string | null): void {
    const isNobody = this.#choices.length === 0
    if (isNobody) this.#nobody.replaceChildren(t('comment.nobody'), ' ', ...(invite === null ? [] : [el('a', { href: this.address(invite) }, t('comment.invite'))]))
    this.#list.replaceChildren(...this.#choices.map((choice, index) => el('li', {
      class: 'menu__item', role: 'option', id: `${this.#list.id}-${index}`, 'aria-selected': String(index === this.#at),
      // Before the field loses the focus.
      on: { mousedown: event => { event.preventDefault(); this.#take(choice) } },
    }, icon(choice.detail === '' ? 'user-round' : 'users-round'), el('span', {}, choice.label), choice.detail !== '' && el('span', { class: 'quiet small' }, choice.detail))))
    this.#nobody.hidden = !isNobody
    this.#list.hidden = isNobody
    if (isNobody) this.#area.removeAttribute('aria-activedescendant')
    else this.#area.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#at}`)
  }

  #key(event: KeyboardEvent): void {
    if (!this.isOpen) return
    if (event.key === 'Escape') this.close()
    else if (this.#choices.length === 0 || event.ctrlKey || event.metaKey) return
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#at = (this.#at + (event.key === 'ArrowDown' ? 1 : -1) + this.#choices.length) % this.#choices.length
      for (const [index, item] of [...this.#list.children].entries()) item.setAttribute('aria-selected', String(index === this.#at))
      this.#area.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#at}`)
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const choice = this.#choices[this.#at]
      if (choice !== undefined) this.#take(choice)
    } else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  #take(choice: Choice): void {
    const end = this.#area.selectionStart
    this.#area.setRangeText(choice.insert, end - this.#typed.length - 1, end, 'end')
    this.close()
    this.#area.focus()
  }
}

/** « Élodie » is found by « elo ». */
function plain(text: string): string {
  return fold(text).trim()
}
