import * as Y from 'yjs'
import { runsOf, toJson, wordsOf } from './nodes'
import { anchored } from './places'
import type { Change } from './Suggestion'
import { wordDiff, type Piece } from './wordDiff'

/** Where a found change is seen in the fork: letters of a text, or whole paragraphs by number. */
export type Shown =
  | { kind: 'text', text: Y.XmlText, from: number, to: number }
  | { kind: 'blocks', from: number, to: number }

export interface Found {
  change: Change
  shown: Shown
}

type Block = Y.XmlElement | Y.XmlText | Y.XmlHook

/**
 * What a fork of a section's text says otherwise than the text itself. The fork holds every edit of the main document, so whatever
 * differs is its author's own: paragraphs are paired by their Yjs ids, words compared inside pairs.
 */
export function bodyDiff(section: string, main: Y.XmlFragment, fork: Y.XmlFragment): Found[] {
  const before = main.toArray()
  const after = fork.toArray()
  const mainIds = new Set(before.map(idOf))
  const forkIds = new Set(after.map(idOf))
  const found: Found[] = []
  // Paragraphs without a partner that follow each other, with the changed ones at their edges: a split or a joint is one change.
  let gap = { from: 0, to: 0, start: 0, end: 0 }
  const close = (): void => {
    if (gap.to > gap.from || gap.end > gap.start) found.push(blocksChange(section, main, before, after, gap))
  }
  let pending: { at: number, of: number, texts: Found[], touchesStart: boolean, touchesEnd: boolean } | null = null
  const settle = (): void => {
    if (pending !== null) found.push(...pending.texts)
    pending = null
  }
  let [i, j] = [0, 0]
  const open = (): void => {
    // A change at the end of the paragraph before belongs to the gap that follows it.
    if (pending !== null && pending.touchesEnd) gap = { from: pending.at, to: pending.at + 1, start: pending.of, end: pending.of + 1 }
    else {
      settle()
      gap = { from: i, to: i, start: j, end: j }
    }
    pending = null
  }
  let isOpen = false
  while (i < before.length || j < after.length) {
    const one = before[i]
    const other = after[j]
    if (one !== undefined && other !== undefined && idOf(one) === idOf(other)) {
      const texts = pairChanges(section, one, other)
      if (texts === null) {
        if (!isOpen) open()
        isOpen = true
        gap = { ...gap, to: i + 1, end: j + 1 }
      } else {
        const touchesStart = texts.some(({ change, shown }) => shown.kind === 'text' && change.kind === 'text' && startsAt(one, shown.text, change, shown))
        if (isOpen && touchesStart && gap.to === i && gap.end === j) {
          gap = { ...gap, to: i + 1, end: j + 1 }
          close()
          isOpen = false
        } else {
          if (isOpen) close()
          isOpen = false
          settle()
          pending = { at: i, of: j, texts, touchesStart, touchesEnd: texts.some(({ change, shown }) => shown.kind === 'text' && change.kind === 'text' && endsAt(other, shown)) }
        }
      }
      i++
      j++
    } else if (one !== undefined && !forkIds.has(idOf(one))) {
      if (!isOpen) open()
      isOpen = true
      gap = { ...gap, to: ++i }
    } else if (other !== undefined && !mainIds.has(idOf(other))) {
      if (!isOpen) open()
      isOpen = true
      gap = { ...gap, end: ++j }
    } else break
  }
  if (isOpen) close()
  settle()
  return found
}

function blocksChange(section: string, main: Y.XmlFragment, before: readonly Block[], after: readonly Block[], gap: Piece): Found {
  return {
    change: {
      kind: 'blocks', section, record: null, field: null, ...anchored(main, gap.from, gap.to),
      before: before.slice(gap.from, gap.to).map(wordsOf).join('\n'),
      after: JSON.stringify(after.slice(gap.start, gap.end).flatMap(toJson)),
    },
    shown: { kind: 'blocks', from: gap.start, to: gap.end },
  }
}

/** Changes of words inside two of the same; null when their shape differs, and only the whole can be proposed. */
function pairChanges(section: string, one: Block, other: Block): Found[] | null {
  if (one instanceof Y.XmlText && other instanceof Y.XmlText) return textChanges(section, one, other)
  if (!(one instanceof Y.XmlElement) || !(other instanceof Y.XmlElement)) return null
  if (one.nodeName !== other.nodeName || stable(one.getAttributes()) !== stable(other.getAttributes())) return null
  const [these, those] = [one.toArray(), other.toArray()]
  if (these.length !== those.length) return null
  const found: Found[] = []
  for (const [index, child] of these.entries()) {
    const partner = those[index] as Block
    const inside = idOf(child) === idOf(partner) ? pairChanges(section, child, partner) : null
    if (inside === null) return null
    found.push(...inside)
  }
  return found
}

function textChanges(section: string, main: Y.XmlText, fork: Y.XmlText): Found[] {
  const one = letters(main)
  const other = letters(fork)
  if (one.text === other.text && one.marks.join('\u0000') === other.marks.join('\u0000')) return []
  const pieces = wordDiff(one.text, other.text)
  const found = pieces.map((piece): Found => ({
    change: { kind: 'text', section, record: null, field: null, ...anchored(main, piece.from, piece.to), before: one.text.slice(piece.from, piece.to), after: JSON.stringify(sliced(fork, piece.start, piece.end)) },
    shown: { kind: 'text', text: fork, from: piece.start, to: piece.end },
  }))
  let [at, of] = [0, 0]
  for (const piece of [...pieces, { from: one.text.length, to: 0, start: other.text.length, end: 0 }]) {
    found.push(...formatChanges(section, main, fork, one, other, at, of, piece.from - at))
    at = piece.to
    of = piece.end
  }
  return found
}

interface Letters {
  text: string
  /** The marks of each letter, as comparable text. */
  marks: string[]
}

function formatChanges(section: string, main: Y.XmlText, fork: Y.XmlText, one: Letters, other: Letters, at: number, of: number, length: number): Found[] {
  const found: Found[] = []
  for (let index = 0; index < length;) {
    const [was, is] = [one.marks[at + index] ?? '{}', other.marks[of + index] ?? '{}']
    let end = index + 1
    while (end < length && one.marks[at + end] === was && other.marks[of + end] === is) end++
    if (was !== is) {
      const [old, wanted] = [JSON.parse(was) as Record<string, unknown>, JSON.parse(is) as Record<string, unknown>]
      const formats = Object.fromEntries([...Object.keys(old).filter(name => !(name in wanted)).map(name => [name, null]), ...Object.entries(wanted).filter(([name, value]) => stable(old[name]) !== stable(value))])
      found.push({
        change: { kind: 'format', section, record: null, field: null, ...anchored(main, at + index, at + end), before: one.text.slice(at + index, at + end), after: JSON.stringify(formats) },
        shown: { kind: 'text', text: fork, from: of + index, to: of + end },
      })
    }
    index = end
  }
  return found
}

function letters(text: Y.XmlText): Letters {
  const runs = runsOf(text)
  return { text: runs.map(run => run.insert).join(''), marks: runs.flatMap(run => new Array<string>(run.insert.length).fill(stable(run.attributes ?? {}))) }
}

function sliced(text: Y.XmlText, from: number, to: number): object[] {
  let at = 0
  return runsOf(text).flatMap(({ insert, attributes }) => {
    const part = insert.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += insert.length
    return part === '' ? [] : [{ insert: part, attributes: attributes ?? {} }]
  })
}

function startsAt(block: Block, text: Y.XmlText, change: Change, shown: Shown): boolean {
  return shown.kind === 'text' && shown.from === 0 && block instanceof Y.XmlElement && idOf(block.get(0) as Block) === idOf(text) && change.kind === 'text'
}

function endsAt(block: Block, shown: Shown): boolean {
  if (shown.kind !== 'text' || !(block instanceof Y.XmlElement)) return false
  return block.length > 0 && block.get(block.length - 1) === shown.text && shown.to === shown.text.length
}

function idOf(block: Block): string {
  const id = block._item?.id
  return id === undefined ? '' : `${id.client}:${id.clock}`
}

function stable(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? ''
  return `{${Object.entries(value).filter(([, each]) => each !== null && each !== undefined).sort(([a], [b]) => a < b ? -1 : 1).map(([key, each]) => `${JSON.stringify(key)}:${stable(each)}`).join(',')}}`
}
