import * as Y from 'yjs'
import type { MarkedThread } from '../editor/CommentMarks'
import { peerClass } from '../editor/PeerCursor'
import { t } from '../i18n'
import { shownBy, type Circle, type CommentFilter, type CommentSpace, type Post, type ReactionKind, type Thread } from './CommentThread'
import { button, el, icon } from './dom'
import { initials } from './Faces'
import { MentionField } from './MentionField'
import type { CommentTarget, Page } from './Page'
import { drawReactions } from './Reactions'
import { toast } from './Toasts'
import { when } from './when'

const FILTERS: readonly CommentFilter[] = ['open', 'mine', 'mentions', 'resolved']
const SPACES: readonly CommentSpace[] = ['internal', 'approvers', 'public']

/** Threads in the margin, in the order of the text. They are rows beside the document: commenting never changes the plan. */
export class Comments {
  readonly element = el('div', { class: 'comments' })
  #threads: Thread[] = []
  readonly #circles = new Map<CommentSpace, Circle>()
  #draft: CommentTarget | null = null
  #draftText = ''
  #draftSpace: CommentSpace = 'internal'
  #active = ''
  #filter: CommentFilter = 'open'
  #space: CommentSpace | '' = ''
  onChange: () => void = () => undefined

  constructor(private readonly page: Page, private readonly goTo: (target: { section: string | null, record: string | null }) => void) {
    this.element.addEventListener('keydown', event => this.#key(event))
    void this.load()
  }

  get openCount(): number {
    return this.#threads.filter(thread => !thread.resolved).length
  }

  async load(): Promise<void> {
    try {
      this.#threads = await this.page.api.json<Thread[]>(this.#path())
    } catch {
      return
    }
    this.render()
    this.onChange()
  }

  marked(section: string): MarkedThread[] {
    return this.#threads.flatMap(thread => thread.resolved || thread.section !== section || thread.from === null || thread.to === null
      ? [] : [{ id: thread.id, from: thread.from, to: thread.to, isActive: thread.id === this.#active }])
  }

  begin(target: CommentTarget): void {
    this.#draft = target
    this.render()
    this.element.querySelector<HTMLTextAreaElement>('.comment-draft textarea')?.focus()
    // Where one may write is known a moment later: the choice of a space appears then.
    void this.#circle('internal').then(() => this.render())
  }

  activate(thread: string): void {
    this.#active = thread
    this.render()
    this.onChange()
    this.element.querySelector(`[data-thread="${CSS.escape(thread)}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  /** From a notification: shows the conversation whatever the filter, and puts the keyboard on it. False when it is not there to be read. */
  async open(id: string): Promise<boolean> {
    await this.load()
    const thread = this.#threads.find(each => each.id === id)
    if (thread === undefined) return false
    this.#filter = thread.resolved ? 'resolved' : 'open'
    this.#space = ''
    this.activate(id)
    this.goTo(thread)
    this.element.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"] .thread__place`)?.focus({ preventScroll: true })
    return true
  }

  render(): void {
    const typed = new Map([...this.element.querySelectorAll('textarea')].map(area => [area.dataset['for'] ?? '', area.value]))
    const focused = document.activeElement instanceof HTMLElement && this.element.contains(document.activeElement) ? document.activeElement.dataset['for'] : undefined
    const order = new Map(this.page.document.outline().map(({ section }, index) => [section.id, index]))
    const place = (thread: Thread): number => order.get(thread.section ?? '') ?? -1
    const shown = this.#threads.filter(thread => (shownBy(this.#filter, thread) || thread.id === this.#active && this.#filter === 'open') && (this.#space === '' || thread.space === this.#space))
      .sort((a, b) => place(a) - place(b))
    const resolved = this.#threads.filter(thread => thread.resolved).length
    this.element.replaceChildren(
      ...(this.#threads.length === 0 ? [] : [this.#filters()]),
      ...(this.#draft === null ? [] : [this.#draftForm(this.#draft)]),
      ...(shown.length === 0 && this.#draft === null ? [el('p', { class: 'quiet margin__empty' }, t(this.#threads.length === 0 || this.#filter === 'open' ? 'comment.empty' : 'comment.noneHere'))] : []),
      ...shown.map(thread => this.#thread(thread)),
      ...(this.#filter !== 'open' || resolved === 0 ? [] : [button(t('comment.resolvedShow', { count: resolved }), () => { this.#filter = 'resolved'; this.render() }, { class: 'link-button small' })]))
    for (const area of this.element.querySelectorAll('textarea')) area.value = typed.get(area.dataset['for'] ?? '') ?? area.value
    if (focused !== undefined && focused !== '') this.element.querySelector<HTMLElement>(`[data-for="${CSS.escape(focused)}"]`)?.focus()
    // One of them can always be reached, whichever was active.
    if (this.element.querySelector('.thread[tabindex="0"]') === null) this.element.querySelector('.thread[data-thread]')?.setAttribute('tabindex', '0')
  }

  #filters(): HTMLElement {
    const spaces = SPACES.filter(space => this.#threads.some(thread => thread.space === space))
    const filter = el('select', { class: 'select select--compact', 'aria-label': t('comment.filter'), data: { for: 'filter' }, on: { change: event => { this.#filter = event.currentTarget.value as CommentFilter; this.#active = ''; this.render() } } },
      ...FILTERS.map(each => el('option', { value: each, selected: each === this.#filter }, `${t(`comment.filter.${each}`)} (${this.#threads.filter(thread => shownBy(each, thread)).length})`)))
    const space = el('select', { class: 'select select--compact', 'aria-label': t('comment.space'), data: { for: 'space' }, on: { change: event => { this.#space = event.currentTarget.value as CommentSpace | ''; this.render() } } },
      el('option', { value: '', selected: this.#space === '' }, t('comment.space.all')), ...spaces.map(each => el('option', { value: each, selected: each === this.#space }, t(`comment.space.${each}`))))
    return el('div', { class: 'comments__filters' }, filter, spaces.length > 1 && space)
  }

  /** On a thread: the arrows go to the next, Enter to its place, R answers, T says that it is dealt with. */
  #key(event: KeyboardEvent): void {
    const card = event.target instanceof HTMLElement && event.target.matches('.thread[data-thread]') ? event.target : null
    if (card === null || event.ctrlKey || event.altKey || event.metaKey) return
    const id = card.dataset['thread'] ?? ''
    const thread = this.#threads.find(each => each.id === id)
    const others = [...this.element.querySelectorAll<HTMLElement>('.thread[data-thread]')]
    const next = others[others.indexOf(card) + (event.key === 'ArrowUp' ? -1 : 1)]
    switch (event.key.toLowerCase()) {
      case 'arrowdown': case 'arrowup':
        if (next !== undefined) this.#focus(next.dataset['thread'] ?? '')
        break
      case 'enter': if (thread !== undefined) { this.#focus(id); this.goTo(thread) } break
      case 'r': this.#focus(id); this.element.querySelector<HTMLTextAreaElement>(`textarea[data-for="${CSS.escape(id)}"]`)?.focus(); break
      case 't': {
        const after = (next ?? others[others.indexOf(card) - 1])?.dataset['thread']
        if (thread !== undefined && this.#mayWrite(thread.space)) void this.#change(thread, thread.resolved ? 'reopen' : 'resolve').then(() => { if (after !== undefined) this.#focus(after) })
        break
      }
      default: return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  #focus(thread: string): void {
    this.activate(thread)
    this.element.querySelector<HTMLElement>(`.thread[data-thread="${CSS.escape(thread)}"]`)?.focus()
  }

  /** The words it was put on are gone: only the quotation tells what it was about. */
  #isGone(thread: Thread): boolean {
    if (thread.section === null || thread.from === null || thread.to === null) return false
    const section = this.page.document.section(thread.section)
    if (section === null || section.removed) return true
    try {
      const at = (json: string): Y.AbsolutePosition | null => Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(JSON.parse(json)), this.page.document.doc)
      const [from, to] = [at(thread.from), at(thread.to)]
      return from === null || to === null || from.type._item?.deleted === true || (from.type === to.type && from.index >= to.index)
    } catch {
      return true
    }
  }

  #giveUp(): void {
    this.#draft = null
    this.#draftText = ''
    this.render()
  }

  #path(): string {
    return `api/deliverables/${this.page.api.deliverable}/comments`
  }

  #thread(thread: Thread): HTMLElement {
    const section = thread.section === null ? null : this.page.document.section(thread.section)
    const mayWrite = this.#mayWrite(thread.space)
    return el('article', { class: `thread${thread.id === this.#active ? ' thread--active' : ''}${thread.resolved ? ' thread--resolved' : ''}`, id: `comment-${thread.id}`, 'aria-label': t('comment.thread', { section: section?.title ?? '' }), data: { thread: thread.id, for: `thread-${thread.id}` }, tabindex: thread.id === this.#active ? '0' : '-1' },
      el('button', { type: 'button', class: 'thread__place', data: { for: `place-${thread.id}` }, on: { click: () => { this.activate(thread.id); this.goTo(thread) } } },
        el('span', { class: 'thread__section' }, section?.title ?? ''), thread.quote !== null && thread.quote !== '' && el('q', {}, thread.quote.slice(0, 120))),
      !thread.resolved && this.#isGone(thread) && el('p', { class: 'quiet small' }, t('comment.textGone')),
      thread.space !== 'internal' && el('p', { class: 'thread__space' }, icon(thread.space === 'approvers' ? 'lock' : 'globe'), t(`comment.space.${thread.space}`)),
      ...thread.posts.map(post => this.#post(thread, post, mayWrite)),
      thread.resolved && thread.resolvedBy !== null && el('p', { class: 'quiet small' }, t('comment.resolvedBy', { name: thread.resolvedBy })),
      mayWrite && !thread.resolved && this.#form(thread.id, t('comment.reply'), thread.space, async text => this.page.api.send<Thread>('POST', `${this.#path()}/${thread.id}/replies`, { text }),
        button(t('comment.resolve'), () => void this.#change(thread, 'resolve'), { icon: 'check', class: 'button button--quiet button--small' })),
      mayWrite && thread.resolved && button(t('comment.reopen'), () => void this.#change(thread, 'reopen'), { icon: 'rotate-ccw', class: 'button button--quiet button--small' }))
  }

  #post(thread: Thread, post: Post, mayWrite: boolean): HTMLElement {
    return el('div', { class: 'post' },
      el('span', { class: `face face--small ${peerClass(post.author.id)}`, 'aria-hidden': 'true' }, initials(post.author.name)),
      el('div', { class: 'post__body' }, el('p', { class: 'post__head' }, el('strong', {}, post.author.name), ' ', el('time', { datetime: post.at, class: 'quiet small' }, when(post.at))), el('p', { class: 'post__text' }, ...withMentions(post.text)),
        drawReactions(post, mayWrite, (kind, on) => void this.#react(thread, post, kind, on))))
  }

  #draftForm(target: CommentTarget): HTMLElement {
    const spaces = this.#circles.get('internal')?.spaces ?? []
    if (spaces.length > 0 && !spaces.includes(this.#draftSpace)) this.#draftSpace = spaces[0] ?? 'internal'
    const space = el('select', { class: 'select select--compact', data: { for: 'draft-space' }, 'aria-label': t('comment.spaceOf'), on: { change: event => { this.#draftSpace = event.currentTarget.value as CommentSpace; this.render() } } },
      ...spaces.map(each => el('option', { value: each, selected: each === this.#draftSpace }, t(`comment.space.${each}`))))
    return el('article', { class: 'thread thread--active comment-draft' },
      el('p', { class: 'thread__place' }, el('span', { class: 'thread__section' }, t('comment.new')), target.quote !== '' && el('q', {}, target.quote.slice(0, 120))),
      spaces.length > 1 && el('div', { class: 'comment-space' }, space, el('p', { class: 'quiet small' }, t(`comment.space.${this.#draftSpace}.hint`))),
      this.#form('draft', t('comment.send'), this.#draftSpace, async text => {
        const thread = await this.page.api.send<Thread>('POST', this.#path(), { ...target, text, space: this.#draftSpace })
        this.#draft = null
        this.#draftText = ''
        this.#active = thread.id
        return thread
      }, button(t('common.cancel'), () => this.#giveUp(), { class: 'button button--quiet button--small' })))
  }

  /** Text of a comment prepared elsewhere (a refused edit turned into a comment). */
  beginWith(target: CommentTarget, text: string): void {
    this.#draftText = text
    this.begin(target)
  }

  #form(name: string, action: string, space: CommentSpace, send: (text: string) => Promise<Thread>, beside: HTMLElement): HTMLElement {
    const area = el('textarea', { class: 'textarea comment-area', rows: name === 'draft' ? '3' : '1', placeholder: t('comment.placeholder'), 'aria-label': action, data: { for: name } })
    if (name === 'draft') area.value = this.#draftText
    const field = new MentionField(area, () => this.#circle(space), path => this.page.api.address(path))
    const submit = async (): Promise<void> => {
      const text = area.value.trim()
      if (text === '') return
      area.disabled = true
      try {
        const { untold } = await send(text)
        area.value = ''
        await this.load()
        this.render()
        if (untold !== undefined && untold > 0) this.#offerInvitation(untold, space)
      } catch {
        toast(t('comment.failed'), { kind: 'error', stays: true })
      } finally {
        area.disabled = false
      }
    }
    area.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
      if (event.key === 'Escape' && name === 'draft') this.#giveUp()
    })
    return el('div', { class: 'comment-form' }, field.element,
      el('div', { class: 'row' }, button(action, () => void submit(), { class: name === 'draft' ? 'button button--small button--primary' : 'button button--small' }), beside))
  }

  #offerInvitation(untold: number, space: CommentSpace): void {
    const invite = this.#circles.get(space)?.invite ?? null
    toast(t(untold === 1 ? 'comment.untold' : 'comment.untoldMany', { count: untold }), {
      kind: 'warning', stays: true,
      ...(invite === null ? {} : { action: { label: t('comment.invite'), run: () => { location.href = this.page.api.address(invite) } } }),
    })
  }

  async #change(thread: Thread, change: 'resolve' | 'reopen'): Promise<void> {
    try {
      await this.page.api.send('POST', `${this.#path()}/${thread.id}/${change}`)
      if (change === 'resolve' && this.#active === thread.id) this.#active = ''
      await this.load()
    } catch {
      toast(t('comment.failed'), { kind: 'error' })
    }
  }

  async #react(thread: Thread, post: Post, kind: ReactionKind, on: boolean): Promise<void> {
    try {
      await this.page.api.send('POST', `${this.#path()}/${thread.id}/posts/${post.id}/reactions`, { kind, on })
      await this.load()
    } catch {
      toast(t('reaction.failed'), { kind: 'error' })
    }
  }

  #mayWrite(space: CommentSpace): boolean {
    const circle = this.#circles.get('internal')
    if (circle !== undefined) return circle.spaces.includes(space)
    void this.#circle('internal').then(() => this.render())
    return space === 'internal' && this.page.access().rights.canComment
  }

  async #circle(space: CommentSpace): Promise<Circle | null> {
    const known = this.#circles.get(space)
    if (known !== undefined) return known
    const asked = await this.page.api.json<Circle>(`${this.#path()}/circle?space=${space}`).catch(() => null)
    if (asked !== null) this.#circles.set(space, asked)
    return asked
  }
}

function withMentions(text: string): Node[] {
  return text.split(/(@\[[^\]]+\]\([^)]+\))/).map(part => {
    const name = /^@\[([^\]]+)\]/.exec(part)?.[1]
    return name === undefined ? document.createTextNode(part) : el('span', { class: 'mention' }, `@${name}`)
  })
}

