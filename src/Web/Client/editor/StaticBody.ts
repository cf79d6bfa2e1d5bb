import * as Y from 'yjs'
import { t } from '../i18n'
import { el, icon } from '../ui/dom'
import { steppedLevels } from './HeadingSteps'
import { headingTag } from './nodes/blocks'
import { safeAddress } from './nodes/marks'
import { citedIn, drawReference, type CitationReader } from './nodes/reference'
import { tableFrame } from './nodes/table'

const TAGS: Partial<Record<string, keyof HTMLElementTagNameMap>> = {
  paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'blockquote', tableRow: 'tr', tableCell: 'td', tableHeader: 'th',
}
const MARKS: Partial<Record<string, keyof HTMLElementTagNameMap>> = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', code: 'code' }

/** The text of a section out of view: plain elements made straight from the document, without an editor. */
export function renderBody(body: Y.XmlFragment, addressOf: (attachment: string) => string, level: number, reader: CitationReader): DocumentFragment {
  const fragment = document.createDocumentFragment()
  fragment.append(...body.toArray().flatMap(child => render(child, addressOf, reader)))
  const headings = [...fragment.querySelectorAll<HTMLElement>('h3, h4, h5, h6')]
  const levels = steppedLevels(headings.map(heading => Number(heading.localName.slice(1))), level)
  for (const [index, heading] of headings.entries()) heading.setAttribute('aria-level', String(levels[index]))
  return fragment
}

function render(child: Y.XmlElement | Y.XmlText | Y.XmlHook, addressOf: (attachment: string) => string, reader: CitationReader): Node[] {
  if (child instanceof Y.XmlText) return runs(child)
  if (!(child instanceof Y.XmlElement)) return []
  const inner = (): Node[] => child.toArray().flatMap(each => render(each, addressOf, reader))
  const attribute = (name: string): string => String((child.getAttributes() as Record<string, unknown>)[name] ?? '')
  switch (child.nodeName) {
    case 'heading': return [el(headingTag(attribute('level')), {}, ...inner())]
    case 'codeBlock': return [el('pre', {}, el('code', {}, ...inner()))]
    case 'horizontalRule': return [el('hr')]
    case 'reference': return [drawReference(citedIn(child.getAttributes() as Record<string, unknown>), reader)]
    case 'hardBreak': return [el('br')]
    case 'table': return [el('div', tableFrame(), el('table', { class: 'plan-table prose-table' }, el('tbody', {}, ...inner())))]
    case 'image': return [el('figure', {}, el('img', { src: addressOf(attribute('attachment')), alt: attribute('alt'), loading: 'lazy' }))]
  }
  const tag = TAGS[child.nodeName]
  if (tag === undefined) return [el('div', { class: 'unknown-part' }, icon('info'), t('editor.unknown'))]
  const element = el(tag, { colspan: spanOf(attribute('colspan')), rowspan: spanOf(attribute('rowspan')) }, ...inner())
  // An empty paragraph keeps its line, as it does in the editor.
  if (tag === 'p' && child.length === 0) element.append(el('br'))
  return [element]
}

function runs(text: Y.XmlText): Node[] {
  return (text.toDelta() as { insert: string, attributes?: Record<string, { href?: string } | null> }[]).map(({ insert, attributes }) => {
    let node: Node = document.createTextNode(typeof insert === 'string' ? insert : '')
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (value === null) continue
      if (name === 'link') {
        const href = safeAddress(String(value.href ?? ''))
        if (href !== null) node = el('a', { href, rel: 'noopener noreferrer nofollow' }, node)
      } else {
        const tag = MARKS[name.replace(/--.*$/, '')]
        if (tag !== undefined) node = el(tag, {}, node)
      }
    }
    return node
  })
}

function spanOf(value: string): string | null {
  return value === '' || value === '1' ? null : value
}
