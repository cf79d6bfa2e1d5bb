import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, mergeCells, splitCell, toggleHeaderRow } from '@tiptap/pm/tables'
import { t, type WordKey } from '../i18n'
import { el, icon } from '../ui/dom'
import { openMenu } from '../ui/Menu'
import type { PageUndo } from './PageUndo'
import { safeAddress } from './nodes/marks'
import { openDialog } from '../ui/Dialog'

export interface ToolbarActions {
  image(editor: Editor, section: string): void
  comment(): void
  authors(): void
  help(): void
}

interface Tool {
  element: HTMLButtonElement
  isActive?: (editor: Editor) => boolean
  needsEditor: boolean
}

/** The formatting of the text that holds the cursor, and the page's undo. One tab stop; arrows move inside. */
export class Toolbar {
  readonly element: HTMLElement
  readonly #tools: Tool[] = []
  readonly #style: HTMLButtonElement
  #editor: Editor | null = null
  #section = ''

  constructor(private readonly undo: () => PageUndo | null, actions: ToolbarActions) {
    this.element = el('div', { class: 'toolbar', role: 'toolbar', 'aria-label': t('toolbar.label'), 'aria-orientation': 'horizontal' })
    this.#tool('toolbar.undo', 'undo-2', 'Ctrl+Z', () => this.undo()?.undo(), { needsEditor: false })
    this.#tool('toolbar.redo', 'redo-2', 'Ctrl+Y', () => this.undo()?.redo(), { needsEditor: false })
    this.#line()
    this.#style = el('button', { type: 'button', class: 'tool tool--style', data: { writes: '' }, 'aria-haspopup': 'menu', title: t('toolbar.style'), on: { mousedown: stay, click: () => this.#styles() } }, el('span', {}, t('toolbar.paragraph')), icon('chevron-down'))
    this.#tools.push({ element: this.#style, needsEditor: true })
    this.element.append(this.#style)
    this.#line()
    this.#mark('toolbar.bold', 'bold', 'Ctrl+B', 'bold')
    this.#mark('toolbar.italic', 'italic', 'Ctrl+I', 'italic')
    this.#mark('toolbar.underline', 'underline', 'Ctrl+U', 'underline')
    this.#mark('toolbar.strike', 'strikethrough', 'Ctrl+Maj+X', 'strike')
    this.#tool('toolbar.link', 'link', 'Ctrl+K', editor => editLink(editor), { isActive: editor => editor.isActive('link') })
    this.#line()
    this.#tool('toolbar.bulletList', 'list', 'Ctrl+Maj+8', editor => editor.chain().focus().toggleList('bulletList', 'listItem').run(), { isActive: editor => editor.isActive('bulletList') })
    this.#tool('toolbar.orderedList', 'list-ordered', 'Ctrl+Maj+7', editor => editor.chain().focus().toggleList('orderedList', 'listItem').run(), { isActive: editor => editor.isActive('orderedList') })
    this.#tool('toolbar.quote', 'quote', '', editor => editor.chain().focus().toggleWrap('blockquote').run(), { isActive: editor => editor.isActive('blockquote') })
    this.#tool('toolbar.table', 'table', '', (editor, element) => editor.isActive('table') ? tableMenu(editor, element) : insertTable(editor), { isActive: editor => editor.isActive('table') })
    this.#tool('toolbar.image', 'image', '', editor => actions.image(editor, this.#section))
    this.#line()
    this.#tool('toolbar.comment', 'message-square-plus', 'Ctrl+Alt+M', () => actions.comment(), { needsEditor: false })
    this.#tool('toolbar.authors', 'users', '', () => actions.authors(), { needsEditor: false })
    this.#tool('toolbar.help', 'keyboard', '?', () => actions.help(), { needsEditor: false })
    this.#keys()
    this.refresh()
  }

  /** The editor that holds the cursor now; null when none does. */
  follow(editor: Editor | null, section: string): void {
    this.#editor = editor
    this.#section = section
    this.refresh()
  }

  /** A reader comments and looks up keys: the rest is put away. */
  setReading(isReading: boolean): void {
    this.element.classList.toggle('toolbar--reading', isReading)
  }

  refresh(): void {
    const editor = this.#editor
    const isOn = editor !== null && !editor.isDestroyed && editor.isEditable
    for (const { element, isActive, needsEditor } of this.#tools) {
      if (needsEditor) element.setAttribute('aria-disabled', isOn ? 'false' : 'true')
      if (isActive !== undefined) element.setAttribute('aria-pressed', isOn && isActive(editor) ? 'true' : 'false')
    }
    const undo = this.undo()
    this.#tools[0]?.element.setAttribute('aria-disabled', undo?.canUndo === true ? 'false' : 'true')
    this.#tools[1]?.element.setAttribute('aria-disabled', undo?.canRedo === true ? 'false' : 'true')
    const level = isOn && editor.isActive('heading') ? Number(editor.getAttributes('heading')['level']) : 0
    const style: WordKey = level === 1 ? 'toolbar.heading1' : level === 2 ? 'toolbar.heading2' : level > 2 ? 'toolbar.heading3' : 'toolbar.paragraph'
    if (this.#style.firstElementChild !== null) this.#style.firstElementChild.textContent = t(style)
  }

  #styles(): void {
    const editor = this.#editor
    if (editor === null || !editor.isEditable) return
    const set = (level: number | null): void => {
      if (level === null) editor.chain().focus().setNode('paragraph').run()
      else editor.chain().focus().setNode('heading', { level }).run()
    }
    const current = editor.isActive('heading') ? Number(editor.getAttributes('heading')['level']) : null
    openMenu(this.#style, t('toolbar.style'), [
      { label: t('toolbar.paragraph'), isChecked: current === null, run: () => set(null) },
      ...([1, 2, 3] as const).map(level => ({ label: t(`toolbar.heading${level}`), icon: `heading-${level}`, keys: `Ctrl Alt ${level}`, isChecked: current === level, run: () => set(level) })),
    ])
  }

  #mark(label: WordKey, iconName: string, keys: string, mark: string): void {
    this.#tool(label, iconName, keys, editor => editor.chain().focus().toggleMark(mark).run(), { isActive: editor => editor.isActive(mark) })
  }

  #tool(label: WordKey, iconName: string, keys: string, run: (editor: Editor, element: HTMLElement) => void, options: { isActive?: (editor: Editor) => boolean, needsEditor?: boolean } = {}): void {
    const needsEditor = options.needsEditor ?? true
    const element = el('button', {
      type: 'button', class: 'tool', data: needsEditor || label === 'toolbar.undo' || label === 'toolbar.redo' ? { writes: '' } : {}, 'aria-label': t(label), title: keys === '' ? t(label) : `${t(label)} (${keys})`, tabindex: this.#tools.length === 0 ? '0' : '-1',
      on: {
        mousedown: stay,
        click: () => {
          if (element.getAttribute('aria-disabled') === 'true') return
          if (!needsEditor) (run as () => void)()
          else if (this.#editor !== null) run(this.#editor, element)
          this.refresh()
        },
      },
    }, icon(iconName, false))
    this.#tools.push({ element, needsEditor, ...(options.isActive === undefined ? {} : { isActive: options.isActive }) })
    this.element.append(element)
  }

  #line(): void {
    this.element.append(el('span', { class: 'toolbar__line', 'aria-hidden': 'true' }))
  }

  #keys(): void {
    this.element.addEventListener('keydown', event => {
      const elements = this.#tools.map(tool => tool.element)
      const at = elements.findIndex(element => element === document.activeElement)
      const to = event.key === 'ArrowRight' ? (at + 1) % elements.length : event.key === 'ArrowLeft' ? (at + elements.length - 1) % elements.length
        : event.key === 'Home' ? 0 : event.key === 'End' ? elements.length - 1 : -1
      if (event.key === 'Escape') this.#editor?.commands.focus()
      if (to < 0) return
      event.preventDefault()
      for (const element of elements) element.tabIndex = -1
      const target = elements[to]
      if (target !== undefined) {
        target.tabIndex = 0
        target.focus()
      }
    })
  }
}

/** Pressing a tool must not take the cursor out of the text. */
function stay(event: Event): void {
  event.preventDefault()
}

export function insertTable(editor: Editor): void {
  const cell = (type: string): object => ({ type, content: [{ type: 'paragraph' }] })
  const row = (type: string): object => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] })
  const before = editor.state.selection.from
  editor.chain().focus().insertContent({ type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] })
    .command(({ tr }) => {
      // The stock command leaves the cursor after what it put in: the last cell. People type a table from its first.
      let first: number | null = null
      tr.doc.nodesBetween(Math.max(0, before - 1), tr.doc.content.size, (node, at) => {
        if (first === null && node.type.name === 'table') first = at
        return first === null
      })
      if (first !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(first + 1)))
      return true
    }).run()
}

function tableMenu(editor: Editor, anchor: Element): void {
  const run = (command: (state: Editor['state'], dispatch: Editor['view']['dispatch']) => boolean) => () => {
    command(editor.state, editor.view.dispatch)
    editor.commands.focus()
  }
  openMenu(anchor, t('table.menu'), [
    { label: t('table.rowBefore'), icon: 'arrow-up', run: run(addRowBefore) },
    { label: t('table.rowAfter'), icon: 'arrow-down', run: run(addRowAfter) },
    { label: t('table.columnBefore'), icon: 'arrow-left', run: run(addColumnBefore) },
    { label: t('table.columnAfter'), icon: 'arrow-right', run: run(addColumnAfter) },
    { label: t('table.header'), icon: 'rows-3', run: run(toggleHeaderRow) },
    { label: t('table.merge'), icon: 'table-columns-split', run: run(mergeCells) },
    { label: t('table.split'), icon: 'columns-3', run: run(splitCell) },
    'line',
    { label: t('table.deleteRow'), icon: 'x', isDanger: true, run: run(deleteRow) },
    { label: t('table.deleteColumn'), icon: 'x', isDanger: true, run: run(deleteColumn) },
    { label: t('table.delete'), icon: 'trash-2', isDanger: true, run: run(deleteTable) },
  ])
}

export async function editLink(editor: Editor): Promise<void> {
  const present = String(editor.getAttributes('link')['href'] ?? '')
  await openDialog(t('editor.link'), close => {
    const input = el('input', { class: 'input', id: 'link-address', value: present, inputmode: 'url', autocomplete: 'off', 'aria-describedby': 'link-error' })
    const error = el('p', { class: 'field__error', id: 'link-error' })
    const form = el('form', { class: 'form', on: { submit: event => {
      event.preventDefault()
      const href = safeAddress(input.value)
      if (href === null) {
        error.textContent = t('editor.linkBad')
        return
      }
      close()
      if (editor.state.selection.empty && present === '') editor.chain().focus().insertContent({ type: 'text', text: input.value.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
      else editor.chain().focus().extendMarkRange('link').setMark('link', { href }).run()
    } } },
    el('div', { class: 'field' }, el('label', { for: 'link-address' }, t('editor.linkAddress')), input, error),
    el('div', { class: 'form__actions' }, el('button', { type: 'submit', class: 'button button--primary' }, t('editor.linkApply')),
      present !== '' && el('button', { type: 'button', class: 'button', on: { click: () => { close(); editor.chain().focus().extendMarkRange('link').unsetMark('link').run() } } }, t('editor.linkRemove'))))
    return [form]
  })
}
