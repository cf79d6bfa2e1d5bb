import { t } from '../i18n'
import { ApiError } from './Api'
import { button, el } from './dom'

/** As long as the server keeps. */
const LONGEST = 1000

/** The note that says why an alert may stand. What is typed survives the list being drawn again under it. */
export class AnswerForm {
  readonly #area = el('textarea', { class: 'textarea comment-area', id: 'alert-note', maxlength: LONGEST, required: true })
  readonly #error = el('p', { class: 'field__error', role: 'alert' })
  readonly #send = el('button', { type: 'submit', class: 'button button--primary button--small' })
  readonly #label = el('label', { for: 'alert-note' })
  readonly #element: HTMLFormElement
  onSend: (note: string) => Promise<void> = () => Promise.resolve()
  onCancel: () => void = () => undefined

  constructor() {
    this.#element = el('form', { class: 'alert-form', on: { submit: event => {
      event.preventDefault()
      void this.#submit()
    } } }, el('div', { class: 'field' }, this.#label, this.#area, this.#error),
    el('div', { class: 'row' }, this.#send, button(t('common.cancel'), () => this.onCancel(), { class: 'button button--quiet button--small' })))
    this.#element.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.onCancel()
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#element.requestSubmit()
      else return
      event.preventDefault()
    })
  }

  open(kind: 'alert' | 'gap', count: number): HTMLFormElement {
    this.#label.textContent = t(kind === 'gap' ? 'alerts.noteGap' : 'alerts.note')
    this.#send.textContent = count > 1 ? t('alerts.answerMany', { count }) : t(kind === 'gap' ? 'alerts.explain' : 'alerts.take')
    return this.#element
  }

  focus(): void {
    if (this.#element.isConnected) this.#area.focus()
  }

  clear(): void {
    this.#area.value = ''
    this.#error.textContent = ''
  }

  /** Draws the list again without taking the cursor away. */
  keep(draw: () => void): void {
    const hadFocus = document.activeElement === this.#area
    draw()
    if (hadFocus) this.focus()
  }

  async #submit(): Promise<void> {
    const note = this.#area.value.trim()
    if (note === '') return this.#area.focus()
    this.#send.disabled = true
    this.#error.textContent = ''
    try {
      await this.onSend(note)
    } catch (error) {
      this.#error.textContent = error instanceof ApiError && error.message !== '' ? error.message : t('alerts.failed')
    } finally {
      this.#send.disabled = false
    }
  }
}
