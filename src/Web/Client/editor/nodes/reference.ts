import { Node } from '@tiptap/core'
import { el } from '../../ui/dom'

/** What a reference points to: a record, or one of its figures (`shows`); `code` is what was typed, kept for whoever may not see the record. */
export interface Cited {
  record: string
  shows: string
  code: string
}

export interface CitedWords {
  code: string
  words: string
  isLost: boolean
}

export interface CitationReader {
  words(cited: Cited): CitedWords
  /** Whether a pasted reference is one of this plan. */
  knows(record: string): boolean
  open(record: string): void
}

/** Without a plan around (schemas, tests) a reference says its code and nothing else. */
export const NO_PLAN: CitationReader = {
  words: ({ code }) => ({ code: '', words: code === '' ? '…' : code, isLost: true }),
  knows: () => true,
  open: () => undefined,
}

/**
 * A record or one of its figures cited in a sentence (`Citation` in src/Domain/Plans/Citations). The document holds the id; what is read is
 * drawn anew whenever the record changes.
 */
export const Reference = Node.create<{ reader: CitationReader }>({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ reader: NO_PLAN }),
  addAttributes: () => Object.fromEntries(['record', 'shows', 'code'].map(name => [name, { default: null, rendered: false }])),
  parseHTML() {
    return [{ tag: '[data-reference]', priority: 1100, getAttrs: element => {
      const cited = citedBy(element)
      return cited.record !== '' && !this.options.reader.knows(cited.record) ? false : attributes(cited)
    } }]
  },
  // Copied out of the plan it is its words; pasted back into it, the reference again.
  renderHTML({ node }) {
    const cited = citedIn(node.attrs)
    return ['span', data(cited), textOf(this.options.reader.words(cited))]
  },
  renderText({ node }) {
    return textOf(this.options.reader.words(citedIn(node.attrs)))
  },
  addNodeView() {
    return ({ node }) => ({ dom: drawReference(citedIn(node.attrs), this.options.reader), ignoreMutation: () => true })
  },
  addKeyboardShortcuts() {
    const cited = (): Cited | null => {
      const { selection } = this.editor.state
      const node = 'node' in selection ? selection.node as { type: { name: string }, attrs: Record<string, unknown> } : null
      return node?.type.name === this.name ? citedIn(node.attrs) : null
    }
    const open = (): boolean => {
      const chosen = cited()
      if (chosen === null) return false
      this.options.reader.open(chosen.record)
      return true
    }
    return {
      Enter: open,
      ' ': open,
      Backspace: () => {
        const { selection: { empty, $from }, tr } = this.editor.state
        const before = $from.nodeBefore
        if (!empty || before?.type.name !== this.name) return false
        this.editor.view.dispatch(tr.delete($from.pos - before.nodeSize, $from.pos))
        return true
      },
    }
  },
})

/** The chip, the same in an open editor and in text out of view. */
export function drawReference(cited: Cited, reader: CitationReader): HTMLElement {
  const chip = el('a', { ...data(cited), href: cited.record === '' ? null : `#r-${cited.record}`, contenteditable: 'false', draggable: 'false' })
  fillReference(chip, reader.words(cited))
  return chip
}

/** Writes into a chip what it says now; touches nothing when it says it already. */
export function fillReference(chip: HTMLElement, words: CitedWords): void {
  if (chip.textContent === textOf(words) && chip.classList.contains('reference--lost') === words.isLost) return
  chip.classList.toggle('reference--lost', words.isLost)
  chip.replaceChildren(...(words.code === '' ? [] : [el('span', { class: 'reference__code' }, words.code)]), words.code !== '' && words.words !== '' ? ` ${words.words}` : words.words)
}

export function citedBy(element: HTMLElement): Cited {
  return { record: element.dataset['reference'] ?? '', shows: element.dataset['shows'] ?? '', code: element.dataset['code'] ?? '' }
}

export function citedIn(values: Readonly<Record<string, unknown>>): Cited {
  const text = (name: string): string => typeof values[name] === 'string' ? values[name] : ''
  return { record: text('record'), shows: text('shows'), code: text('code') }
}

/** Attributes of the node: what is empty is left out of the document. */
export function attributes({ record, shows, code }: Cited): Record<string, string | null> {
  return { record: record || null, shows: shows || null, code: code || null }
}

function data({ record, shows, code }: Cited): Record<string, string> {
  return { class: shows === '' ? 'reference' : 'reference reference--figure', 'data-reference': record, 'data-shows': shows, 'data-code': code }
}

function textOf({ code, words }: CitedWords): string {
  return code === '' ? words : words === '' ? code : `${code} ${words}`
}
