import * as Y from 'yjs'
import { FROM_SERVER, PlanDocument } from '../sync/PlanDocument'
import { bodyDiff, type Found } from './bodyDiff'
import { fromJson, type NodeJson } from './nodes'
import { fieldOf, spotOf, standsOn } from './places'
import { rowJson, rowOf } from './rows'
import type { Change } from './Suggestion'

const TAKING_IN = { origin: 'taking-in' }
/** What decides where a row belongs is not proposed, it is done by those who write. */
const UNPROPOSED = new Set(['kind', 'section'])

/** A copy of the document in which one proposes: it follows every edit of the main one, and the main one never sees it. */
export class Fork {
  readonly document = new PlanDocument()
  readonly #follow: (update: Uint8Array) => void
  /** Sections and records touched here. */
  readonly #touched = new Set<string>()
  onTouched: () => void = () => undefined

  constructor(readonly main: PlanDocument, changes: readonly Change[]) {
    this.document.apply(Y.encodeStateAsUpdate(main.doc), FROM_SERVER)
    this.#follow = update => this.document.apply(update, FROM_SERVER)
    main.doc.on('update', this.#follow)
    this.document.doc.transact(() => { for (const change of changes) if (standsOn(main, change) === 'fits') this.#takeIn(change) }, TAKING_IN)
    for (const change of changes) this.#touched.add(change.record === null ? `s/${change.section}` : `r/${change.record}`)
    const watch = (root: 's' | 'r') => (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
      if (transaction.origin === FROM_SERVER || transaction.origin === TAKING_IN) return
      for (const event of events) {
        const ids = event.path.length > 0 ? [String(event.path[0])] : [...event.keys.keys()]
        for (const id of ids) this.#touched.add(`${root}/${id}`)
      }
      this.onTouched()
    }
    this.document.sections.observeDeep(watch('s') as Parameters<Y.Map<unknown>['observeDeep']>[0])
    this.document.records.observeDeep(watch('r') as Parameters<Y.Map<unknown>['observeDeep']>[0])
  }

  /** Everything that is proposed here. */
  changes(): Found[] {
    return [...this.#touched].flatMap(place => {
      const id = place.slice(2)
      return place.startsWith('s/') ? this.section(id) : this.#record(id)
    })
  }

  /** What is proposed in one section's title and text. */
  section(id: string): Found[] {
    const [main, fork] = [this.main.body(id), this.document.body(id)]
    const [was, is] = [this.main.section(id), this.document.section(id)]
    if (main === null || fork === null || was === null || is === null) return []
    const title = was.title === is.title ? [] : [fieldChange(id, null, 'title', was.title, is.title)]
    return [...title, ...bodyDiff(id, main, fork)]
  }

  destroy(): void {
    this.main.doc.off('update', this.#follow)
    this.document.destroy()
  }

  #record(id: string): Found[] {
    const [was, is] = [this.main.records.get(id), this.document.records.get(id)]
    const section = this.main.record(id)?.section
    if (was === undefined && is !== undefined) return this.#newRow(id)
    if (was === undefined || is === undefined || section === undefined) return []
    const text = (value: unknown): string => typeof value === 'string' ? value : ''
    return [...is.keys()].filter(field => !UNPROPOSED.has(field) && text(was.get(field)) !== text(is.get(field)))
      .map(field => fieldChange(section, id, field, text(was.get(field)), text(is.get(field))))
  }

  /** A row that is only here; one that was taken to the bin again is nothing. */
  #newRow(id: string): Found[] {
    const [record, map] = [this.document.record(id), this.document.records.get(id)]
    if (record === null || map === undefined || record.removed || this.main.section(record.section) === null) return []
    return [{ change: { kind: 'row', section: record.section, record: id, field: null, from: null, to: null, before: '', after: rowJson(map.entries() as IterableIterator<[string, unknown]>) }, shown: { kind: 'blocks', from: 0, to: 0 } }]
  }

  #takeIn(change: Change): void {
    const row = rowOf(change)
    if (row !== null) {
      const map = new Y.Map<string>()
      for (const [key, value] of Object.entries({ ...row.fields, kind: row.kind, order: row.order, section: change.section, removed: '' })) map.set(key, value)
      this.document.records.set(change.record ?? '', map)
      return
    }
    if (change.kind === 'field') {
      if (fieldOf(this.main, change) === change.before) {
        const map = (change.record === null ? this.document.sections.get(change.section) : this.document.records.get(change.record)) as Y.Map<string> | undefined
        map?.set(change.field ?? '', change.after)
      }
      return
    }
    const spot = spotOf(this.document, change)
    if (spot === null) return
    const { type, from, to } = spot
    if (type instanceof Y.XmlText) {
      if (change.kind === 'format') type.format(from, to - from, JSON.parse(change.after) as object)
      else type.applyDelta([...(from > 0 ? [{ retain: from }] : []), ...(JSON.parse(change.after) as { insert: string }[]), ...(to > from ? [{ delete: to - from }] : [])])
    } else if (type instanceof Y.XmlFragment) {
      const nodes = fromJson(JSON.parse(change.after) as NodeJson[])
      if (nodes.length > 0) type.insert(from, nodes)
      if (to > from) type.delete(from + nodes.length, to - from)
    }
  }
}

function fieldChange(section: string, record: string | null, field: string, before: string, after: string): Found {
  return { change: { kind: 'field', section, record, field, from: null, to: null, before, after }, shown: { kind: 'blocks', from: 0, to: 0 } }
}
