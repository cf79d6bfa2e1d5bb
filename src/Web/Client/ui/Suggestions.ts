import { peerClass } from '../editor/PeerCursor'
import { titleOf } from '../grid/CellValue'
import { fieldOf as fieldOfKind, kindOf } from '../grid/PlanSchema'
import { t, type WordKey } from '../i18n'
import { afterInWords } from '../suggestions/nodes'
import { fieldOf, spotOf, standsOn, wordsAt } from '../suggestions/places'
import type { Proposals, Verdict } from '../suggestions/Proposals'
import { rowOf } from '../suggestions/rows'
import { isOpen, type Suggestion } from '../suggestions/Suggestion'
import type { PlanDocument } from '../sync/PlanDocument'
import { button, el, icon } from './dom'
import { initials } from './Faces'
import type { Page } from './Page'
import { toast } from './Toasts'
import { when } from './when'

type Filter = 'open' | 'mine' | 'conflict' | 'decided'
const FILTERS: Filter[] = ['open', 'mine', 'conflict', 'decided']

/**
 * Everything proposed, in the order of the text, to be answered one by one or together. On a card the arrows go to the next, Enter to the
 * text, Space ticks, A accepts, R refuses.
 */
export class Suggestions {
  readonly element = el('div', { class: 'suggestions' })
  readonly #cards = el('div', { class: 'suggestions__cards', role: 'list' })
  readonly #news = el('p', { class: 'visually-hidden', role: 'status' })
  readonly #head = el('div', { class: 'suggestions__head' })
  #filter: Filter = 'open'
  #author = ''
  #active = ''
  readonly #ticked = new Set<string>()
  onActive: () => void = () => undefined

  constructor(private readonly page: Page, private readonly main: PlanDocument, private readonly proposals: Proposals, private readonly goTo: (suggestion: Suggestion) => void) {
    this.element.append(this.#head, this.#cards, this.#news)
    this.#cards.addEventListener('keydown', event => this.#key(event))
    this.render()
  }

  get active(): string {
    return this.#active
  }

  get openCount(): number {
    return this.proposals.list.filter(each => this.#waits(each)).length
  }

  activate(id: string, focuses = false): void {
    if (!this.#shown().some(each => each.id === id)) this.#filter = 'open'
    this.#active = id
    this.render()
    const card = this.#card(id)
    card?.scrollIntoView({ block: 'nearest' })
    if (focuses) card?.focus()
    this.onActive()
  }

  /** The next one in the order of the text, or the one before; wherever the focus is. */
  step(by: 1 | -1, focuses: boolean): void {
    const shown = this.#shown()
    if (shown.length === 0) {
      toast(t('suggest.empty'))
      return
    }
    const at = shown.findIndex(each => each.id === this.#active)
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]
    if (next === undefined) return
    this.activate(next.id, focuses)
    if (!focuses) this.goTo(next)
    this.#say(this.#inWords(next))
  }

  async answer(verdict: Verdict, ids: readonly string[] = this.#active === '' ? [] : [this.#active]): Promise<void> {
    const shown = this.#shown()
    const asked = ids.filter(id => this.proposals.list.some(each => each.id === id && (verdict === 'undo' ? each.mayUndo : each.mayDecide)))
    if (asked.length === 0) return
    const isFocused = this.#cards.contains(document.activeElement)
    const last = Math.max(...asked.map(id => shown.findIndex(each => each.id === id)))
    const next = shown.slice(last + 1).find(each => !asked.includes(each.id)) ?? shown.find(each => !asked.includes(each.id))
    try {
      const answers = await this.proposals.decide(asked, verdict)
      for (const id of asked) this.#ticked.delete(id)
      const refused = answers.filter(answer => ['conflict', 'gone', 'notAllowed'].includes(answer.outcome))
      const done = answers.length - refused.length
      if (done > 0) this.#say(t(`suggest.done.${answers.find(answer => !refused.includes(answer))?.outcome ?? 'accepted'}` as WordKey, { count: done }))
      if (refused.length > 0) toast(t(`suggest.not.${refused[0]?.outcome ?? 'conflict'}` as WordKey, { count: refused.length }), { kind: 'warning', stays: true })
      if (done > 0 && verdict === 'accept' && answers.some(answer => answer.outcome === 'accepted')) toast(t('suggest.done.accepted', { count: done }), { action: { label: t('common.undo'), run: () => void this.answer('undo', answers.filter(answer => answer.outcome === 'accepted').map(answer => answer.id)) } })
      if (done > 0 && verdict === 'refuse') toast(t('suggest.done.refused', { count: done }), { action: { label: t('common.undo'), run: () => void this.answer('reopen', asked) } })
      if (done > 0 && next !== undefined) this.activate(next.id, isFocused)
      else this.render()
      if (isFocused && next === undefined) this.#filterButton()?.focus()
    } catch {
      toast(t('suggest.failed'), { kind: 'error', stays: true })
    }
  }

  render(): void {
    const typed = new Map([...this.#cards.querySelectorAll('input[data-for]')].map(field => [(field as HTMLInputElement).dataset['for'] ?? '', (field as HTMLInputElement).value]))
    const focused = document.activeElement instanceof HTMLElement && this.element.contains(document.activeElement) ? focusKey(document.activeElement) : null
    const shown = this.#shown()
    for (const id of [...this.#ticked]) if (!shown.some(each => each.id === id)) this.#ticked.delete(id)
    this.#renderHead(shown)
    this.#cards.replaceChildren(...(shown.length === 0 ? [el('p', { class: 'quiet margin__empty', role: 'listitem' }, t(this.#filter === 'open' ? (this.page.mode.may('propose') ? 'suggest.emptyTeaches' : 'suggest.empty') : 'suggest.none'))] : shown.map((each, index) => this.#drawCard(each, index))))
    for (const field of this.#cards.querySelectorAll<HTMLInputElement>('input[data-for]')) field.value = typed.get(field.dataset['for'] ?? '') ?? field.value
    if (focused !== null) this.element.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true })
  }

  /** What was kept while the plan was frozen waits again once it can be put in. */
  #waits(suggestion: Suggestion): boolean {
    return suggestion.state === 'pending' || (suggestion.state === 'retained' && this.page.live.access.anything)
  }

  #shown(): Suggestion[] {
    const order = new Map(this.main.outline().map(({ section }, index) => [section.id, index]))
    const at = (each: Suggestion): number => each.kind === 'field' || each.kind === 'row' ? 1e9 : spotOf(this.main, each)?.from ?? 1e8
    return this.proposals.list.filter(each => {
      if (this.#author !== '' && each.author.id !== this.#author) return false
      if (this.#filter === 'decided') return each.state !== 'pending'
      if (this.#filter === 'mine') return isOpen(each) && this.proposals.isMine(each)
      return this.#filter === 'open' ? this.#waits(each) : isOpen(each) && standsOn(this.main, each) !== 'fits'
    }).sort((a, b) => this.#filter === 'decided'
      ? (b.decidedAt ?? '').localeCompare(a.decidedAt ?? '')
      : (order.get(a.section) ?? 1e6) - (order.get(b.section) ?? 1e6) || at(a) - at(b) || a.at.localeCompare(b.at))
  }

  #renderHead(shown: readonly Suggestion[]): void {
    const authors = new Map(this.proposals.list.map(each => [each.author.id, each.author.name]))
    const decidable = shown.filter(each => this.#waits(each) && each.mayDecide)
    const ticked = decidable.filter(each => this.#ticked.has(each.id))
    const chosen = ticked.length > 0 ? ticked : decidable
    const all = ticked.length === 0
    this.#head.replaceChildren(
      el('div', { class: 'suggestions__filters', role: 'group', 'aria-label': t('suggest.filter') },
        ...FILTERS.map(filter => el('button', { type: 'button', class: 'filter-chip', 'aria-pressed': String(filter === this.#filter), data: { key: `filter-${filter}` }, on: { click: () => { this.#filter = filter; this.render() } } }, t(`suggest.filter.${filter}`)))),
      authors.size < 2 ? '' : el('select', { class: 'select select--compact', 'aria-label': t('suggest.author'), data: { key: 'author' }, on: { change: event => { this.#author = event.currentTarget.value; this.render() } } },
        el('option', { value: '' }, t('suggest.everyone')), ...[...authors].map(([id, name]) => el('option', { value: id, selected: id === this.#author }, name))),
      decidable.length === 0 ? '' : el('div', { class: 'row suggestions__bulk' },
        button(t(all ? 'suggest.acceptAll' : 'suggest.acceptSome', { count: chosen.length }), () => void this.answer('accept', chosen.map(each => each.id)), { icon: 'check-check', class: 'button button--small' }),
        button(t(all ? 'suggest.refuseAll' : 'suggest.refuseSome', { count: chosen.length }), () => void this.answer('refuse', chosen.map(each => each.id)), { icon: 'x', class: 'button button--quiet button--small' })))
  }

  #drawCard(each: Suggestion, index: number): HTMLElement {
    const stands = isOpen(each) ? standsOn(this.main, each) : 'fits'
    const mine = this.proposals.isMine(each)
    const label = this.#inWords(each)
    const isFirst = this.#active === '' ? index === 0 : each.id === this.#active
    const card = el('article', { class: `suggestion${each.id === this.#active ? ' suggestion--active' : ''} ${peerClass(each.author.id)}`, role: 'listitem', tabindex: isFirst ? '0' : '-1', 'aria-label': label, data: { card: each.id, key: `card-${each.id}` }, on: { click: event => { if (!(event.target instanceof Element && event.target.closest('button, input, label') !== null)) { this.activate(each.id); this.goTo(each) } } } },
      el('div', { class: 'suggestion__head' },
        isOpen(each) && each.mayDecide ? el('input', { type: 'checkbox', class: 'suggestion__tick', checked: this.#ticked.has(each.id), tabindex: '-1', 'aria-label': t('suggest.tick'), data: { key: `tick-${each.id}` }, on: { change: () => this.#tick(each.id) } }) : null,
        el('span', { class: `face face--small ${peerClass(each.author.id)}`, 'aria-hidden': 'true' }, initials(each.author.name)),
        el('div', { class: 'suggestion__who' }, el('strong', {}, each.author.name), ' ', el('time', { datetime: each.at, class: 'quiet small' }, when(each.at)),
          el('span', { class: 'suggestion__place quiet small' }, this.#place(each)))),
      this.#drawChange(each),
      each.reason === null ? null : el('p', { class: 'suggestion__reason' }, el('q', {}, each.reason)),
      stands === 'fits' ? null : this.#drawConflict(each, stands),
      each.state === 'retained' ? el('p', { class: 'suggestion__state' }, icon('hourglass'), t('suggest.retained', { name: each.decidedBy?.name ?? '' })) : null,
      !isOpen(each) ? el('p', { class: 'suggestion__state' }, icon(each.state === 'accepted' ? 'circle-check' : 'circle-x'), t(each.state === 'accepted' ? 'suggest.acceptedBy' : 'suggest.refusedBy', { name: each.decidedBy?.name ?? '', when: each.decidedAt === null ? '' : when(each.decidedAt) })) : null,
      this.#actions(each, mine, stands))
    return card
  }

  #drawChange(each: Suggestion): HTMLElement {
    const after = afterInWords(each)
    if (each.kind === 'format') return el('p', { class: 'suggestion__change' }, t('suggest.format', { marks: formatsInWords(each.after), text: each.before.slice(0, 200) }))
    if (each.kind === 'field' && each.field === 'order') return el('p', { class: 'suggestion__change' }, t('suggest.moveRow'))
    if (each.kind === 'field' && each.field === 'removed') return el('p', { class: 'suggestion__change' }, t(after === 'true' ? 'suggest.removeRow' : 'suggest.keepRow'))
    return el('p', { class: 'suggestion__change' },
      each.before === '' ? null : el('del', {}, el('span', { class: 'visually-hidden' }, t('suggest.removes')), shortened(each.before)), each.before !== '' && after !== '' ? ' ' : null,
      after === '' ? null : el('ins', {}, el('span', { class: 'visually-hidden' }, t('suggest.adds')), shortened(after)))
  }

  /** What the author saw, what stands there now, what is proposed: side by side, and nobody guesses. */
  #drawConflict(each: Suggestion, stands: 'conflict' | 'gone'): HTMLElement {
    const spot = each.kind === 'field' || each.kind === 'row' ? null : spotOf(this.main, each)
    const now = stands === 'gone' ? t('suggest.gone') : each.kind === 'field' ? fieldOf(this.main, each) : spot === null ? '' : wordsAt(spot)
    return el('div', { class: 'suggestion__conflict' }, el('p', {}, icon('triangle-alert'), t('suggest.conflict')),
      el('dl', { class: 'suggestion__sides' },
        el('div', {}, el('dt', {}, t('suggest.side.now')), el('dd', {}, shortened(now === '' ? t('suggest.nothing') : now))),
        el('div', {}, el('dt', {}, t('suggest.side.proposed')), el('dd', {}, shortened(afterInWords(each) === '' ? t('suggest.nothing') : afterInWords(each)))),
        el('div', {}, el('dt', {}, t('suggest.side.seen')), el('dd', {}, shortened(each.before === '' ? t('suggest.nothing') : each.before)))))
  }

  #actions(each: Suggestion, mine: boolean, stands: string): HTMLElement | null {
    if (each.mayUndo) return button(t('suggest.undo'), () => void this.answer('undo', [each.id]), { icon: 'undo-2', class: 'button button--quiet button--small' })
    if (!isOpen(each)) return each.state === 'refused' && each.mayDecide ? button(t('suggest.reopen'), () => void this.answer('reopen', [each.id]), { icon: 'rotate-ccw', class: 'button button--quiet button--small' }) : null
    const reason = el('input', { class: 'input input--small', maxlength: '500', placeholder: t('suggest.reasonHint'), 'aria-label': t('suggest.reason'), value: each.reason ?? '', data: { for: each.id, key: `reason-${each.id}` }, on: { keydown: event => { if ((event as unknown as KeyboardEvent).key === 'Enter') event.currentTarget.blur() }, change: event => void this.proposals.explain(each.id, event.currentTarget.value).catch(() => toast(t('suggest.failed'), { kind: 'error' })) } })
    return el('div', { class: 'suggestion__actions' },
      mine ? reason : null,
      each.mayDecide && stands === 'fits' && each.state === 'pending' ? button(t('suggest.accept'), () => void this.answer('accept', [each.id]), { icon: 'check', class: 'button button--small' }) : null,
      each.mayDecide && stands === 'fits' && each.state === 'retained' ? button(t('suggest.integrate'), () => void this.answer('accept', [each.id]), { icon: 'check', class: 'button button--small' }) : null,
      each.mayDecide ? button(t('suggest.refuse'), () => void this.answer('refuse', [each.id]), { icon: 'x', class: 'button button--quiet button--small' }) : null,
      mine ? button(t('suggest.withdraw'), () => void this.proposals.withdraw(each.id).catch(() => toast(t('suggest.failed'), { kind: 'error' })), { icon: 'undo-2', class: 'button button--quiet button--small' }) : null)
  }

  #place(each: Suggestion): string {
    const section = this.main.section(each.section)?.title ?? ''
    if (each.kind === 'row') return [section, kindOf(this.page.schema, rowOf(each)?.kind)?.one ?? ''].filter(part => part !== '').join(' · ')
    if (each.kind !== 'field') return section
    if (each.record === null) return t('suggest.titleOf', { section })
    const kind = kindOf(this.page.schema, this.main.record(each.record)?.kind)
    const field = kind === null || each.field === null ? '' : fieldOfKind(this.page.schema, kind, each.field).label
    return [section, titleOf(this.main, this.page.schema, each.record), field].filter(part => part !== '').join(' · ')
  }

  #inWords(each: Suggestion): string {
    const after = afterInWords(each)
    const what = each.kind === 'row' ? t('suggest.words.row', { text: after.slice(0, 120) })
      : each.field === 'order' ? t('suggest.moveRow')
      : each.field === 'removed' ? t(each.after === 'true' ? 'suggest.removeRow' : 'suggest.keepRow')
      : each.kind === 'format' ? t('suggest.format', { marks: formatsInWords(each.after), text: each.before.slice(0, 80) })
      : each.before === '' ? t('suggest.words.adds', { text: after.slice(0, 120) })
        : after === '' ? t('suggest.words.removes', { text: each.before.slice(0, 120) })
          : t('suggest.words.replaces', { before: each.before.slice(0, 120), after: after.slice(0, 120) })
    const stands = isOpen(each) && standsOn(this.main, each) !== 'fits' ? ` ${t('suggest.conflict')}` : ''
    return `${each.author.name}, ${this.#place(each)} : ${what}${each.reason === null ? '' : ` (${each.reason})`}${stands}`
  }

  #tick(id: string): void {
    if (!this.#ticked.delete(id)) this.#ticked.add(id)
    this.render()
  }

  #key(event: KeyboardEvent): void {
    const card = event.target instanceof HTMLElement && event.target.dataset['card'] !== undefined ? event.target : null
    if (card === null || event.ctrlKey || event.altKey || event.metaKey) return
    const id = card.dataset['card'] ?? ''
    const suggestion = this.proposals.list.find(each => each.id === id)
    if (suggestion === undefined) return
    switch (event.key.toLowerCase()) {
      case 'arrowdown': case 'arrowup': {
        const shown = this.#shown()
        const next = shown[shown.findIndex(each => each.id === id) + (event.key === 'ArrowDown' ? 1 : -1)]
        if (next !== undefined) this.activate(next.id, true)
        break
      }
      case 'enter': this.activate(id); this.goTo(suggestion); break
      case ' ': if (suggestion.mayDecide && isOpen(suggestion)) this.#tick(id); break
      case 'a': void this.answer('accept', [id]); break
      case 'r': void this.answer('refuse', [id]); break
      default: return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  #say(words: string): void {
    this.#news.textContent = words
  }

  #card(id: string): HTMLElement | null {
    return this.#cards.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)
  }

  #filterButton(): HTMLElement | null {
    return this.#head.querySelector<HTMLElement>('.filter-chip[aria-pressed="true"]')
  }
}

function shortened(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}

function focusKey(element: HTMLElement): string | null {
  const key = element.dataset['key']
  return key === undefined ? null : `[data-key="${CSS.escape(key)}"]`
}

function formatsInWords(after: string): string {
  try {
    return Object.entries(JSON.parse(after) as Record<string, unknown>).map(([mark, value]) => {
      const name = mark.split('--')[0] ?? mark
      const known = ['bold', 'italic', 'underline', 'strike', 'code', 'link'].includes(name) ? t(`suggest.mark.${name}` as WordKey) : name
      return t(value === null ? 'suggest.markOff' : 'suggest.markOn', { mark: known })
    }).join(', ')
  } catch {
    return ''
  }
}
