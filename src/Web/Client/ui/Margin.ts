import { t } from '../i18n'
import { el } from './dom'

export interface MarginTab {
  key: string
  label: string
  element: HTMLElement
  open: () => void
}

/** The right column: comments, alerts, history, files as tabs. On a phone it is a sheet. */
export class Margin {
  readonly #tabs = new Map<string, { tab: MarginTab, button: HTMLButtonElement, count: HTMLElement }>()
  readonly #list = el('div', { class: 'margin__tabs', role: 'tablist', 'aria-label': t('margin.title') })
  readonly #panel = el('div', { class: 'margin__panel', role: 'tabpanel', id: 'margin-panel', tabindex: '0' })
  #open = ''

  constructor(readonly frame: HTMLElement, tabs: readonly MarginTab[]) {
    for (const tab of tabs) {
      const count = el('span', { class: 'margin__count', hidden: true })
      const control = el('button', { type: 'button', role: 'tab', class: 'margin__tab', id: `tab-${tab.key}`, 'aria-controls': 'margin-panel', 'aria-selected': 'false', tabindex: '-1', on: { click: () => this.show(tab.key) } }, tab.label, count)
      this.#tabs.set(tab.key, { tab, button: control, count })
      this.#list.append(control)
    }
    this.#list.addEventListener('keydown', event => {
      const keys = [...this.#tabs.keys()]
      const at = keys.indexOf(this.#open) + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0)
      if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
      event.preventDefault()
      const next = keys[(at + keys.length) % keys.length]
      if (next !== undefined) {
        this.show(next)
        this.#tabs.get(next)?.button.focus()
      }
    })
    frame.replaceChildren(this.#list, this.#panel)
    this.show(tabs[0]?.key ?? '')
  }

  show(key: string): void {
    const shown = this.#tabs.get(key)
    if (shown === undefined) return
    for (const [name, { button: control }] of this.#tabs) {
      control.setAttribute('aria-selected', name === key ? 'true' : 'false')
      control.tabIndex = name === key ? 0 : -1
    }
    this.#panel.setAttribute('aria-labelledby', `tab-${key}`)
    this.#panel.replaceChildren(shown.tab.element)
    if (this.#open !== key) shown.tab.open()
    this.#open = key
  }

  /** For whoever came by keyboard: the tab, from where the cards are one step. */
  focus(): void {
    this.#tabs.get(this.#open)?.button.focus()
  }

  get shown(): string {
    return this.#open
  }

  count(key: string, number: number): void {
    const entry = this.#tabs.get(key)
    if (entry === undefined) return
    entry.count.textContent = String(number)
    entry.count.hidden = number === 0
  }
}
