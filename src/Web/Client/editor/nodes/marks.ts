import { Mark, markInputRule } from '@tiptap/core'

/** Marks of ProseNode. Each excludes itself, so the document keeps their plain names. */

const simple = (name: string, tag: string, tags: string[], shortcut: string, find: RegExp | null): Mark => Mark.create({
  name,
  parseHTML: () => tags.map(tagName => ({ tag: tagName })),
  renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { [shortcut]: () => this.editor.commands.toggleMark(name) }
  },
  addInputRules() {
    return find === null ? [] : [markInputRule({ find, type: this.type })]
  },
})

export const Bold = simple('bold', 'strong', ['strong', 'b'], 'Mod-b', /(?:^|\s)(\*\*(?!\s+\*\*)((?:[^*]+))\*\*)$/)
export const Italic = simple('italic', 'em', ['em', 'i'], 'Mod-i', /(?:^|\s)(\*(?!\s+\*)((?:[^*]+))\*)$/)
export const Strike = simple('strike', 's', ['s', 'del', 'strike'], 'Mod-Shift-x', /(?:^|\s)(~~(?!\s+~~)((?:[^~]+))~~)$/)
export const Underline = simple('underline', 'u', ['u', 'ins'], 'Mod-u', null)
export const Code = simple('code', 'code', ['code'], 'Mod-e', /(?:^|\s)(`(?!\s+`)((?:[^`]+))`)$/)

/** Addresses a text may point to: the web, a mail, or a place of this page. Never a script. */
export function safeAddress(address: string): string | null {
  const trimmed = address.trim()
  if (/^(https?:\/\/|mailto:|tel:|#|\/(?!\/))/i.test(trimmed)) return trimmed
  if (/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(trimmed)) return `mailto:${trimmed}`
  if (/^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(trimmed)) return `https://${trimmed}`
  return null
}

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  priority: 1000,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: element => {
    const href = safeAddress(element.getAttribute('href') ?? '')
    return href === null ? false : { href }
  } }],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: safeAddress(String(HTMLAttributes['href'] ?? '')) ?? '#', rel: 'noopener noreferrer nofollow', target: '_blank' }, 0],
})
