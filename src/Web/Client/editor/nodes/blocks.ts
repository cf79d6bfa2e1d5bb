import { mergeAttributes, Node, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core'

/*
 * Nodes of ProseNode (src/Domain/Plans/PlanContent.cs), by the same names. Containers accept being empty (`block*`): two people deleting
 * at once can leave one so, and the binding deletes from the shared document every node its schema refuses. TidyEmpty cleans up after
 * local edits.
 */

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })

export const Text = Node.create({ name: 'text', group: 'inline' })

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

/** In a section the title is the h2; headings inside begin at h3. */
export function headingTag(level: unknown): 'h3' | 'h4' | 'h5' | 'h6' {
  const depth = Math.min(4, Math.max(1, Number(level) || 1))
  return `h${depth + 2}` as 'h3' | 'h4' | 'h5' | 'h6'
}

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level: Math.min(3, level <= 2 ? level : level - 2) } })),
  renderHTML: ({ node, HTMLAttributes }) => [headingTag(node.attrs['level']), HTMLAttributes, 0],
  addInputRules() {
    return [1, 2, 3].map(level => textblockTypeInputRule({ find: new RegExp(`^(#{${level}})\\s$`), type: this.type, getAttributes: { level } }))
  },
  addKeyboardShortcuts() {
    return Object.fromEntries([1, 2, 3].map(level => [`Mod-Alt-${level}`, () => this.editor.commands.toggleNode('heading', 'paragraph', { level })]))
  },
})

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem*',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-+*•])\s$/, type: this.type })]
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList('bulletList', 'listItem') }
  },
})

export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem*',
  addAttributes: () => ({ start: { default: null, parseHTML: (element: HTMLElement) => Number(element.getAttribute('start')) || null } }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^1[.)]\s$/, type: this.type })]
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList('orderedList', 'listItem') }
  },
})

export const ListItem = Node.create({
  name: 'listItem',
  content: 'block*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Tab: () => this.editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => this.editor.commands.liftListItem('listItem'),
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection
        const isStartOfItem = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.node(-1).type.name === 'listItem' && $from.index(-1) === 0
        return isStartOfItem && this.editor.commands.liftListItem('listItem')
      },
    }
  },
})

export const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block*',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleWrap('blockquote') }
  },
})

export const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: ({ HTMLAttributes }) => ['pre', HTMLAttributes, ['code', 0]],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.isActive('codeBlock') && this.editor.commands.insertContent('\n', { parseOptions: { preserveWhitespace: 'full' } }),
      'Mod-Enter': () => this.editor.isActive('codeBlock') && this.editor.commands.exitCode(),
    }
  },
})

export const HorizontalRule = Node.create({
  name: 'horizontalRule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
})

export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: 'hardBreak' }) }
  },
})

/** An image is an attachment of the plan: the address is computed from its id, so nothing pasted can point elsewhere. */
export const Image = Node.create<{ addressOf: (attachment: string) => string }>({
  name: 'image',
  group: 'block',
  draggable: true,
  addOptions: () => ({ addressOf: (attachment: string) => attachment }),
  addAttributes: () => ({
    attachment: { default: null, parseHTML: element => element.dataset['attachment'] ?? null, rendered: false },
    alt: { default: '' },
  }),
  parseHTML: () => [{ tag: 'img[data-attachment]' }],
  renderHTML({ node, HTMLAttributes }) {
    const attachment = String(node.attrs['attachment'] ?? '')
    return ['figure', ['img', mergeAttributes(HTMLAttributes, { src: this.options.addressOf(attachment), 'data-attachment': attachment, loading: 'lazy' })]]
  },
})
