import { t } from '../i18n'
import { el } from './dom'
import type { Page } from './Page'

interface HistoryEntry {
  at: string
  author: string
  text: string
  section: string | null
}

/** What happened to the plan, latest first. */
export class History {
  readonly element = el('div', { class: 'history' })

  constructor(private readonly page: Page, private readonly goTo: (target: { section: string | null, record: string | null }) => void) {}

  async load(): Promise<void> {
    try {
      const entries = await this.page.api.json<HistoryEntry[]>(`api/deliverables/${this.page.api.deliverable}/history`)
      const day = (at: string): string => new Date(at).toLocaleDateString(document.documentElement.lang, { weekday: 'long', day: 'numeric', month: 'long' })
      const hour = (at: string): string => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })
      let current = ''
      const { api } = this.page
      const links = el('p', { class: 'history__links' }, ...(['activity', 'since'] as const).map(page => el('a', { href: api.address(`plans/${api.plan}/${page}`) }, t(`history.${page}`))))
      this.element.replaceChildren(links, ...(entries.length === 0 ? [el('p', { class: 'quiet margin__empty' }, t('history.none'))] : entries.flatMap(entry => {
        const isNewDay = day(entry.at) !== current
        current = day(entry.at)
        return [
          ...(isNewDay ? [el('h3', { class: 'history__day' }, current)] : []),
          el('p', { class: 'history__line' }, el('time', { datetime: entry.at, class: 'quiet small' }, hour(entry.at)), ' ', el('strong', {}, entry.author), ' ', entry.text,
            entry.section !== null && el('button', { type: 'button', class: 'link-button small', on: { click: () => this.goTo({ section: entry.section, record: null }) } }, this.page.document.section(entry.section)?.title ?? '')),
        ]
      })))
    } catch {
      this.element.replaceChildren(el('p', { class: 'quiet margin__empty' }, t('history.unavailable')))
    }
  }
}
