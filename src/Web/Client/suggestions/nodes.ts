import * as Y from 'yjs'
import { rowOf } from './rows'

/** A node as the editor writes it in JSON; what a suggestion of paragraphs holds. */
export interface NodeJson {
  type: string
  attrs?: Record<string, unknown>
  content?: NodeJson[]
  text?: string
  marks?: { type: string, attrs?: Record<string, unknown> }[]
}

interface Run {
  insert: string
  attributes?: Record<string, Record<string, unknown> | null>
}

export function runsOf(text: Y.XmlText): Run[] {
  return (text.toDelta() as { insert: unknown, attributes?: Run['attributes'] }[]).map(({ insert, attributes }) => ({ insert: typeof insert === 'string' ? insert : '\uFFFC', ...(attributes === undefined ? {} : { attributes }) }))
}

/** The words of a text, an element or a body; an element is one paragraph. */
export function wordsOf(node: Y.XmlElement | Y.XmlText | Y.XmlHook): string {
  if (node instanceof Y.XmlText) return runsOf(node).map(run => run.insert).join('')
  return node instanceof Y.XmlElement ? node.toArray().map(wordsOf).join('') : ''
}

export function toJson(node: Y.XmlElement | Y.XmlText | Y.XmlHook): NodeJson[] {
  if (node instanceof Y.XmlText) {
    return runsOf(node).map(({ insert, attributes }) => {
      const marks = Object.entries(attributes ?? {}).flatMap(([name, attrs]) => attrs === null ? [] : [{ type: name.split('--')[0] ?? name, attrs }])
      return { type: 'text', text: insert, ...(marks.length === 0 ? {} : { marks }) }
    })
  }
  if (!(node instanceof Y.XmlElement)) return []
  const content = node.toArray().flatMap(toJson)
  return [{ type: node.nodeName, attrs: node.getAttributes(), ...(content.length === 0 ? {} : { content }) }]
}

/** Elements not yet part of any document. */
export function fromJson(nodes: readonly NodeJson[]): (Y.XmlElement | Y.XmlText)[] {
  const made: (Y.XmlElement | Y.XmlText)[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as NodeJson
    if (node.type !== 'text') {
      const element = new Y.XmlElement(node.type)
      for (const [name, value] of Object.entries(node.attrs ?? {})) if (value !== null && value !== undefined) element.setAttribute(name, value as string)
      const children = fromJson(node.content ?? [])
      if (children.length > 0) element.insert(0, children)
      made.push(element)
      continue
    }
    const runs: { insert: string, attributes: Record<string, unknown> }[] = []
    for (; at < nodes.length && nodes[at]?.type === 'text'; at++) {
      const { text = '', marks = [] } = nodes[at] as NodeJson
      runs.push({ insert: text, attributes: Object.fromEntries(marks.map(mark => [mark.type, mark.attrs ?? {}])) })
    }
    at--
    const text = new Y.XmlText()
    text.applyDelta(runs)
    made.push(text)
  }
  return made
}

/** What a suggestion would put there, in plain words. */
export function afterInWords(change: { kind: string, after: string }): string {
  if (change.kind === 'field') return change.after
  if (change.kind === 'row') return Object.entries(rowOf({ kind: 'row', after: change.after })?.fields ?? {}).filter(([, value]) => value !== '').map(([, value]) => value).join(' · ')
  try {
    if (change.kind === 'text') return (JSON.parse(change.after) as Run[]).map(run => run.insert).join('')
    if (change.kind === 'blocks') return (JSON.parse(change.after) as NodeJson[]).map(plain).join('\n')
  } catch { /* what cannot be read says nothing */ }
  return ''
}

function plain(node: NodeJson): string {
  return node.text ?? (node.content ?? []).map(plain).join('')
}
