import * as Y from 'yjs'
import type { PlanDocument } from './PlanDocument'

/** What somebody typed in one place, told in words: a refused update cannot be integrated, but nothing of it may vanish. */
export interface SetAside {
  section: string | null
  sectionTitle: string
  record: string | null
  field: string | null
  text: string
  /** Only text was taken away: there is nothing to show but the fact. */
  isRemoval: boolean
}

interface Place {
  root: string
  id: string
  key: string
}

/**
 * Reads what updates added, from the document that still holds them (the bytes alone do not always say where they belong).
 * One entry per section body, per section property and per cell, in the order they were typed.
 */
export function setAside(document: PlanDocument, updates: readonly Uint8Array[]): SetAside[] {
  const found = new Map<string, { place: Place, pieces: Map<unknown, string> }>()
  let removes = false
  for (const update of updates) {
    const { structs, ds } = Y.decodeUpdate(update)
    removes ||= ds.clients.size > 0
    for (const struct of structs) {
      for (const { item, from, to } of itemsOf(document.doc, struct)) {
        const place = placeOf(document.doc, item)
        if (place === null) continue
        const name = `${place.root}/${place.id}/${place.key}`
        const entry = found.get(name) ?? { place, pieces: new Map<unknown, string>() }
        found.set(name, entry)
        if (item.deleted) continue
        const text = textOf(item.content, from, to)
        if (text !== null) entry.pieces.set(item.parent, item.parentSub === null ? (entry.pieces.get(item.parent) ?? '') + text : text)
      }
    }
  }
  const asides = [...found.values()].map(({ place, pieces }) => toAside(document, place, [...pieces.values()].join('\n')))
  if (asides.length === 0 && removes) asides.push({ section: null, sectionTitle: '', record: null, field: null, text: '', isRemoval: true })
  return asides
}

/** Items of the document a struct became; the document merges neighbours, so a struct may be a part of one. */
function* itemsOf(doc: Y.Doc, struct: Y.Item | Y.GC | { id: Y.ID, length: number }): Iterable<{ item: Y.Item, from: number, to: number }> {
  const structs = doc.store.clients.get(struct.id.client)
  if (structs === undefined) return
  const end = Math.min(struct.id.clock + struct.length, Y.getState(doc.store, struct.id.client))
  for (let clock = struct.id.clock; clock < end;) {
    const held = structs[Y.findIndexSS(structs, clock)]
    if (held === undefined) return
    const next = held.id.clock + held.length
    if (held instanceof Y.Item) yield { item: held, from: clock - held.id.clock, to: Math.min(end, next) - held.id.clock }
    clock = next
  }
}

/** Climbs to the root: sections → id → body → …, or records → id → field. */
function placeOf(doc: Y.Doc, item: Y.Item): Place | null {
  const keys: string[] = []
  let at: Y.Item | null = item
  let type = item.parent as Y.AbstractType<unknown> | null
  while (at !== null) {
    if (at.parentSub !== null) keys.unshift(at.parentSub)
    type = at.parent as Y.AbstractType<unknown> | null
    at = type?._item ?? null
  }
  const root = [...doc.share].find(([, shared]) => shared === type)?.[0]
  const [id, key] = keys
  return root === undefined || id === undefined ? null : { root, id, key: key ?? '' }
}

function textOf(content: Y.Item['content'], from: number, to: number): string | null {
  if (content instanceof Y.ContentString) return content.str.slice(from, to)
  if (content instanceof Y.ContentAny) return content.arr.slice(from, to).filter(value => typeof value === 'string').join(' ')
  return null
}

function toAside(document: PlanDocument, place: Place, text: string): SetAside {
  const record = place.root === 'records' ? place.id : null
  const section = record === null ? place.id : document.record(place.id)?.section ?? null
  return {
    section,
    sectionTitle: section === null ? '' : document.section(section)?.title ?? '',
    record,
    field: place.key === 'body' || place.key === '' ? null : place.key,
    text: text.trim(),
    isRemoval: text.trim() === '',
  }
}

export interface Reapplied {
  /** What could not be applied again after all. */
  refused: SetAside[]
}

/** Copies one section body onto another as a minimal change; given by the editor, which knows the schema. */
export type CopyBody = (from: Y.XmlFragment, to: Y.XmlFragment) => void

/**
 * After a burnt id: what was typed elsewhere, where it is still allowed, is made again under the new id. The old document held
 * everything of the server at that moment, so its differences in these places are this person's own.
 */
export function reapply(old: PlanDocument, fresh: PlanDocument, asides: readonly SetAside[], isAllowed: (aside: SetAside) => boolean, copyBody: CopyBody): Reapplied {
  const refused: SetAside[] = []
  const bodies = new Set<string>()
  for (const aside of asides) {
    if (!isAllowed(aside)) {
      refused.push(aside)
    } else if (aside.record !== null) {
      reapplyCell(old, fresh, aside.record, aside.field)
    } else if (aside.section !== null) {
      if (!fresh.sections.has(aside.section)) recreateSection(old, fresh, aside.section)
      if (aside.field !== null) {
        const value = old.sections.get(aside.section)?.get(aside.field)
        const map = fresh.sections.get(aside.section)
        if (typeof value === 'string' && map !== undefined) fresh.change(() => map.set(aside.field as string, value))
      } else {
        bodies.add(aside.section)
      }
    }
  }
  for (const section of bodies) {
    const from = old.body(section)
    const to = fresh.body(section)
    if (from !== null && to !== null) fresh.change(() => copyBody(from, to))
  }
  return { refused }
}

/** A section that only this page knew: made whole again, then its body is copied like any other. */
function recreateSection(old: PlanDocument, fresh: PlanDocument, id: string): void {
  const before = old.sections.get(id)
  if (before === undefined) return
  fresh.change(() => {
    const map: Y.Map<string | Y.XmlFragment> = new Y.Map()
    for (const [key, value] of before) if (typeof value === 'string') map.set(key, value)
    const body = new Y.XmlFragment()
    body.insert(0, [new Y.XmlElement('paragraph')])
    map.set('body', body)
    fresh.sections.set(id, map)
  })
}

function reapplyCell(old: PlanDocument, fresh: PlanDocument, record: string, field: string | null): void {
  const before = old.records.get(record)
  if (before === undefined) return
  const now = fresh.records.get(record)
  if (now === undefined) {
    const fields = before.toJSON() as Record<string, string>
    const { kind = '', section = '', order = '', ...rest } = fields
    fresh.change(() => {
      const map = new Y.Map<string>()
      for (const [key, value] of Object.entries({ kind, section, order, ...rest })) map.set(key, value)
      fresh.records.set(record, map)
    })
    return
  }
  if (field !== null) fresh.setField(record, field, before.get(field) ?? '')
}
