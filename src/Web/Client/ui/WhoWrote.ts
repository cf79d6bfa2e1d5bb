import { authorWords, type AuthoredRun } from '../editor/AuthorMarks'
import { peerClass } from '../editor/PeerCursor'
import { t } from '../i18n'
import type { Api } from './Api'
import { openDialog } from './Dialog'
import { button, el } from './dom'

/** « Qui a écrit »: while it is on, the sections near view are coloured by author, with a legend; any section can be heard as a list. */
export class WhoWrote {
  readonly element = el('div', { class: 'authors no-print', role: 'region', 'aria-label': t('authors.title'), hidden: true })
  readonly #runs = new Map<string, AuthoredRun[]>()
  readonly #asked = new Set<string>()
  #isOn = false
  onChange: (section: string | null) => void = () => undefined

  constructor(private readonly api: Api, private readonly here: () => { id: string, title: string } | null) {}

  get isOn(): boolean {
    return this.#isOn
  }

  toggle(): void {
    this.#isOn = !this.#isOn
    this.#runs.clear()
    this.#asked.clear()
    this.element.hidden = !this.#isOn
    this.#draw()
    this.onChange(null)
  }

  /** What is known of a section; asked for once it is wanted. */
  runs(section: string): readonly AuthoredRun[] | null {
    if (!this.#isOn) return null
    const known = this.#runs.get(section)
    if (known === undefined && !this.#asked.has(section)) void this.#load(section)
    return known ?? null
  }

  /** Its text changed: what was known of it is old. */
  forget(section: string): void {
    if (!this.#isOn) return
    this.#asked.delete(section)
    void this.#load(section)
  }

  async #load(section: string): Promise<AuthoredRun[]> {
    this.#asked.add(section)
    const runs = await this.api.json<AuthoredRun[]>(`api/deliverables/${this.api.deliverable}/sections/${encodeURIComponent(section)}/authors`).catch(() => [])
    this.#runs.set(section, runs)
    this.#draw()
    this.onChange(section)
    return runs
  }

  #draw(): void {
    const shares = new Map<string, { name: string, id: string | null, letters: number }>()
    for (const run of [...this.#runs.values()].flat()) {
      const id = run.author?.id ?? ''
      const share = shares.get(id) ?? { name: run.author?.name ?? t('authors.portal'), id: run.author?.id ?? null, letters: 0 }
      shares.set(id, { ...share, letters: share.letters + run.text.length })
    }
    const all = [...shares.values()].reduce((sum, { letters }) => sum + letters, 0)
    this.element.replaceChildren(
      el('ul', { class: 'authors__legend plain-list' }, ...[...shares.values()].sort((a, b) => b.letters - a.letters).map(({ name, id, letters }) => el('li', {},
        el('span', { class: id === null ? 'authored authored--portal' : `authored ${peerClass(id)}` }, name), ' ', el('span', { class: 'quiet' }, t('authors.share', { share: all === 0 ? 0 : Math.round(letters * 100 / all) }))))),
      button(t('authors.list'), () => void this.#list(), { icon: 'list', class: 'button button--quiet button--small' }),
      button(t('authors.hide'), () => this.toggle(), { icon: 'x', class: 'button button--quiet button--small' }))
  }

  async #list(): Promise<void> {
    const section = this.here()
    if (section === null) return
    const runs = this.#runs.get(section.id) ?? await this.#load(section.id)
    await openDialog(t('authors.listTitle', { section: section.title }), () => [
      runs.length === 0 ? el('p', { class: 'quiet' }, t('authors.empty')) : el('ol', { class: 'authors__list' }, ...runs.map(run => el('li', {}, el('strong', {}, authorWords(run)), ' : ', run.text)))], { isWide: true })
  }
}
