import { t } from '../i18n'
import { button, el } from '../ui/dom'
import type { Page } from '../ui/Page'
import { toast } from '../ui/Toasts'
import { titleOf } from './CellValue'
import type { ViewHands } from './ViewHands'

const PAUSE = 300

/** « Et si cette tâche prenait du retard ? »: the server computes it on the side; nothing is written until it is applied. */
export class PertWhatIf implements ViewHands {
  readonly element: HTMLElement
  readonly isBusy = false
  onFree: () => void = () => undefined
  readonly #task = el('select', { class: 'select', 'aria-label': t('pert.task') })
  readonly #days = el('input', { class: 'input', type: 'number', value: '5', min: '-250', max: '999', step: '1', 'aria-label': t('pert.days') })
  readonly #answer = el('div', { class: 'what-if__answer', role: 'status' })
  readonly #apply: HTMLButtonElement
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  constructor(private readonly page: Page, private readonly section: string) {
    this.#apply = button(t('pert.apply'), () => this.#write(), { class: 'button button--small' })
    this.#apply.disabled = true
    this.element = el('section', { class: 'what-if', 'aria-label': t('pert.whatIf') },
      el('p', { class: 'what-if__form' }, el('strong', {}, t('pert.whatIf')), ' ', this.#task, ' ', t('pert.takes'), ' ', this.#days, ' ', t('pert.more'), ' ', this.#apply), this.#answer)
    this.element.hidden = true
    this.#task.addEventListener('change', () => this.#ask())
    this.#days.addEventListener('input', () => this.#ask())
  }

  attach(place: HTMLElement): void {
    this.element.hidden = place.querySelector('svg.chart') === null
    const { document, schema } = this.page
    const chosen = this.#task.value
    this.#task.replaceChildren(el('option', { value: '' }, t('pert.choose')), ...document.recordsOf('macro-task', null)
      .filter(({ id }) => !['deferred', 'not-retained'].includes(document.value(id, 'status')))
      .map(({ id }) => el('option', { value: id }, titleOf(document, schema, id))))
    this.#task.value = document.record(chosen) === null ? '' : chosen
    if (this.#task.value !== '') this.#ask()
  }

  destroy(): void {
    clearTimeout(this.#timer)
  }

  #ask(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#fetch(), PAUSE)
  }

  async #fetch(): Promise<void> {
    const task = this.#task.value
    const days = Number(this.#days.value)
    const asked = ++this.#asked
    this.#apply.disabled = task === '' || days === 0 || !Number.isFinite(days) || !this.page.access().record(this.page.document, task)
    if (task === '' || !Number.isFinite(days)) return this.#answer.replaceChildren()
    const { api } = this.page
    const html = await api.html(`api/deliverables/${api.deliverable}/blocks/${encodeURIComponent(this.section)}/pert?late=${encodeURIComponent(task)}&days=${encodeURIComponent(String(days))}`).catch(() => null)
    if (asked !== this.#asked) return
    const template = document.createElement('template')
    template.innerHTML = html ?? ''
    this.#answer.replaceChildren(html === null ? t('pert.offline') : template.content)
  }

  #write(): void {
    const { document, schema } = this.page
    const task = this.#task.value
    const duration = Number(document.value(task, 'duration').replace(',', '.')) + Number(this.#days.value)
    if (!Number.isFinite(duration) || duration < 0) {
      toast(t('pert.notANumber'), { kind: 'warning' })
      return
    }
    document.setField(task, 'duration', String(duration))
    this.#task.value = ''
    this.#apply.disabled = true
    this.#answer.replaceChildren()
    toast(t('pert.applied', { task: titleOf(document, schema, task), days: duration }))
  }
}
