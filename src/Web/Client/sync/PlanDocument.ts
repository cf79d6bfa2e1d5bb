import * as Y from 'yjs'
import { between, byOrder } from './order'

/** Origins of local transactions: what the page's undo follows, and what the queue must not send again. */
export const BY_HAND = { origin: 'by-hand' }
/** What a gesture needs to exist before it happens; sent, but not a step of undo. */
export const PREPARING = { origin: 'preparing' }
export const FROM_SERVER = { origin: 'from-server' }
export const FROM_QUEUE = { origin: 'from-queue' }

export type Audience = 'organisation' | 'members' | 'public'

export interface Section {
  id: string
  title: string
  number: string
  parent: string
  order: string
  removed: boolean
  audience: Audience
  blocks: string[]
  hint: string
  placeholder: boolean
}

export interface PlanRecord {
  id: string
  kind: string
  section: string
  code: string
  order: string
  removed: boolean
}

interface Write {
  map: TextMap
  key: string
  value: string
}

type TextMap = Y.Map<string | Y.XmlFragment>

/** The live document of one deliverable in the words of the plan: sections, records, and the few ways they change. */
export class PlanDocument {
  readonly doc = new Y.Doc()
  readonly sections: Y.Map<TextMap> = this.doc.getMap('sections')
  readonly records: Y.Map<Y.Map<string>> = this.doc.getMap('records')

  #gesture: Write[] | null = null
  /** Made in the gesture that is going on: in the bin for others still, there for this one. */
  readonly #made = new Set<string>()

  apply(update: Uint8Array, origin: object): void {
    Y.applyUpdate(this.doc, update, origin)
  }

  /** Live sections in reading order, parents before their children; a cycle of parents is cut at the smallest id. */
  outline(): { section: Section, depth: number }[] {
    const all = this.allSections().filter(section => !section.removed)
    const ids = new Set(all.map(section => section.id))
    const children = new Map<string, Section[]>()
    for (const section of all) {
      const parent = ids.has(section.parent) && !this.#isInCycle(section) ? section.parent : ''
      children.set(parent, [...(children.get(parent) ?? []), section])
    }
    const walk = (parent: string, depth: number): { section: Section, depth: number }[] =>
      (children.get(parent) ?? []).sort(byOrder).flatMap(section => [{ section, depth }, ...walk(section.id, depth + 1)])
    return walk('', 0)
  }

  allSections(): Section[] {
    return [...this.sections.keys()].flatMap(id => this.section(id) ?? [])
  }

  section(id: string): Section | null {
    const map = this.sections.get(id)
    if (map === undefined) return null
    return {
      id,
      title: text(map, 'title'),
      number: text(map, 'number'),
      parent: text(map, 'parent'),
      order: text(map, 'order'),
      removed: text(map, 'removed') === 'true' && !this.#made.has(id),
      audience: (text(map, 'audience') || 'public') as Audience,
      blocks: text(map, 'blocks').split(',').map(block => block.trim()).filter(block => block !== ''),
      hint: text(map, 'hint'),
      placeholder: text(map, 'placeholder') === 'true',
    }
  }

  body(id: string): Y.XmlFragment | null {
    const body = this.sections.get(id)?.get('body')
    return body instanceof Y.XmlFragment ? body : null
  }

  record(id: string): PlanRecord | null {
    const map = this.records.get(id)
    if (map === undefined) return null
    return {
      id,
      kind: text(map, 'kind'),
      section: text(map, 'section'),
      code: text(map, 'code'),
      order: text(map, 'order'),
      removed: text(map, 'removed') === 'true' && !this.#made.has(id),
    }
  }

  value(id: string, field: string): string {
    const map = this.records.get(id)
    return map === undefined ? '' : text(map, field)
  }

  /** Live records of a kind in order; of one section, or of the whole plan when section is null. */
  recordsOf(kind: string, section: string | null): PlanRecord[] {
    const found: PlanRecord[] = []
    for (const id of this.records.keys()) {
      const record = this.record(id)
      if (record !== null && record.kind === kind && !record.removed && (section === null || record.section === section)) found.push(record)
    }
    return found.sort(byOrder)
  }

  /**
   * One gesture by hand, one step of undo. Keys and records are never deleted (docs/wire-protocol.md), and undoing the first writing of a
   * key would delete it; so what is new is first made, empty or in the bin, and the gesture itself only changes values: undoing it puts
   * them back.
   */
  change(work: () => void): void {
    if (this.#gesture !== null) return work()
    const gesture: Write[] = []
    this.#gesture = gesture
    try {
      this.doc.transact(work, PREPARING)
    } finally {
      this.#gesture = null
      this.#made.clear()
    }
    if (gesture.length > 0) this.doc.transact(() => { for (const { map, key, value } of gesture) map.set(key, value) }, BY_HAND)
  }

  #write(map: TextMap, key: string, value: string): void {
    this.change(() => {
      if (!map.has(key)) map.set(key, '')
      this.#gesture?.push({ map, key, value })
    })
  }

  setSection(id: string, key: 'title' | 'number' | 'audience' | 'parent' | 'order' | 'removed' | 'placeholder' | 'blocks', value: string): void {
    const map = this.sections.get(id)
    if (map === undefined || text(map, key) === value) return
    this.#write(map, key, value)
  }

  /** A new section whole, body and first paragraph included: created later by two people, one of the bodies would be lost. */
  addSection(title: string, parent: string, order: string, blocks = ''): string {
    const id = crypto.randomUUID()
    this.change(() => {
      const body = new Y.XmlFragment()
      body.insert(0, [new Y.XmlElement('paragraph')])
      const map: TextMap = new Y.Map()
      for (const [key, value] of Object.entries({ title, number: '', parent, order, audience: 'public', blocks, hint: '', removed: 'true' })) map.set(key, value)
      map.set('body', body)
      this.sections.set(id, map)
      this.#made.add(id)
      this.#write(map, 'removed', '')
    })
    return id
  }

  addRecord(kind: string, section: string, order: string, fields: Readonly<Record<string, string>> = {}): string {
    const id = crypto.randomUUID()
    this.change(() => {
      const map = new Y.Map<string>()
      for (const [key, value] of Object.entries({ kind, section, code: '', order, ...fields, removed: 'true' })) map.set(key, value)
      this.records.set(id, map)
      this.#made.add(id)
      this.#write(map as TextMap, 'removed', '')
    })
    return id
  }

  setField(id: string, field: string, value: string): void {
    const map = this.records.get(id)
    if (map === undefined || text(map, field) === value) return
    this.#write(map as TextMap, field, value)
  }

  setRecordRemoved(id: string, removed: boolean): void {
    const map = this.records.get(id)
    if (map === undefined) return
    this.#write(map as TextMap, 'removed', removed ? 'true' : '')
  }

  /** An order key just after one sibling (before the first one when null). */
  orderAfter(siblings: readonly { id: string, order: string }[], after: string | null): string {
    const sorted = [...siblings].sort(byOrder)
    const at = after === null ? -1 : sorted.findIndex(sibling => sibling.id === after)
    return between(sorted[at]?.order ?? null, sorted[at + 1]?.order ?? null)
  }

  destroy(): void {
    this.doc.destroy()
  }

  #isInCycle(section: Section): boolean {
    const seen: string[] = []
    for (let id = section.id; id !== '' && this.sections.has(id); id = text(this.sections.get(id) as TextMap, 'parent')) {
      if (seen.includes(id)) return section.id === seen.slice(seen.indexOf(id)).sort()[0]
      seen.push(id)
    }
    return false
  }
}

function text(map: Y.Map<string | Y.XmlFragment> | Y.Map<string>, key: string): string {
  const value = (map as Y.Map<string | Y.XmlFragment>).get(key)
  return typeof value === 'string' ? value : ''
}
