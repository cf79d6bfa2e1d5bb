import { Extension, Node } from '@tiptap/core'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'
import { goToNextCell, addRowAfter, tableEditing } from '@tiptap/pm/tables'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { t } from '../../i18n'

declare module '@tiptap/core' {
  interface NodeConfig<Options, Storage> {
    tableRole?: string | ((this: { name: string, options: Options, storage: Storage }) => string)
  }
}

const span = (name: string) => ({ default: 1, parseHTML: (element: HTMLElement) => Number(element.getAttribute(name)) || 1 })
const cellAttributes = () => ({ colspan: span('colspan'), rowspan: span('rowspan'), colwidth: { default: null, rendered: false } })

/** The frame a wide table scrolls in: the keyboard reaches it, and a screen reader says what it is. */
export function tableFrame(): { class: string, tabindex: string, role: string, 'aria-label': string } {
  return { class: 'table-frame', tabindex: '0', role: 'group', 'aria-label': t('table.frame') }
}

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow*',
  tableRole: 'table',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['div', tableFrame(), ['table', { ...HTMLAttributes, class: 'plan-table prose-table' }, ['tbody', 0]]],
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
})

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'block*',
  tableRole: 'cell',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
})

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'block*',
  tableRole: 'header_cell',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', { ...HTMLAttributes, scope: 'col' }, 0],
})

/**
 * Editing of tables in the text. The stock plugin repairs uneven tables on any change; here only after a change by hand: a table
 * somebody else left uneven must not make this page write.
 */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  extendNodeSchema: extension => ({ tableRole: extension.config['tableRole'] as string | undefined }),
  addKeyboardShortcuts() {
    return {
      Tab: () => {
        const { state, view } = this.editor
        if (goToNextCell(1)(state, view.dispatch)) return true
        return this.editor.isActive('table') && addRowAfter(state, view.dispatch) && goToNextCell(1)(this.editor.state, view.dispatch)
      },
      'Shift-Tab': () => goToNextCell(-1)(this.editor.state, this.editor.view.dispatch),
    }
  },
  addProseMirrorPlugins() {
    const stock = tableEditing()
    const repair = stock.spec.appendTransaction
    return [new Plugin({
      ...stock.spec,
      appendTransaction(transactions: readonly Transaction[], before: EditorState, after: EditorState) {
        const isRemote = transactions.some(transaction => transaction.getMeta(ySyncPluginKey) !== undefined)
        return isRemote ? null : repair?.call(this, transactions, before, after)
      },
    })]
  },
})
