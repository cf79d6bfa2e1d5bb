import { t, type WordKey } from '../i18n'
import { el, icon } from './dom'
import type { Page } from './Page'

interface Alert {
  rule: string
  text: string
  section: string | null
  record: string | null
}

export interface AlertsReply {
  errors: Alert[]
  warnings: Alert[]
  informations: Alert[]
  completeness: Record<string, number>
}

/** What the rules of the domain say of the plan, grouped by weight, each leading to its place. */
export class Alerts {
  readonly element = el('div', { class: 'alerts' })

  constructor(private readonly page: Page, private readonly goTo: (target: { section: string | null, record: string | null }) => void) {}

  async load(): Promise<AlertsReply | null> {
    try {
      const reply = await this.page.api.json<AlertsReply>(`api/deliverables/${this.page.api.deliverable}/alerts`)
      this.#show(reply)
      return reply
    } catch {
      this.element.replaceChildren(el('p', { class: 'quiet margin__empty' }, t('alerts.unavailable')))
      return null
    }
  }

  #show(reply: AlertsReply): void {
    const group = (key: WordKey, name: string, sign: string, alerts: readonly Alert[]): Node[] => alerts.length === 0 ? [] : [
      el('h3', { class: 'alerts__head', data: { level: name } }, icon(sign), `${t(key)} (${alerts.length})`),
      el('ul', { class: 'plain-list' }, ...alerts.map(alert => el('li', {}, el('button', { type: 'button', class: 'alert-line', on: { click: () => this.goTo(alert) } }, alert.text, ' ', el('small', { class: 'quiet' }, alert.rule))))),
    ]
    const nodes = [
      ...group('alerts.errors', 'error', 'octagon-alert', reply.errors),
      ...group('alerts.warnings', 'warning', 'triangle-alert', reply.warnings),
      ...group('alerts.informations', 'information', 'info', reply.informations),
    ]
    this.element.replaceChildren(...(nodes.length > 0 ? nodes : [el('p', { class: 'quiet margin__empty' }, t('alerts.none'))]))
  }
}
