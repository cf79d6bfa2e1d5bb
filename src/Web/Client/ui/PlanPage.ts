import type { Editor } from '@tiptap/core'
import { Citations } from '../editor/Citations'
import { selectionAnchor } from '../editor/CommentMarks'
import { PageUndo } from '../editor/PageUndo'
import { SectionList } from '../editor/SectionList'
import type { SectionHost } from '../editor/SectionView'
import { Toolbar } from '../editor/Toolbar'
import { titleOf } from '../grid/CellValue'
import { LostValue } from '../grid/LostValue'
import { fieldOf, kindOf, type PlanSchema } from '../grid/PlanSchema'
import { t } from '../i18n'
import type { Found } from '../suggestions/bodyDiff'
import type { PlanMode } from '../suggestions/PlanMode'
import type { Proposals } from '../suggestions/Proposals'
import { isInGrid, markGrids } from '../suggestions/GridMarks'
import { isOpen, type Suggestion } from '../suggestions/Suggestion'
import { ofFork, type Marked } from '../suggestions/SuggestionMarks'
import type { LivePlan } from '../sync/LivePlan'
import type { PlanDocument } from '../sync/PlanDocument'
import type { Presence } from '../sync/Presence'
import type { DrawerEntry } from '../sync/RefusedDrawer'
import { Alerts } from './Alerts'
import type { Api } from './Api'
import { askAlternative } from './askAlternative'
import { chooseFiles, IMAGES } from './chooseFiles'
import { Comments } from './Comments'
import type { DrawerActions } from './DrawerPanel'
import { drawFaces } from './Faces'
import { Files } from './Files'
import { bindFollowButton, Following } from './Following'
import { openHelp } from './Help'
import { History } from './History'
import { holdInView } from './holdInView'
import { Margin } from './Margin'
import { offerMoney } from './offerMoney'
import { Outline } from './Outline'
import type { CommentTarget, Page } from './Page'
import { openPalette, type PaletteEntry } from './Palette'
import { SectionActions } from './SectionActions'
import { Suggestions } from './Suggestions'
import { toast } from './Toasts'
import { ViewFollower } from './ViewFollower'
import { WhoWrote } from './WhoWrote'

export interface PlanFrames {
  sections: HTMLElement
  outline: HTMLElement
  margin: HTMLElement
  toolbar: HTMLElement
  faces: HTMLElement
}

/** An open plan on the page: built over one document, taken down whole when that document is replaced. */
export class PlanPage implements DrawerActions {
  readonly #page: Page
  readonly #sections: SectionList
  readonly #outline: Outline
  readonly #toolbar: Toolbar
  readonly #comments: Comments
  readonly #alerts: Alerts
  readonly #suggestions: Suggestions
  #marking = 0
  readonly #authors: WhoWrote
  readonly #files: Files
  readonly #margin: Margin
  readonly #actions: SectionActions
  /** The last one known: what still runs after this page was taken down finds nobody, and no error. */
  #presence: Presence
  #focused: { editor: Editor, section: string } | null = null
  #alertTimer: ReturnType<typeof setTimeout> | undefined
  #alertCounts = ''
  #current = ''
  readonly #release: (() => void)[] = []
  readonly #view = new ViewFollower(section => this.goTo(section))

  constructor(private readonly frames: PlanFrames, live: LivePlan, document: PlanDocument, schema: PlanSchema, api: Api, me: { person: string, name: string }, private readonly mode: PlanMode, private readonly proposals: Proposals) {
    const undo = new PageUndo(document)
    this.#presence = live.presence as Presence // there before a document is opened
    const following = new Following(api)
    bindFollowButton(following)
    this.#page = {
      live, document, undo, schema, api, me, mode, following,
      citations: new Citations(document, schema, api, frames.sections, record => this.#goToTarget({ section: document.record(record)?.section ?? null, record })),
      access: () => mode.access(),
      presence: () => this.#presence,
      focused: (editor, section) => this.#follow(editor, section),
      comment: target => this.#comment(target),
      gap: subject => this.#alerts.gap(subject),
      gridDrawn: () => this.#markSoon(),
      explain: subject => {
        this.#openMargin('alerts')
        this.#alerts.explain(subject)
      },
    }
    this.#actions = new SectionActions(this.#page, {
      goTo: section => this.goTo(section),
      focusTitle: section => this.#sections.view(section)?.focusTitle(),
      image: (editor, section) => void this.#image(editor, section),
    })
    this.#files = new Files(api, () => live.access.anything && mode.name === 'write', () => this.#focused?.section ?? '')
    this.#comments = new Comments(this.#page, target => this.#goToTarget(target))
    this.#suggestions = new Suggestions(this.#page, live.document ?? document, proposals, suggestion => this.#goToSuggestion(suggestion))
    this.#suggestions.onActive = () => this.#redrawSuggestions()
    this.#alerts = new Alerts(this.#page, target => this.#goToTarget(target))
    const history = new History(this.#page, target => this.#goToTarget(target))
    this.#margin = new Margin(frames.margin, [
      { key: 'comments', label: t('margin.comments'), element: this.#comments.element, open: () => void this.#comments.load() },
      { key: 'suggestions', label: t('margin.suggestions'), element: this.#suggestions.element, open: () => void proposals.load() },
      { key: 'alerts', label: t('margin.alerts'), element: this.#alerts.element, open: () => void this.#loadAlerts() },
      { key: 'files', label: t('margin.files'), element: this.#files.element, open: () => void this.#files.load() },
      { key: 'history', label: t('margin.history'), element: history.element, open: () => void history.load() },
    ])
    this.#toolbar = new Toolbar(() => undo, { image: (editor, section) => void this.#image(editor, section), comment: () => this.#commentSelection(), authors: () => this.#toggleAuthors(), help: openHelp })
    this.#authors = new WhoWrote(api, () => this.#sectionHere())
    this.#authors.onChange = section => { for (const view of this.#sections.views()) if (section === null || view.id === section) view.redrawAuthors() }
    frames.toolbar.replaceChildren(this.#toolbar.element, this.#authors.element)
    frames.toolbar.hidden = !mode.access().anything && !live.access.rights.canComment
    this.#toolbar.setReading(!mode.access().anything)
    undo.onChange = () => this.#toolbar.refresh()

    this.#outline = new Outline(frames.outline, this.#page, {
      goTo: section => this.goTo(section),
      moveBy: (section, by) => this.#actions.moveBy(section, by),
      indent: (section, by) => this.#actions.indent(section, by),
      addSection: () => this.#actions.add(null, null),
      importFile: () => this.#actions.importFile(''),
    })
    this.#sections = new SectionList(this.#host(), frames.sections)
    this.#sections.onOutline = () => this.#outline.render()
    this.#comments.onChange = () => {
      this.#margin.count('comments', this.#comments.openCount)
      for (const view of this.#sections.views()) view.redrawComments()
    }
    new LostValue(document, (record, field) => {
      const kind = kindOf(schema, document.record(record)?.kind)
      return `${titleOf(document, schema, record)}${kind === null ? '' : ` · ${fieldOf(schema, kind, field).label}`}`
    })
    this.#alerts.onChange = () => {
      this.#margin.count('alerts', this.#alerts.openCount)
      for (const view of this.#sections.views()) for (const block of view.blocks()) block.drawGaps()
    }
    this.#listen(live)
    void this.#loadAlerts()
    this.#goToAddress()
    this.#openAddressed()
  }

  /** A notification leads to a conversation: `#comment-…` opens it, once. */
  #openAddressed(): void {
    const thread = /^#comment-([\w-]+)$/.exec(location.hash)?.[1]
    if (thread === undefined) return
    this.#openMargin('comments')
    history.replaceState(null, '', location.pathname + location.search)
    void this.#comments.open(thread).then(found => { if (!found) toast(t('comment.gone')) })
  }

  destroy(): void {
    clearTimeout(this.#alertTimer)
    for (const release of this.#release) release()
    this.#view.destroy()
    this.#sections.destroy()
    this.#page.citations.destroy()
    this.#page.undo.destroy()
  }

  commit(): void {
    this.#sections.commit()
  }

  goTo(section: string): void {
    const view = this.#sections.view(section)
    if (view === null) return
    view.setNear(true)
    view.element.scrollIntoView({ block: 'start' })
    history.replaceState(null, '', `#s-${section}`)
    this.#outline.setCurrent(section)
  }

  openPalette(): void {
    const { document, schema } = this.#page
    const sections: PaletteEntry[] = document.outline().map(({ section }) => ({ label: section.title || t('section.untitled'), detail: t('palette.section'), icon: 'file-text', run: () => { this.goTo(section.id); this.#sections.view(section.id)?.focus() } }))
    const records: PaletteEntry[] = [...document.records.keys()].flatMap(id => {
      const record = document.record(id)
      if (record === null || record.removed) return []
      return [{ label: titleOf(document, schema, id), detail: kindOf(schema, record.kind)?.one ?? t('palette.record'), icon: 'table-2', run: () => this.#goToTarget({ section: record.section, record: id }) }]
    })
    const command = (label: string, icon: string, run: () => void): PaletteEntry => ({ label, detail: t('palette.command'), icon, run })
    const tabs = (['comments', 'suggestions', 'alerts', 'files', 'history'] as const).map(key => command(t(`margin.${key}`), 'panel-right', () => {
      this.#openMargin(key)
      this.#margin.focus()
    }))
    const links = [...window.document.querySelectorAll<HTMLAnchorElement>('[data-command]')].map(link => command(link.innerText.trim(), link.dataset['icon'] ?? 'corner-down-right', () => link.click()))
    openPalette([...sections, ...links, ...(this.#page.access().structure ? [command(t('section.addFirst'), 'plus', () => this.#actions.add(null, null))] : []), ...tabs, command(t('help.title'), 'keyboard', openHelp), ...records], query =>
      ({ label: t('palette.everywhere', { query }), detail: '', icon: 'search', run: () => { location.href = this.#page.api.address(`search?q=${encodeURIComponent(query)}`) } }))
  }

  undo(): void {
    this.#page.undo.undo()
  }

  redo(): void {
    this.#page.undo.redo()
  }

  // -- The drawer ------------------------------------------------------------------------------------------------------------------

  canComment(): boolean {
    return this.#page.access().rights.canComment
  }

  toComment(entry: DrawerEntry): void {
    this.#margin.show('comments')
    this.#comments.beginWith({ section: entry.section, record: entry.record, from: null, to: null, quote: entry.sectionTitle }, entry.text)
  }

  proposeAgain(entry: DrawerEntry): boolean {
    const { document } = this.#page
    if (entry.section === null || !this.#page.access().allows(document, entry)) return false
    if (entry.record !== null && entry.field !== null) document.setField(entry.record, entry.field, entry.text)
    else if (entry.field === 'title') document.setSection(entry.section, 'title', entry.text)
    else {
      this.goTo(entry.section)
      const editor = this.#sections.view(entry.section)?.editor
      if (editor === null || editor === undefined) return false
      editor.chain().focus('end').insertContent(entry.text.split('\n').map(line => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }))).run()
    }
    return true
  }

  // -- Parts -----------------------------------------------------------------------------------------------------------------------

  #host(): SectionHost {
    return {
      page: this.#page,
      menu: (section, anchor) => this.#actions.menu(section, anchor),
      audienceMenu: (section, anchor) => this.#actions.audienceMenu(section, anchor),
      slashCommands: section => this.#actions.slashCommands(section),
      threads: section => this.#comments.marked(section),
      suggestions: section => this.#markedIn(section),
      authors: section => this.#authors.runs(section),
      files: (section, files, editor) => void this.#place(editor, section, files),
      pasted: (section, html, text, editor) => offerMoney(this.#page, section, html, text, editor),
    }
  }

  #listen(live: LivePlan): void {
    const { connection } = live
    const { mode } = this
    this.#countSuggestions()
    this.#release.push(
      this.proposals.on('change', () => {
        this.#countSuggestions()
        this.#suggestions.render()
        this.#redrawSuggestions()
      }))
    this.#release.push(
      live.on('access', () => {
        this.frames.toolbar.hidden = !mode.access().anything && !live.access.rights.canComment
        this.#sections.arrange()
        this.#toolbar.setReading(!mode.access().anything)
        this.#toolbar.refresh()
        void this.#loadAlerts()
      }),
      live.on('presence', presence => this.#meet(presence)),
      connection.on('Projected', message => {
        this.#sections.projected(message)
        if (this.#authors.isOn && this.#focused !== null) this.#authors.forget(this.#focused.section)
        this.#page.citations.computed()
        this.#outline.setCompleteness(message.completeness)
        const counts = Object.values(message.alerts).join()
        // Figures may change without a change in number: that matters only to whoever looks at them.
        if (this.#margin.shown !== 'alerts' && counts === this.#alertCounts) return
        this.#alertCounts = counts
        clearTimeout(this.#alertTimer)
        this.#alertTimer = setTimeout(() => void this.#loadAlerts(), 800)
      }),
      connection.on('Answered', () => void this.#loadAlerts()),
      connection.on('Commented', () => void this.#comments.load()))
    if (live.presence !== null) this.#meet(live.presence)
    const onScroll = (): void => this.#spy()
    window.addEventListener('scroll', onScroll, { passive: true })
    this.#release.push(() => window.removeEventListener('scroll', onScroll))
    const onClick = (event: MouseEvent): void => {
      const thread = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-thread].commented')?.dataset['thread'] : undefined
      const suggestion = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-suggestion]')?.dataset['suggestion'] : undefined
      if (suggestion !== undefined && suggestion !== '') {
        this.#margin.show('suggestions')
        this.#suggestions.activate(suggestion)
      }
      if (thread === undefined) return
      this.#margin.show('comments')
      this.#comments.activate(thread)
    }
    this.frames.sections.addEventListener('click', onClick)
    this.#release.push(() => this.frames.sections.removeEventListener('click', onClick))
    // Standing on a marked cell is choosing its suggestion: the keys of the answer are for it.
    const onFocus = (event: FocusEvent): void => {
      const suggestion = event.target instanceof Element ? event.target.closest<HTMLElement>('.suggested, .suggested-row')?.dataset['suggestion'] : undefined
      if (suggestion !== undefined && suggestion !== this.#suggestions.active) this.#suggestions.activate(suggestion)
    }
    this.frames.sections.addEventListener('focusin', onFocus)
    this.#release.push(() => this.frames.sections.removeEventListener('focusin', onFocus), () => cancelAnimationFrame(this.#marking))
  }

  #meet(presence: Presence): void {
    this.#presence = presence
    const draw = (): void => {
      this.#view.moved(presence)
      drawFaces(this.frames.faces, presence, this.#view.followed, {
        goTo: section => this.goTo(section),
        titleOf: section => this.#page.document.section(section)?.title ?? '',
        follow: (person, name) => { this.#view.start(person, name, presence); draw() },
      })
      this.#sections.drawPeers()
      this.#outline.render()
    }
    this.#release.push(presence.on('change', draw))
    draw()
  }

  #spy(): void {
    const line = window.innerHeight * 0.3
    let current = ''
    for (const { section } of this.#page.document.outline()) {
      const top = this.#sections.view(section.id)?.element.getBoundingClientRect().top ?? Infinity
      if (top > line) break
      current = section.id
    }
    this.#current = current
    if (current === '') return
    this.#outline.setCurrent(current)
    this.#presence.show('view', current)
  }

  #follow(editor: Editor, section: string): void {
    shareSection(section)
    const isNew = this.#focused?.editor !== editor
    this.#focused = { editor, section }
    if (isNew) editor.on('transaction', () => { if (this.#focused?.editor === editor) this.#toolbar.refresh() })
    this.#toolbar.follow(editor, section)
  }

  /** The page was opened at a section or a row: a link of a search, a mail, the published page. */
  #goToAddress(): void {
    const [, sort, id] = /^#([sr])-(.+)$/.exec(location.hash) ?? []
    if (id === undefined) return
    const { document } = this.#page
    if (sort === 's') {
      this.goTo(id)
      const view = this.#sections.view(id)
      if (view !== null) holdInView(view.element)
    }
    else if (document.record(id) !== null) requestAnimationFrame(() => this.#goToTarget({ section: document.record(id)?.section ?? null, record: id }))
  }

  #goToTarget({ section, record }: { section: string | null, record: string | null }): void {
    if (section !== null) this.goTo(section)
    if (record !== null) requestAnimationFrame(() => this.#sections.focusRecord(record))
  }

  /** Unfolds the margin, or on a phone raises it. */
  #openMargin(tab: string): void {
    this.#margin.show(tab)
    window.document.body.dataset['sheet'] = 'margin'
    window.document.body.classList.remove('margin-folded')
  }

  #comment(target: CommentTarget): void {
    this.#openMargin('comments')
    this.#comments.begin(target)
  }

  #commentSelection(): void {
    const anchor = this.#focused === null || this.#focused.editor.isDestroyed ? null : selectionAnchor(this.#focused.editor.state)
    if (anchor === null || this.#focused === null) toast(t('comment.selectFirst'))
    else this.#comment({ section: this.#focused.section, record: null, ...anchor })
  }

  /** Ctrl+Alt+M from anywhere in the text. */
  commentSelection(): void {
    if (this.canComment()) this.#commentSelection()
  }

  // -- Suggestions -----------------------------------------------------------------------------------------------------------------

  /** The next or the former suggestion, shown in the text and told. */
  stepSuggestion(by: 1 | -1): void {
    this.#openMargin('suggestions')
    this.#suggestions.step(by, this.frames.margin.contains(window.document.activeElement))
  }

  answerSuggestion(verdict: 'accept' | 'refuse'): void {
    void this.#suggestions.answer(verdict)
  }

  /** Only of what is in the text: a proposal has one author, who is known. */
  #toggleAuthors(): void {
    if (this.mode.name === 'propose') toast(t('authors.notHere'))
    else this.#authors.toggle()
  }

  #sectionHere(): { id: string, title: string } | null {
    const { document } = this.#page
    const id = this.#focused?.section ?? this.#current
    const section = document.section(id) ?? document.outline()[0]?.section ?? null
    return section === null ? null : { id: section.id, title: section.title }
  }

  #countSuggestions(): void {
    this.#margin.count('suggestions', this.#suggestions.openCount)
  }

  #redrawSuggestions(): void {
    for (const view of this.#sections.views()) view.redrawSuggestions()
    this.#markSoon()
  }

  /** Once for all the grids that are drawn in a frame. */
  #markSoon(): void {
    cancelAnimationFrame(this.#marking)
    this.#marking = requestAnimationFrame(() => this.#markGrids())
  }

  #markGrids(): void {
    const isShown = (each: Suggestion): boolean => isOpen(each) && isInGrid(each) && (this.mode.name !== 'propose' || !this.proposals.isMine(each))
    markGrids(this.frames.sections, {
      document: this.#page.document, schema: this.#page.schema, active: this.#suggestions.active,
      waiting: this.mode.name === 'read' ? [] : this.proposals.list.filter(isShown),
      answer: (verdict, id) => void this.#suggestions.answer(verdict, [id]),
    })
  }

  #markedIn(section: string): () => readonly Marked[] {
    if (this.mode.name === 'read') return () => []
    const isActive = (id: string): boolean => id !== '' && id === this.#suggestions.active
    const others = (): Marked[] => this.proposals.list.filter(each => isOpen(each) && each.section === section && each.kind !== 'field' && each.kind !== 'row' && (this.mode.name !== 'propose' || !this.proposals.isMine(each)))
      .map((each: Suggestion) => ({ id: each.id, change: each, own: null, author: each.author, isActive: isActive(each.id) }))
    if (this.mode.name !== 'propose') return others
    const me = { id: this.#page.me.person, name: this.#page.me.name }
    return ofFork(() => [...others(), ...this.proposals.foundIn(section).filter(({ found }) => !['field', 'row'].includes(found.change.kind))
      .map(({ id, found }: { id: string, found: Found }) => ({ id, change: found.change, own: found, author: me, isActive: isActive(id) }))])
  }

  #goToSuggestion(suggestion: Suggestion): void {
    this.#goToTarget({ section: suggestion.section, record: suggestion.record })
    requestAnimationFrame(() => this.frames.sections.querySelector(`[data-suggestion="${CSS.escape(suggestion.id)}"]`)?.scrollIntoView({ block: 'center' }))
  }

  async #loadAlerts(): Promise<void> {
    const reply = await this.#alerts.load()
    if (reply === null) return
    this.#outline.setCompleteness(reply.completeness)
  }

  async #image(editor: Editor, section: string): Promise<void> {
    await this.#place(editor, section, await chooseFiles(IMAGES))
  }

  /** Uploads files; images are placed in the text, each with words for those who do not see it. */
  async #place(editor: Editor, section: string, files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    this.#focused = { editor, section }
    for (const attachment of await this.#files.sendAll(files)) {
      if (!attachment.isImage || editor.isDestroyed) continue
      const alt = await askAlternative()
      if (alt !== null) editor.chain().focus().insertContent({ type: 'image', attrs: { attachment: attachment.id, alt } }).run()
    }
  }
}

/** « Partager » invites to the section one is writing in. */
function shareSection(section: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-share]')) {
    const address = new URL(link.href)
    address.searchParams.set('section', section)
    link.href = address.href
  }
}
