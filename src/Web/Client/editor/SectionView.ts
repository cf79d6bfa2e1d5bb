import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import { BlockHost } from '../grid/BlockHost'
import { blockOf } from '../grid/PlanSchema'
import { t } from '../i18n'
import type { Section } from '../sync/PlanDocument'
import { button, el, keepingInPlace } from '../ui/dom'
import type { Page } from '../ui/Page'
import { redrawAuthors, type AuthoredRun } from './AuthorMarks'
import { redrawComments, type MarkedThread } from './CommentMarks'
import { ghostClass, type Hint } from './GhostText'
import { openSectionEditor } from './SectionEditor'
import type { SlashCommand } from './SlashMenu'
import { redrawSuggestions, type Marked } from '../suggestions/SuggestionMarks'
import { renderBody } from './StaticBody'
import { findUnknown, hasUnknown } from './UnknownParts'
import { knownMarks, knownNodes } from './schema'

export interface SectionHost {
  page: Page
  menu(section: string, anchor: Element): void
  audienceMenu(section: string, anchor: Element): void
  slashCommands(section: string): SlashCommand[]
  threads(section: string): readonly MarkedThread[]
  suggestions(section: string): () => readonly Marked[]
  authors(section: string): readonly AuthoredRun[] | null
  files(section: string, files: File[], editor: Editor): void
  pasted(section: string, html: string, text: string, editor: Editor): void
}

/** One section on the page: its heading, its text (an editor near view, plain HTML elsewhere), its blocks. */
export class SectionView {
  readonly element: HTMLElement
  readonly #heading: HTMLHeadingElement
  readonly #number: HTMLElement
  readonly #title: HTMLElement
  readonly #audience: HTMLButtonElement
  readonly #more: HTMLButtonElement
  readonly #bodyFrame: HTMLElement
  readonly #blocksFrame: HTMLElement
  #editor: Editor | null = null
  #unknownShape = ''
  #isNear = false
  #blocks: BlockHost[] = []
  #section: Section
  readonly #printed = new Map<string, HTMLElement>()
  readonly #body: Y.XmlFragment
  readonly #watch: () => void

  constructor(private readonly host: SectionHost, section: Section, printed: HTMLElement | null) {
    this.#section = section
    this.#body = host.page.document.body(section.id) as Y.XmlFragment
    this.element = printed ?? el('section', { data: { section: section.id } })
    this.element.classList.add('plan-section')
    this.element.id = `s-${section.id}`
    this.#number = el('span', { class: 'section-number' })
    this.#title = el('span', { class: 'section-title', id: `t-${section.id}` })
    this.#heading = el('h2', { class: 'section-heading' }, this.#number, this.#title)
    this.#audience = button('', () => host.audienceMenu(section.id, this.#audience), { class: 'audience-button' })
    this.#more = button(t('section.menu'), () => host.menu(section.id, this.#more), { icon: 'ellipsis', iconOnly: true, class: 'button button--quiet button--icon button--small section-more' })
    this.#more.setAttribute('aria-haspopup', 'menu')
    this.#bodyFrame = this.element.querySelector<HTMLElement>('[data-body]') ?? el('div', { data: { body: '' } })
    this.#bodyFrame.classList.add('section-body')
    for (const block of this.element.querySelectorAll<HTMLElement>('[data-block]')) this.#printed.set(block.dataset['block'] ?? '', block)
    this.#blocksFrame = el('div', { class: 'section-blocks' })
    this.element.replaceChildren(el('header', { class: 'section-head' }, this.#heading, el('div', { class: 'section-tools' }, this.#audience, this.#more)), this.#bodyFrame, this.#blocksFrame)
    // A group, not a landmark: a plan has more sections than a list of landmarks can hold.
    this.element.setAttribute('role', 'group')
    this.element.setAttribute('aria-labelledby', `t-${section.id}`)
    this.#editTitle()
    this.#watch = () => this.#bodyChanged()
    this.#body.observeDeep(this.#watch)
    if (printed === null) this.#showStatic()
    this.#showBlocks(section)
  }

  get id(): string {
    return this.#section.id
  }

  get editor(): Editor | null {
    return this.#editor
  }

  update(section: Section, depth: number, number: string): void {
    const isSameBlocks = section.blocks.join() === this.#section.blocks.join()
    this.#section = section
    const access = this.host.page.access()
    const mayEdit = access.section(section.id)
    this.element.dataset['depth'] = String(Math.min(depth, 4))
    this.#heading.setAttribute('aria-level', String(Math.min(depth + 2, 6)))
    this.#number.textContent = section.number || number
    if (document.activeElement !== this.#title) this.#title.textContent = section.title || (mayEdit ? '' : t('section.untitled'))
    this.#title.dataset['ghost'] = t('section.untitled')
    if (mayEdit) {
      this.#title.setAttribute('contenteditable', 'plaintext-only')
      this.#title.setAttribute('role', 'textbox')
      this.#title.setAttribute('aria-label', t('section.title'))
    } else {
      for (const name of ['contenteditable', 'role', 'aria-label']) this.#title.removeAttribute(name)
    }
    this.#audience.replaceChildren(t(`audience.short.${section.audience}`))
    this.#audience.title = t('section.audience', { audience: t(`audience.${section.audience}`) })
    this.#audience.disabled = !mayEdit || access.isProposing
    this.#audience.hidden = section.audience === 'public' && !mayEdit
    this.#more.hidden = !mayEdit && !access.rights.canComment
    this.element.classList.toggle('is-locked', !mayEdit)
    this.element.classList.toggle('is-placeholder', section.placeholder)
    this.#editor?.setEditable(mayEdit, false)
    if (!isSameBlocks) this.#showBlocks(section)
  }

  /** The section comes near the window, or goes far from it. */
  setNear(isNear: boolean): void {
    if (isNear === this.#isNear) return
    this.#isNear = isNear
    if (isNear) this.#open()
    else if (this.#editor !== null && !this.#editor.isFocused) this.#close()
    else this.#isNear = true
  }

  focus(): void {
    this.setNear(true)
    this.#editor?.commands.focus('end')
  }

  focusTitle(): void {
    this.#title.focus()
  }

  blocks(): readonly BlockHost[] {
    return this.#blocks
  }

  redrawComments(): void {
    if (this.#editor !== null) redrawComments(this.#editor)
  }

  redrawAuthors(): void {
    if (this.#editor !== null) redrawAuthors(this.#editor)
  }

  redrawSuggestions(): void {
    if (this.#editor !== null) redrawSuggestions(this.#editor)
  }

  destroy(): void {
    this.#body.unobserveDeep(this.#watch)
    this.#close()
    for (const block of this.#blocks) block.destroy()
  }

  #open(): void {
    if (this.#editor !== null) return
    const { page } = this.host
    this.#unknownShape = this.#shapeOfUnknown()
    keepingInPlace(document.activeElement, () => {
      this.#bodyFrame.replaceChildren()
      const editor: Editor = openSectionEditor({
        page, section: this.id, body: this.#body, element: this.#bodyFrame, label: this.#section.title,
        hint: () => this.#hint(),
        level: () => this.#level(),
        isEditable: page.access().section(this.id),
        commands: () => this.host.slashCommands(this.id),
        threads: () => this.host.threads(this.id),
        suggestions: this.host.suggestions(this.id),
        authors: () => this.host.authors(this.id),
        onPasteFiles: files => this.host.files(this.id, files, editor),
        onPasted: (html, text) => this.host.pasted(this.id, html, text, editor),
      })
      this.#editor = editor
    })
    this.redrawComments()
    this.redrawSuggestions()
    this.redrawAuthors()
  }

  #close(): void {
    this.#editor?.destroy()
    this.#editor = null
    this.#showStatic()
  }

  #showStatic(): void {
    const content = renderBody(this.#body, this.host.page.api.attachmentAddress, this.#level(), this.host.page.citations)
    const isEmpty = (content.textContent ?? '').trim() === '' && content.querySelector('img, hr, table') === null
    const prose = el('div', { class: 'prose' }, content)
    this.#bodyFrame.replaceChildren(prose)
    const first = prose.firstElementChild
    if (isEmpty && first instanceof HTMLElement && this.host.page.access().section(this.id)) {
      const hint = this.#hint()
      first.className = ghostClass(hint)
      first.dataset['ghost'] = hint.text
    }
  }

  /** The level of the heading, as screen readers hear it. */
  #level(): number {
    return Number(this.#heading.getAttribute('aria-level') ?? '2')
  }

  #hint(): Hint {
    const { hint, blocks } = this.#section
    return { text: hint || t('editor.hint'), isShy: hint === '' && blocks.length > 0 }
  }

  #bodyChanged(): void {
    if (this.#editor === null) {
      keepingInPlace(document.activeElement, () => this.#showStatic())
    } else if (this.#shapeOfUnknown() !== this.#unknownShape) {
      // Something this schema cannot name arrived: reopen with stand-ins before the binding drops it.
      this.#editor.destroy()
      this.#editor = null
      this.#open()
    }
  }

  #shapeOfUnknown(): string {
    const unknown = findUnknown(this.#body, knownNodes, knownMarks)
    return hasUnknown(unknown) ? JSON.stringify([[...unknown.nodes].map(([name, keys]) => [name, ...keys]), [...unknown.marks.keys()]]) : ''
  }

  #showBlocks(section: Section): void {
    for (const block of this.#blocks) if (!section.blocks.includes(block.key)) block.destroy()
    const kept = new Map(this.#blocks.map(block => [block.key, block]))
    this.#blocks = section.blocks.filter(key => blockOf(this.host.page.schema, key) !== null)
      .map(key => kept.get(key) ?? new BlockHost(this.host.page, section.id, key, this.#printed.get(key) ?? null))
    this.#blocksFrame.replaceChildren(...this.#blocks.map(block => block.element))
  }

  #editTitle(): void {
    const commit = (): void => {
      const typed = (this.#title.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)
      if (this.host.page.access().section(this.id)) this.host.page.document.setSection(this.id, 'title', typed)
    }
    this.#title.addEventListener('focus', () => this.host.page.undo.enter(`title:${this.id}`))
    this.#title.addEventListener('blur', commit)
    this.#title.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault()
        this.focus()
      } else if (event.key === 'Escape') {
        this.#title.textContent = this.#section.title
        this.#title.blur()
      }
    })
  }
}
