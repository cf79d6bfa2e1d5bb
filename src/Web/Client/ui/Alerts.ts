import { language, t, type WordKey } from '../i18n'
import { AnswerForm } from './AnswerForm'
import { button, el, icon } from './dom'
import type { Page } from './Page'
import { toast } from './Toasts'

export interface Alert {
  /** Names this very alert, figures included. */
  key: string
  rule: string
  text: string
  section: string | null
  record: string | null
  field: string | null
  place: string | null
  isGap: boolean
  mayAnswer: boolean
  mayWithdraw: boolean
  note: AlertNote | null
}

export interface AlertNote {
  text: string
  by: string
  at: string
}

export interface AlertsReply {
  errors: Alert[]
  warnings: Alert[]
  informations: Alert[]
  completeness: Record<string, number>
}

/**
 * What the rules of the domain say of the plan, grouped by weight, each leading to its place. A point that may stand is answered here
 * with a note; the answer names the figures that were on the screen.
 */
export class Alerts {
  readonly element = el('div', { class: 'alerts' })
  readonly #form = new AnswerForm()
  #reply: AlertsReply | null = null
  /** What the open form asks about: places, not figures, so that it follows the figures that change under it. */
  #asked: readonly string[] = []
  onChange: () => void = () => undefined

  constructor(private readonly page: Page, private readonly goTo: (target: { section: string | null, record: string | null }) => void) {
    this.#form.onSend = note => this.#answer(note)
    this.#form.onCancel = () => {
      const [asked] = this.#asked
      this.#ask([])
      this.#focus(asked)
    }
  }

  /** Errors, and points that wait for an answer. */
  get openCount(): number {
    return this.#reply === null ? 0 : this.#reply.errors.length + this.#reply.warnings.filter(isOpen).length
  }

  /** The gap of a stated total, as `record/field`. */
  gap(subject: string): Alert | null {
    return this.#all().find(alert => alert.isGap && `${alert.record}/${alert.field}` === subject) ?? null
  }

  /** Opens the form of one gap. */
  explain(subject: string): void {
    const found = this.gap(subject)
    if (found !== null) this.#ask([placeOf(found)])
  }

  async load(): Promise<AlertsReply | null> {
    try {
      this.#take(await this.page.api.json<AlertsReply>(this.#path()))
    } catch {
      this.element.replaceChildren(el('p', { class: 'quiet margin__empty' }, t('alerts.unavailable')))
      return null
    }
    return this.#reply
  }

  #path(): string {
    return `api/deliverables/${this.page.api.deliverable}/alerts`
  }

  #all(): Alert[] {
    return this.#reply === null ? [] : [...this.#reply.errors, ...this.#reply.warnings, ...this.#reply.informations]
  }

  #take(reply: AlertsReply): void {
    this.#reply = reply
    this.#render()
    this.onChange()
  }

  #ask(places: readonly string[]): void {
    this.#asked = places
    this.#form.clear()
    this.#render()
    this.#form.focus()
  }

  async #answer(note: string): Promise<void> {
    const alerts = this.#all().filter(alert => this.#asked.includes(placeOf(alert)) && alert.mayAnswer).map(alert => alert.key)
    const [asked] = this.#asked
    const reply = await this.page.api.send<AlertsReply>('POST', `${this.#path()}/answers`, { alerts, note })
    this.#asked = []
    this.#form.clear()
    this.#take(reply)
    this.#focus(asked)
    toast(t('alerts.done'))
  }

  /** The hand goes back to the point it came from, else to the next one that waits. */
  #focus(place: string | undefined): void {
    const buttons = [...this.element.querySelectorAll<HTMLElement>('[data-asks]')]
    const back = buttons.find(each => each.dataset['asks'] === place) ?? buttons[0] ?? this.element.querySelector<HTMLElement>('button')
    back?.focus()
  }

  #render(): void {
    const reply = this.#reply
    if (reply === null) return
    this.#form.keep(() => {
      const nodes = [
        ...this.#group('alerts.errors', 'error', 'octagon-alert', reply.errors),
        ...this.#group('alerts.warnings', 'warning', 'triangle-alert', reply.warnings),
        ...this.#group('alerts.informations', 'information', 'info', reply.informations),
      ]
      this.element.replaceChildren(...(nodes.length > 0 ? nodes : [el('p', { class: 'quiet margin__empty' }, t('alerts.none'))]))
    })
  }

  #group(key: WordKey, name: string, sign: string, alerts: readonly Alert[]): Node[] {
    if (alerts.length === 0) return []
    const open = alerts.filter(isOpen)
    const answered = alerts.filter(alert => !isOpen(alert))
    return [
      el('h3', { class: 'alerts__head', data: { level: name } }, icon(sign), `${t(key)} (${open.length})`),
      ...this.#inBulk(open),
      el('ul', { class: 'plain-list' }, ...open.map(alert => el('li', { class: 'alert' }, this.#line(alert), this.#action(alert)))),
      ...(answered.length === 0 ? [] : [el('details', { class: 'disclosure alerts__answered' }, el('summary', {}, t('alerts.answered', { count: answered.length })),
        el('ul', { class: 'plain-list' }, ...answered.map(alert => el('li', { class: 'alert' }, this.#line(alert), alert.note !== null && noteOf(alert.note), this.#withdrawal(alert)))))]),
    ]
  }

  #line(alert: Alert): HTMLElement {
    return el('button', { type: 'button', class: 'alert-line', on: { click: () => this.goTo(alert) } },
      alert.text, el('small', { class: 'quiet' }, `${alert.place === null ? '' : `${alert.place} · `}${alert.rule}`))
  }

  #action(alert: Alert): HTMLElement | null {
    if (alert.note !== null || alert.mayAnswer === false) return null
    if (this.#asked.length === 1 && this.#asked[0] === placeOf(alert)) return this.#form.open(alert.isGap ? 'gap' : 'alert', 1)
    const label = t(alert.isGap ? 'alerts.explain' : 'alerts.take')
    const open = button(label, () => this.#ask([placeOf(alert)]), { class: 'button button--small alert__answer' })
    open.setAttribute('aria-label', `${label} : ${alert.text}`)
    open.dataset['asks'] = placeOf(alert)
    return open
  }

  #withdrawal(alert: Alert): HTMLElement | null {
    if (!alert.mayWithdraw) return null
    const withdraw = button(t('alerts.withdraw'), () => void this.#withdraw(alert), { class: 'button button--small' })
    withdraw.setAttribute('aria-label', `${t('alerts.withdraw')} : ${alert.text}`)
    return withdraw
  }

  /** The answer stays in the plan's history; its alert asks again. */
  async #withdraw(alert: Alert): Promise<void> {
    try {
      this.#take(await this.page.api.send<AlertsReply>('POST', `${this.#path()}/answers/withdrawn`, { alert: alert.key }))
    } catch {
      toast(t('alerts.withdrawFailed'))
      return
    }
    this.#focus(placeOf(alert))
    toast(t('alerts.withdrawn'))
  }

  /** One note for all the points of a rule that this person may answer. */
  #inBulk(open: readonly Alert[]): HTMLElement[] {
    const mine = open.filter(alert => alert.mayAnswer)
    return [...new Set(mine.map(alert => alert.rule))].flatMap((rule): HTMLElement[] => {
      const alerts = mine.filter(alert => alert.rule === rule)
      if (alerts.length < 2) return []
      const places = alerts.map(placeOf)
      const isGap = alerts.every(alert => alert.isGap)
      if (this.#asked.length > 1 && places.some(place => this.#asked.includes(place))) return [this.#form.open(isGap ? 'gap' : 'alert', alerts.length)]
      return [button(t(isGap ? 'alerts.explainAll' : 'alerts.takeAll', { count: alerts.length, rule }), () => this.#ask(places), { icon: 'list-checks', class: 'button button--small alerts__bulk' })]
    })
  }
}

function isOpen(alert: Alert): boolean {
  return alert.note === null
}

function placeOf(alert: Alert): string {
  return `${alert.rule}:${alert.section}:${alert.record}:${alert.field}`
}

/** Why it may stand, who said so and when. */
export function noteOf(note: AlertNote): HTMLElement {
  return el('blockquote', { class: 'alert__note' }, note.text, el('small', { class: 'quiet' }, `${note.by}, ${dayOf(note.at)}`))
}

export function dayOf(at: string): string {
  return new Date(at).toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' })
}
