import * as Y from 'yjs'
import { fromBase64, toBase64 } from '../sync/bytes'
import type { PlanDocument } from '../sync/PlanDocument'
import { runsOf, wordsOf } from './nodes'
import type { Change } from './Suggestion'

/** A range of a text or of a body, as the document has it now. */
export interface Spot {
  type: Y.AbstractType<unknown>
  from: number
  to: number
}

/** A range as two positions that stay with their letters: what is typed at its edges is outside. */
export function anchored(type: Y.XmlText | Y.XmlFragment, from: number, to: number): { from: string, to: string } {
  const encode = (index: number, side: number): string => toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(type as Y.XmlText, index, side)))
  const start = encode(from, 0)
  return { from: start, to: to > from ? encode(to, -1) : start }
}

/** Where a change is now; null when what it hung on was taken away. */
export function spotOf(document: PlanDocument, change: Change): Spot | null {
  const from = resolved(document.doc, change.from)
  const to = resolved(document.doc, change.to)
  return from === null || to === null || from.type !== to.type || from.index > to.index ? null : { type: from.type, from: from.index, to: to.index }
}

/** Whether what its author saw still stands there: if not, only a person can say what becomes of it. */
export function standsOn(main: PlanDocument, change: Change): 'fits' | 'conflict' | 'gone' {
  const section = main.section(change.section)
  if (section === null || section.removed) return 'gone'
  if (change.kind === 'row') {
    const record = main.record(change.record ?? '')
    return record === null || record.removed ? 'fits' : 'gone'
  }
  if (change.kind === 'field') {
    if (change.record !== null && (main.record(change.record) === null || (main.record(change.record)?.removed === true && change.field !== 'removed'))) return 'gone'
    return fieldOf(main, change) === change.before ? 'fits' : 'conflict'
  }
  const spot = spotOf(main, change)
  if (spot === null) return 'gone'
  return squeezed(wordsAt(spot)) === squeezed(change.before) ? 'fits' : 'conflict'
}

export function fieldOf(document: PlanDocument, change: Change): string {
  return change.record === null ? document.section(change.section)?.title ?? '' : document.value(change.record, change.field ?? '')
}

/** What stands in a spot, in words. */
export function wordsAt({ type, from, to }: Spot): string {
  if (type instanceof Y.XmlText) return runsOf(type).map(run => run.insert).join('').slice(from, to)
  return type instanceof Y.XmlFragment ? type.toArray().slice(from, to).map(wordsOf).join('\n') : ''
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

function resolved(doc: Y.Doc, position: string | null): { type: Y.AbstractType<unknown>, index: number } | null {
  if (position === null) return null
  try {
    const relative = Y.decodeRelativePosition(fromBase64(position))
    if (relative.item !== null) {
      const structs = doc.store.clients.get(relative.item.client)
      if (structs === undefined || relative.item.clock >= Y.getState(doc.store, relative.item.client)) return null
      const held = structs[Y.findIndexSS(structs, relative.item.clock)]
      if (!(held instanceof Y.Item) || held.deleted) return null
    }
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, doc)
    if (absolute === null || absolute.type._item?.deleted === true) return null
    return { type: absolute.type, index: absolute.index }
  } catch {
    return null
  }
}
