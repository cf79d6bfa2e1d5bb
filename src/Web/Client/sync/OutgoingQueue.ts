import { settled } from './Storage'

/** One Yjs transaction of this browser that the server has not acknowledged yet. */
export interface QueuedUpdate {
  key?: number
  /** organisation + person + deliverable: another account on this device never sees it. */
  scope: string
  batch: string
  epoch: number
  /** The client id that wrote it: a refusal burns that id and all that follows under it. */
  client: number
  tab: string
  update: Uint8Array
}

/**
 * What was typed and is not yet on the server's disk. Kept in IndexedDB so that a reload, a crash or a dead battery loses nothing,
 * resent until acknowledged (the batch id makes that harmless), one entry per transaction.
 */
export class OutgoingQueue {
  #entries: QueuedUpdate[] = []
  #writes: Promise<void> = Promise.resolve()
  #stored = true
  onChange: () => void = () => undefined

  private constructor(private readonly database: IDBDatabase | null, readonly scope: string, private readonly tab: string) {
    this.#stored = database !== null
  }

  /** Opens the queue and takes over what closed tabs of the same person left. Without storage it still works, in memory only. */
  static async open(database: IDBDatabase | null, scope: string, tab: string, liveTabs: () => Promise<ReadonlySet<string>>): Promise<OutgoingQueue> {
    const queue = new OutgoingQueue(database, scope, tab)
    if (database !== null) await queue.#adopt(await liveTabs())
    return queue
  }

  get pending(): readonly QueuedUpdate[] {
    return this.#entries
  }

  /** Whether everything pending would survive a reload. */
  get isStored(): boolean {
    return this.#stored
  }

  add(update: Uint8Array, client: number, epoch: number): QueuedUpdate {
    const entry: QueuedUpdate = { scope: this.scope, batch: crypto.randomUUID(), epoch, client, tab: this.tab, update }
    this.#entries.push(entry)
    this.#write(async database => {
      if (!this.#entries.includes(entry)) return
      const { key: _, ...fields } = entry
      entry.key = Number(await settled(database.transaction('outgoing', 'readwrite').objectStore('outgoing').add(fields)))
    })
    this.onChange()
    return entry
  }

  acknowledge(batch: string): void {
    this.#remove(this.#entries.filter(entry => entry.batch === batch))
  }

  /** The refused batch and everything else unacknowledged under its client id, in order; they leave the queue. */
  takeBurnt(batch: string): QueuedUpdate[] {
    const client = this.#entries.find(entry => entry.batch === batch)?.client
    const burnt = this.#entries.filter(entry => entry.batch === batch || entry.client === client)
    this.#remove(burnt)
    return burnt
  }

  clear(): Promise<void> {
    this.#remove([...this.#entries])
    return this.flush()
  }

  /** Resolves when all writes to the device so far are done. */
  flush(): Promise<void> {
    return this.#writes
  }

  async #adopt(liveTabs: ReadonlySet<string>): Promise<void> {
    const database = this.database as IDBDatabase
    try {
      const index = database.transaction('outgoing', 'readonly').objectStore('outgoing').index('scope')
      const left = await settled(index.getAll(this.scope)) as QueuedUpdate[]
      const adopted = left.filter(entry => entry.tab === this.tab || !liveTabs.has(entry.tab))
      const store = database.transaction('outgoing', 'readwrite').objectStore('outgoing')
      await Promise.all(adopted.map(entry => settled(store.put({ ...entry, tab: this.tab }))))
      this.#entries = adopted.sort((a, b) => (a.key ?? 0) - (b.key ?? 0))
    } catch {
      this.#stored = false
    }
  }

  #remove(removed: QueuedUpdate[]): void {
    if (removed.length === 0) return
    const gone = new Set(removed)
    this.#entries = this.#entries.filter(entry => !gone.has(entry))
    this.#write(async database => {
      const store = database.transaction('outgoing', 'readwrite').objectStore('outgoing')
      await Promise.all(removed.flatMap(entry => entry.key === undefined ? [] : [settled(store.delete(entry.key))]))
    })
    this.onChange()
  }

  #write(work: (database: IDBDatabase) => Promise<void>): void {
    const database = this.database
    if (database === null) return
    this.#writes = this.#writes.then(() => work(database)).then(
      () => { this.#stored = true },
      () => {
        this.#stored = false
        this.onChange()
      })
  }
}
