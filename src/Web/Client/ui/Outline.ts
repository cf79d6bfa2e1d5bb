import { computedNumbers } from '../editor/SectionList'
import { titleOf } from '../grid/CellValue'
import { kindOf } from '../grid/PlanSchema'
import { t } from '../i18n'
import type { Section } from '../sync/PlanDocument'
import { button, el, icon } from './dom'
import { openDialog } from './Dialog'
import type { Page } from './Page'

export interface OutlineActions {
  goTo(section: string): void
  moveBy(section: string, by: -1 | 1): void
  indent(section: string, by: -1 | 1): void
  addSection(): void
  importFile(): void
}

/** The contents at the left: sections with their completeness, the one in view, the bin; reordered by keyboard. */
export class Outline {
  #completeness: Readonly<Record<string, number>> = {}
  #current = ''
  #shown = ''
  readonly #list = el('ol', { class: 'outline__list' })
  readonly #foot = el('div', { class: 'outline__foot' })

  constructor(frame: HTMLElement, private readonly page: Page, private readonly actions: OutlineActions) {
    frame.replaceChildren(el('h2', { class: 'outline__title' }, t('outline.title')), this.#list, this.#foot)
    this.render()
  }

  setCompleteness(completeness: Readonly<Record<string, number>>): void {
    this.#completeness = completeness
    this.render()
  }

  setCurrent(section: string): void {
    if (section === this.#current) return
    this.#current = section
    for (const link of this.#list.querySelectorAll('a')) {
      if (link.dataset['section'] === section) {
        link.setAttribute('aria-current', 'location')
        link.scrollIntoView({ block: 'nearest' })
      } else link.removeAttribute('aria-current')
    }
  }

  render(): void {
    const focused = document.activeElement instanceof HTMLElement && this.#list.contains(document.activeElement) ? document.activeElement.dataset['section'] : undefined
    const outline = this.page.document.outline()
    const numbers = computedNumbers(outline.map(({ depth }) => depth))
    const here = new Map<string, string[]>()
    for (const peer of this.page.presence().peers()) if (typeof peer.section === 'string') here.set(peer.section, [...(here.get(peer.section) ?? []), peer.user.name])
    // Drawn only when something shown changed: a link replaced under the pointer would lose its click.
    const shown = JSON.stringify([outline.map(({ section, depth }) => [section.id, section.title, section.number, section.audience, depth, this.#completeness[section.id], here.get(section.id)]), this.#binned().count, this.page.access().rights])
    if (shown === this.#shown) return
    this.#shown = shown
    this.#list.replaceChildren(...outline.map(({ section, depth }, index) => this.#line(section, depth, numbers[index] ?? '', here.get(section.id) ?? [])))
    if (focused !== undefined) this.#list.querySelector<HTMLElement>(`[data-section="${CSS.escape(focused)}"]`)?.focus()
    const binned = this.#binned()
    const mayBuild = this.page.access().structure
    this.#foot.replaceChildren(
      ...(mayBuild ? [button(t('section.addFirst'), () => this.actions.addSection(), { icon: 'plus', class: 'button button--quiet button--small' }), button(t('import.title'), () => this.actions.importFile(), { icon: 'file-up', class: 'button button--quiet button--small' })] : []),
      ...(binned.count > 0 && this.page.access().anything ? [button(t('outline.bin', { count: binned.count }), () => this.#openBin(), { icon: 'trash-2', class: 'button button--quiet button--small' })] : []))
  }

  #line(section: Section, depth: number, number: string, people: readonly string[]): HTMLLIElement {
    const percent = Math.round(this.#completeness[section.id] ?? 0)
    const title = section.title || t('section.untitled')
    const link = el('a', {
      href: `#s-${section.id}`, class: 'outline__link', data: { section: section.id, depth: String(Math.min(depth, 4)) },
      'aria-current': section.id === this.#current ? 'location' : null, title: this.page.access().structure ? t('outline.keys') : null,
      on: {
        click: event => {
          event.preventDefault()
          this.actions.goTo(section.id)
        },
        keydown: event => this.#key(event as unknown as KeyboardEvent, section.id),
      },
    },
    dot(percent), el('span', { class: 'outline__number' }, section.number || number), el('span', { class: 'outline__text' }, title),
    people.length > 0 && el('span', { class: 'outline__here', title: people.join(', ') }, icon('user-round')),
    section.audience !== 'public' && el('span', { class: 'outline__lock', title: t(`audience.${section.audience}`) }, icon(section.audience === 'organisation' ? 'lock' : 'users')),
    el('span', { class: 'visually-hidden' }, ` — ${t('outline.complete', { percent })}`))
    return el('li', {}, link)
  }

  #key(event: KeyboardEvent, section: string): void {
    const moves = event.altKey && event.shiftKey && this.page.access().structure
    if (moves && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) this.actions.moveBy(section, event.key === 'ArrowUp' ? -1 : 1)
    else if (moves && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) this.actions.indent(section, event.key === 'ArrowRight' ? 1 : -1)
    else if (!event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const links = [...this.#list.querySelectorAll<HTMLElement>('a')]
      links[links.findIndex(link => link.dataset['section'] === section) + (event.key === 'ArrowUp' ? -1 : 1)]?.focus()
    } else return
    event.preventDefault()
  }

  #binned(): { sections: Section[], records: string[], count: number } {
    const { document } = this.page
    const sections = document.allSections().filter(section => section.removed)
    const records = [...document.records.keys()].filter(id => document.record(id)?.removed === true)
    return { sections, records, count: sections.length + records.length }
  }

  #openBin(): void {
    const { document, schema } = this.page
    void openDialog(t('outline.binTitle'), close => {
      const { sections, records } = this.#binned()
      const line = (name: string, detail: string, isAllowed: boolean, restore: () => void): HTMLElement => el('li', { class: 'bin__line' }, el('span', {}, name, ' ', el('small', { class: 'quiet' }, detail)),
        isAllowed && button(t('outline.restore'), () => { restore(); close() }, { icon: 'rotate-ccw', class: 'button button--small' }))
      return [
        ...(sections.length === 0 ? [] : [el('h3', {}, t('outline.binSections')), el('ul', { class: 'plain-list bin' }, ...sections.map(section =>
          line(section.title || t('section.untitled'), '', this.page.access().structure, () => document.setSection(section.id, 'removed', ''))))]),
        ...(records.length === 0 ? [] : [el('h3', {}, t('outline.binRecords')), el('ul', { class: 'plain-list bin' }, ...records.map(id =>
          line(titleOf(document, schema, id), kindOf(schema, document.record(id)?.kind)?.one ?? '', this.page.access().record(document, id), () => document.setRecordRemoved(id, false))))]),
      ]
    })
  }
}

/** A ring filled by quarters: shape as well as colour. */
function dot(percent: number): HTMLElement {
  const level = percent >= 100 ? 'full' : percent >= 67 ? 'most' : percent >= 34 ? 'half' : percent > 0 ? 'some' : 'none'
  return el('span', { class: 'completeness', data: { level }, 'aria-hidden': 'true' })
}
