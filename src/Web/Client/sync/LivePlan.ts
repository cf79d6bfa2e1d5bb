import { mergeUpdates } from 'yjs'
import { Access } from './Access'
import { fromBase64, toBase64 } from './bytes'
import { Emitter } from './Emitter'
import { OutgoingQueue } from './OutgoingQueue'
import type { PlanConnection } from './PlanConnection'
import { FROM_QUEUE, FROM_SERVER, PlanDocument } from './PlanDocument'
import { Presence } from './Presence'
import type { RefusedDrawer } from './RefusedDrawer'
import { reapply, setAside, type CopyBody, type SetAside } from './Salvage'
import { saveWord, type SaveWord } from './SaveState'
import { MAX_UPDATE_BYTES, type FreezingMessage, type JoinReply, type RefusalReason, type RefusedMessage, type RightsMessage } from './Wire'

interface LiveEvents {
  /** A document to show; it comes again, another one, after a refusal burnt the old one. */
  opened: PlanDocument
  /** The shown document is about to be dropped: let go of it. */
  closing: PlanDocument
  access: Access
  save: SaveWord
  refused: { reason: RefusalReason, count: number }
  state: string
  freezing: FreezingMessage
  ended: string
  presence: Presence
  reload: undefined
}

/** Plays the parts of sync/ together: joins, applies, queues, sends, and sets aside what is refused. */
export class LivePlan extends Emitter<LiveEvents> {
  #document: PlanDocument | null = null
  #presence: Presence | null = null
  #access = Access.none
  #epoch = 0
  #word: SaveWord = 'saved'
  readonly #pendingSince = new Map<string, number>()

  constructor(
    readonly connection: PlanConnection,
    readonly queue: OutgoingQueue,
    readonly drawer: RefusedDrawer,
    private readonly me: { person: string, name: string },
    private readonly copyBody: CopyBody,
    private readonly now: () => number = Date.now,
  ) {
    super()
    connection.on('joined', reply => this.#joined(reply))
    connection.on('state', () => {
      if (connection.state === 'offline') this.#presence?.forgetOthers()
      this.refreshSaveWord()
    })
    connection.on('Ack', ({ batch }) => {
      this.#pendingSince.delete(batch)
      queue.acknowledge(batch)
    })
    connection.on('Refused', message => void this.#refused(message))
    connection.on('Update', ({ updates }) => this.#document?.apply(merged(updates), FROM_SERVER))
    connection.on('Awareness', ({ update }) => this.#presence?.receive(fromBase64(update)))
    connection.on('Rights', message => this.#rights(message))
    connection.on('Freezing', message => this.emit('freezing', message))
    connection.on('Dropped', ({ reason }) => this.emit('ended', reason))
    queue.onChange = () => this.refreshSaveWord()
  }

  get document(): PlanDocument | null {
    return this.#document
  }

  get presence(): Presence | null {
    return this.#presence
  }

  get access(): Access {
    return this.#access
  }

  get word(): SaveWord {
    return this.#word
  }

  /** Called by a clock too: lateness shows without any event. */
  refreshSaveWord(): void {
    const oldest = this.queue.pending[0]
    const age = oldest === undefined ? 0 : this.now() - (this.#pendingSince.get(oldest.batch) ?? this.now())
    const word = saveWord(this.connection.state, this.queue.pending.length, this.queue.isStored, age)
    if (word === this.#word) return
    this.#word = word
    this.emit('save', word)
  }

  #joined(reply: JoinReply): void {
    if (reply.reload) return this.emit('reload', undefined)
    this.#epoch = reply.epoch
    const isFirst = this.#document === null
    const document = this.#document ?? new PlanDocument()
    if (reply.state !== null) document.apply(fromBase64(reply.state), FROM_SERVER)
    if (reply.tail !== null && reply.tail.length > 0) document.apply(merged(reply.tail), FROM_SERVER)
    if (isFirst) for (const entry of this.queue.pending) document.apply(entry.update, FROM_QUEUE)
    const isNewId = document.doc.clientID !== reply.clientId || this.#presence === null
    document.doc.clientID = reply.clientId
    this.#setAccess(new Access(reply.rights))
    if (isNewId) this.#meet(document)
    if (isFirst) {
      this.#document = document
      document.doc.on('update', (update: Uint8Array, origin: unknown) => this.#typed(document, update, origin))
      this.emit('opened', document)
    }
    this.#presence?.announce()
    this.#resend()
    this.refreshSaveWord()
  }

  #meet(document: PlanDocument): void {
    this.#presence?.destroy()
    const presence = new Presence(document.doc, this.me)
    presence.on('send', update => this.connection.send('Awareness', { deliverable: this.connection.deliverable, update: toBase64(update) }))
    this.#presence = presence
    this.emit('presence', presence)
  }

  #typed(document: PlanDocument, update: Uint8Array, origin: unknown): void {
    if (origin === FROM_SERVER || origin === FROM_QUEUE || document !== this.#document) return
    const entry = this.queue.add(update, document.doc.clientID, this.#epoch)
    this.#pendingSince.set(entry.batch, this.now())
    this.#push(entry.batch, entry.update)
  }

  #resend(): void {
    for (const { batch, update } of this.queue.pending) {
      if (!this.#pendingSince.has(batch)) this.#pendingSince.set(batch, this.now())
      this.#push(batch, update)
    }
  }

  #push(batch: string, update: Uint8Array): void {
    if (update.length > MAX_UPDATE_BYTES) {
      // Refused here, as the server would: it goes to the drawer. After this transaction, which may still be running.
      setTimeout(() => void this.#refused({ deliverable: this.connection.deliverable, batch, reason: 'tooLarge', burnt: true }))
      return
    }
    this.connection.send('Push', { deliverable: this.connection.deliverable, batch, epoch: this.#epoch, update: toBase64(update) })
  }

  /**
   * A CRDT cannot take an integration back, so the document that holds the refused text is dropped. What was refused goes to the drawer
   * first; what was typed elsewhere meanwhile is made again under the new id.
   */
  async #refused({ batch, reason, burnt }: RefusedMessage): Promise<void> {
    const old = this.#document
    if (old === null || !this.queue.pending.some(entry => entry.batch === batch)) return
    const entries = this.queue.takeBurnt(batch)
    // Whatever was typed in the same places belongs together: one entry a place, not one a keystroke.
    const touched = new Set(setAside(old, entries.filter(entry => entry.batch === batch).map(entry => entry.update)).map(placeName))
    const all = setAside(old, entries.map(entry => entry.update))
    const asides = all.filter(aside => touched.has(placeName(aside)))
    const elsewhere = all.filter(aside => !touched.has(placeName(aside)))
    await this.drawer.add(asides.filter(aside => !aside.isRemoval || asides.length === 1), reason, this.now())

    this.emit('closing', old)
    this.#document = null
    this.#presence?.destroy()
    this.#presence = null
    if (burnt) this.connection.forgetDocument()
    else this.connection.knowsDocument = false
    await this.connection.rejoin()

    const fresh = this.#document as PlanDocument | null
    const mayReturn = (aside: SetAside): boolean => this.#access.allows(old, aside)
    const { refused } = fresh === null ? { refused: elsewhere } : reapply(old, fresh, elsewhere, mayReturn, this.copyBody)
    await this.drawer.add(refused.filter(aside => !aside.isRemoval), reason, this.now())
    this.emit('refused', { reason, count: asides.length + refused.length })
    old.destroy()
  }

  #rights({ epoch, state, rights }: RightsMessage): void {
    this.#epoch = epoch
    this.#setAccess(new Access(rights))
    this.emit('state', state)
  }

  #setAccess(access: Access): void {
    this.#access = access
    this.emit('access', access)
  }
}

function placeName(aside: { section: string | null, record: string | null, field: string | null }): string {
  return aside.record ?? `${aside.section}/${aside.field ?? 'body'}`
}

/** Many small frames are one change for the eye: merged, they render once. */
function merged(updates: readonly string[]): Uint8Array {
  const [first] = updates
  return updates.length === 1 && first !== undefined ? fromBase64(first) : mergeUpdates(updates.map(fromBase64))
}
