import type { MarkedThread } from '../editor/CommentMarks'
import { t } from '../i18n'
import { button, el } from './dom'
import { initials } from './Faces'
import { peerClass } from '../editor/PeerCursor'
import type { CommentTarget, Page } from './Page'
import { toast } from './Toasts'

interface Post {
  id: string
  author: { id: string, name: string }
  at: string
  text: string
}

interface Thread {
  id: string
  section: string | null
  record: string | null
  from: string | null
  to: string | null
  quote: string | null
  resolved: boolean
  posts: Post[]
}

interface PersonName {
  id: string
  name: string
}

/** Threads in the margin, in the order of the text. They are rows beside the document: commenting never changes the plan. */
export class Comments {
  readonly element = el('div', { class: 'comments' })
  #threads: Thread[] = []
  #people: PersonName[] | null = null
  #draft: CommentTarget | null = null
  #draftText = ''
  #active = ''
  #showsResolved = false
  onChange: () => void = () => undefined

  constructor(private readonly page: Page, private readonly goTo: (target: { section: string | null, record: string | null }) => void) {
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
  }

  activate(thread: string): void {
    this.#active = thread
    this.render()
    this.onChange()
    this.element.querySelector(`[data-thread="${CSS.escape(thread)}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  render(): void {
    const typed = new Map([...this.element.querySelectorAll('textarea')].map(area => [area.dataset['for'] ?? '', area.value]))
    const focused = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.dataset['for'] : undefined
    const order = new Map(this.page.document.outline().map(({ section }, index) => [section.id, index]))
    const place = (thread: Thread): number => order.get(thread.section ?? '') ?? -1
    const sorted = [...this.#threads].sort((a, b) => place(a) - place(b))
    const resolved = sorted.filter(thread => thread.resolved)
    const open = sorted.filter(thread => !thread.resolved)
    this.element.replaceChildren(
      ...(this.#draft === null ? [] : [this.#draftForm(this.#draft)]),
      ...(open.length === 0 && this.#draft === null ? [el('p', { class: 'quiet margin__empty' }, t('comment.empty'))] : []),
      ...open.map(thread => this.#thread(thread)),
      ...(resolved.length === 0 ? [] : [button(this.#showsResolved ? t('comment.resolvedHide') : t('comment.resolvedShow', { count: resolved.length }), () => { this.#showsResolved = !this.#showsResolved; this.render() }, { class: 'link-button small' })]),
      ...(this.#showsResolved ? resolved.map(thread => this.#thread(thread)) : []))
    for (const area of this.element.querySelectorAll('textarea')) {
      area.value = typed.get(area.dataset['for'] ?? '') ?? area.value
      if (focused !== undefined && area.dataset['for'] === focused) area.focus()
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
    const mayComment = this.page.access().rights.canComment
    return el('article', { class: `thread${thread.id === this.#active ? ' thread--active' : ''}${thread.resolved ? ' thread--resolved' : ''}`, data: { thread: thread.id } },
      el('button', { type: 'button', class: 'thread__place', on: { click: () => { this.activate(thread.id); this.goTo(thread) } } },
        el('span', { class: 'thread__section' }, section?.title ?? ''), thread.quote !== null && thread.quote !== '' && el('q', {}, thread.quote.slice(0, 120))),
      ...thread.posts.map(post => el('div', { class: 'post' },
        el('span', { class: `face face--small ${peerClass(post.author.id)}`, 'aria-hidden': 'true' }, initials(post.author.name)),
        el('div', {}, el('p', { class: 'post__head' }, el('strong', {}, post.author.name), ' ', el('time', { datetime: post.at, class: 'quiet small' }, when(post.at))), el('p', { class: 'post__text' }, ...withMentions(post.text))))),
      mayComment && !thread.resolved && this.#form(thread.id, t('comment.reply'), async text => {
        await this.page.api.send('POST', `${this.#path()}/${thread.id}/replies`, { text })
      }, button(t('comment.resolve'), () => void this.#resolve(thread), { icon: 'check', class: 'button button--quiet button--small' })),
      mayComment && thread.resolved && button(t('comment.reopen'), () => void this.#resolve(thread), { icon: 'rotate-ccw', class: 'button button--quiet button--small' }))
  }

  #draftForm(target: CommentTarget): HTMLElement {
    return el('article', { class: 'thread thread--active comment-draft' },
      el('p', { class: 'thread__place' }, el('span', { class: 'thread__section' }, t('comment.new')), target.quote !== '' && el('q', {}, target.quote.slice(0, 120))),
      this.#form('draft', t('comment.send'), async text => {
        const thread = await this.page.api.send<Thread>('POST', this.#path(), { ...target, text })
        this.#draft = null
        this.#draftText = ''
        this.#active = thread.id
      }, button(t('common.cancel'), () => this.#giveUp(), { class: 'button button--quiet button--small' })))
  }

  /** Text of a comment prepared elsewhere (a refused edit turned into a comment). */
  beginWith(target: CommentTarget, text: string): void {
    this.#draftText = text
    this.begin(target)
  }

  #form(name: string, action: string, send: (text: string) => Promise<void>, beside: HTMLElement): HTMLElement {
    const area = el('textarea', { class: 'textarea comment-area', rows: name === 'draft' ? '3' : '1', placeholder: t('comment.placeholder'), 'aria-label': action, data: { for: name } })
    if (name === 'draft') area.value = this.#draftText
    const submit = async (): Promise<void> => {
      const text = area.value.trim()
      if (text === '') return
      area.disabled = true
      try {
        await send(text)
        area.value = ''
        await this.load()
        this.render()
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
    area.addEventListener('input', () => void this.#mention(area))
    return el('div', { class: 'comment-form' }, area,
      el('div', { class: 'row' }, button(action, () => void submit(), { class: name === 'draft' ? 'button button--small button--primary' : 'button button--small' }), beside))
  }

  async #resolve(thread: Thread): Promise<void> {
    try {
      await this.page.api.send('POST', `${this.#path()}/${thread.id}/${thread.resolved ? 'reopen' : 'resolve'}`)
      await this.load()
    } catch {
      toast(t('comment.failed'), { kind: 'error' })
    }
  }

  /** After « @ » and some letters, the people one may mention are offered under the field. */
  async #mention(area: HTMLTextAreaElement): Promise<void> {
    if (area.value.includes('@')) this.#people ??= await this.page.api.json<PersonName[]>(`api/deliverables/${this.page.api.deliverable}/people`).catch(() => [])
    // Read after the wait: more may have been typed meanwhile.
    const before = area.value.slice(0, area.selectionStart)
    const match = /(?:^|\s)@([\p{L}\- ]{0,24})$/u.exec(before)
    area.parentElement?.querySelector('.mentions')?.remove()
    if (match === null || this.#people === null) return
    const wanted = (match[1] ?? '').toLowerCase()
    const found = this.#people.filter(person => person.name.toLowerCase().includes(wanted)).slice(0, 6)
    if (found.length === 0) return
    area.after(el('ul', { class: 'mentions plain-list' }, ...found.map(person => el('li', {}, button(person.name, () => {
      const start = before.length - (match[1] ?? '').length - 1
      area.setRangeText(`@[${person.name}](${person.id}) `, start, before.length, 'end')
      area.parentElement?.querySelector('.mentions')?.remove()
      area.focus()
    }, { class: 'menu__item' })))))
  }
}

function withMentions(text: string): Node[] {
  return text.split(/(@\[[^\]]+\]\([^)]+\))/).map(part => {
    const name = /^@\[([^\]]+)\]/.exec(part)?.[1]
    return name === undefined ? document.createTextNode(part) : el('span', { class: 'mention' }, `@${name}`)
  })
}

function when(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleString(document.documentElement.lang, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })
}

