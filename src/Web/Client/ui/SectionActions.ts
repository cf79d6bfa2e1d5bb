import type { Editor } from '@tiptap/core'
import { openCitations } from '../editor/CiteMenu'
import type { SlashCommand } from '../editor/SlashMenu'
import { insertTable } from '../editor/Toolbar'
import { t } from '../i18n'
import type { Audience } from '../sync/PlanDocument'
import { ask } from './Dialog'
import { openMenu, type MenuEntry } from './Menu'
import type { Page } from './Page'
import { toast } from './Toasts'

export interface SectionPlaces {
  goTo(section: string): void
  focusTitle(section: string): void
  image(editor: Editor, section: string): void
}

const BLOCK_ICONS: Record<string, string> = { table: 'table-2', envelopes: 'wallet', quarterGrid: 'calendar', scenarios: 'scale', matrix: 'layout-grid', mandates: 'landmark', stages: 'list-checks', view: 'chart-bar' }

/** What one may do with a section: menu, keyboard and slash commands share it. */
export class SectionActions {
  constructor(private readonly page: Page, private readonly places: SectionPlaces) {}

  /** Moves a section among its siblings. */
  moveBy(section: string, by: -1 | 1): void {
    const siblings = this.#siblings(section)
    const at = siblings.findIndex(({ id }) => id === section)
    if (siblings[at + by] === undefined) return
    const others = siblings.filter(({ id }) => id !== section)
    this.page.document.setSection(section, 'order', this.page.document.orderAfter(others, by === 1 ? siblings[at + 1]?.id ?? null : siblings[at - 2]?.id ?? null))
  }

  /** Puts a section under the one before it, or beside its parent. */
  indent(section: string, by: -1 | 1): void {
    const { document } = this.page
    const present = document.section(section)
    if (present === null) return
    const siblings = this.#siblings(section)
    if (by === 1) {
      const before = siblings[siblings.findIndex(({ id }) => id === section) - 1]
      if (before === undefined) return
      const children = document.allSections().filter(each => each.parent === before.id && !each.removed).sort((a, b) => a.order < b.order ? -1 : 1)
      document.change(() => {
        document.setSection(section, 'order', document.orderAfter(children, children.at(-1)?.id ?? null))
        document.setSection(section, 'parent', before.id)
      })
      return
    }
    const parent = document.section(present.parent)
    if (parent === null) return
    document.change(() => {
      document.setSection(section, 'order', document.orderAfter(this.#siblings(parent.id), parent.id))
      document.setSection(section, 'parent', parent.parent)
    })
  }

  add(after: string | null, inside: string | null): void {
    const { document } = this.page
    const parent = inside ?? (after === null ? '' : document.section(after)?.parent ?? '')
    const siblings = document.allSections().filter(section => section.parent === parent && !section.removed)
    const last = document.outline().filter(({ section }) => section.parent === parent).at(-1)?.section.id ?? null
    const id = document.addSection(t('section.new'), parent, document.orderAfter(siblings, inside === null && after !== null ? after : last))
    requestAnimationFrame(() => requestAnimationFrame(() => {
      this.places.goTo(id)
      this.places.focusTitle(id)
    }))
  }

  menu(section: string, anchor: Element): void {
    const { document } = this.page
    const present = document.section(section)
    if (present === null) return
    const access = this.page.access()
    const mayEdit = access.section(section)
    const mayBuild = access.structure
    const entries: MenuEntry[] = []
    if (access.rights.canComment) entries.push({ label: t('section.comment'), icon: 'message-square-plus', run: () => this.page.comment({ section, record: null, from: null, to: null, quote: '' }) })
    entries.push(this.page.following.entry(section))
    if (mayEdit) {
      entries.push({ label: t('import.into'), icon: 'file-up', run: () => this.importFile(section) }, { label: t('section.addBlock'), icon: 'layers', run: () => this.#blockMenu(section, anchor) })
      for (const key of present.blocks) {
        const block = this.page.schema.blocks.find(each => each.key === key)
        if (block !== undefined) entries.push({ label: t('section.removeBlock', { block: block.label }), icon: 'minus', run: () => document.setSection(section, 'blocks', present.blocks.filter(each => each !== key).join(',')) })
      }
      entries.push({ label: t('section.placeholder'), icon: 'circle-dashed', isChecked: present.placeholder, run: () => document.setSection(section, 'placeholder', present.placeholder ? '' : 'true') },
        { label: t('section.setNumber'), icon: 'hash', run: () => void ask(t('section.number'), t('section.setNumberLabel'), present.number, t('common.save')).then(number => { if (number !== null) document.setSection(section, 'number', number.trim().slice(0, 20)) }) })
    }
    if (mayBuild) {
      entries.push('line',
        { label: t('section.addAfter'), icon: 'plus', run: () => this.add(section, null) },
        { label: t('section.addInside'), icon: 'corner-down-right', run: () => this.add(null, section) },
        { label: t('section.up'), icon: 'chevron-up', run: () => this.moveBy(section, -1) },
        { label: t('section.down'), icon: 'chevron-down', run: () => this.moveBy(section, 1) },
        { label: t('section.indent'), icon: 'indent-increase', run: () => this.indent(section, 1) },
        { label: t('section.outdent'), icon: 'indent-decrease', isDisabled: present.parent === '', run: () => this.indent(section, -1) },
        'line',
        { label: t('section.bin'), icon: 'trash-2', isDanger: true, run: () => this.bin(section) })
    }
    openMenu(anchor, t('section.menu'), entries)
  }

  audienceMenu(section: string, anchor: Element): void {
    const present = this.page.document.section(section)
    if (present === null) return
    const choices: { key: Audience, icon: string }[] = [{ key: 'organisation', icon: 'lock' }, { key: 'members', icon: 'users' }, { key: 'public', icon: 'globe' }]
    openMenu(anchor, t('audience.title'), [{ heading: t('audience.title') }, ...choices.map(({ key, icon }) => ({
      label: t(`audience.${key}`), icon, isChecked: present.audience === key, run: () => this.page.document.setSection(section, 'audience', key),
    }))])
  }

  bin(section: string): void {
    const { document } = this.page
    const title = document.section(section)?.title || t('section.untitled')
    document.setSection(section, 'removed', 'true')
    toast(t('section.binned', { title }), { action: { label: t('common.undo'), run: () => {
      document.setSection(section, 'removed', '')
      toast(t('section.restored', { title }))
    } } })
  }

  slashCommands(section: string): SlashCommand[] {
    const text = t('slash.text')
    const insert = t('slash.insert')
    const heading = (level: 1 | 2 | 3): SlashCommand => ({ label: t(`toolbar.heading${level}`), words: t('slash.words.heading'), icon: `heading-${level}`, group: text, run: editor => editor.chain().focus().setNode('heading', { level }).run() })
    const commands: SlashCommand[] = [
      heading(1), heading(2), heading(3),
      { label: t('toolbar.bulletList'), words: t('slash.words.list'), icon: 'list', group: text, run: editor => editor.chain().focus().toggleList('bulletList', 'listItem').run() },
      { label: t('toolbar.orderedList'), words: t('slash.words.list'), icon: 'list-ordered', group: text, run: editor => editor.chain().focus().toggleList('orderedList', 'listItem').run() },
      { label: t('toolbar.quote'), words: t('slash.words.quote'), icon: 'quote', group: text, run: editor => editor.chain().focus().toggleWrap('blockquote').run() },
      { label: t('toolbar.table'), words: t('slash.words.table'), icon: 'table', group: insert, run: insertTable },
      { label: t('toolbar.image'), words: t('slash.words.image'), icon: 'image', group: insert, run: editor => this.places.image(editor, section) },
      { label: t('cite.record'), words: t('cite.words.record'), icon: 'link', group: insert, run: editor => openCitations(editor, this.page.citations, 'open') },
      { label: t('cite.figure'), words: t('cite.words.figure'), icon: 'hash', group: insert, run: editor => openCitations(editor, this.page.citations, 'figures') },
      { label: t('import.title'), words: t('slash.words.import'), icon: 'file-up', group: insert, run: () => this.importFile(section) },
      { label: t('slash.rule'), words: 'hr', icon: 'minus', group: insert, run: editor => editor.chain().focus().insertContent({ type: 'horizontalRule' }).run() },
      { label: t('slash.code'), words: 'code', icon: 'code', group: insert, run: editor => editor.chain().focus().toggleNode('codeBlock', 'paragraph').run() },
    ]
    const present = this.page.document.section(section)?.blocks ?? []
    for (const block of this.page.schema.blocks) {
      if (!present.includes(block.key)) commands.push({ label: block.label, words: block.key, icon: BLOCK_ICONS[block.layout] ?? 'table-2', group: t('slash.blocks'), run: () => this.#addBlock(section, block.key) })
    }
    return commands
  }

  /** Leaves for the page that reads a file; what is typed is saved, or waits in this browser. */
  importFile(section: string): void {
    const { api } = this.page
    const code = new URLSearchParams(location.search).get('d')
    location.assign(api.address(`plans/${api.plan}/import?section=${encodeURIComponent(section)}${code === null ? '' : `&d=${encodeURIComponent(code)}`}`))
  }

  #blockMenu(section: string, anchor: Element): void {
    const present = this.page.document.section(section)?.blocks ?? []
    openMenu(anchor, t('section.addBlock'), this.page.schema.blocks.filter(block => !present.includes(block.key)).map(block => ({
      label: block.label, icon: BLOCK_ICONS[block.layout] ?? 'table-2', run: () => this.#addBlock(section, block.key),
    })))
  }

  #addBlock(section: string, block: string): void {
    const present = this.page.document.section(section)?.blocks ?? []
    this.page.document.setSection(section, 'blocks', [...present, block].join(','))
  }

  #siblings(section: string): { id: string, order: string }[] {
    const { document } = this.page
    const outline = document.outline()
    const at = outline.findIndex(each => each.section.id === section)
    const depth = outline[at]?.depth ?? 0
    let start = at
    while (start > 0 && (outline[start - 1]?.depth ?? -1) >= depth) start--
    let end = at
    while (end + 1 < outline.length && (outline[end + 1]?.depth ?? -1) >= depth) end++
    return outline.slice(start, end + 1).filter(each => each.depth === depth).map(each => each.section)
  }
}
