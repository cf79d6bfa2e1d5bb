import * as Y from 'yjs'
import { fromBase64, toBase64 } from '../sync/bytes'
import type { HubPort } from '../sync/HubPort'
import type { JoinReply, JoinRequest, PushMessage, RefusalReason, Rights, ServerEvents } from '../sync/Wire'

export const EVERYTHING: Rights = { canEdit: true, everything: true, structure: true, sections: [], records: [], canComment: true }

/** A server of one deliverable in memory that keeps the wire protocol's word: for tests of the modules that talk to it. */
export class FakeServer {
  readonly doc = new Y.Doc()
  readonly log: Uint8Array[] = []
  readonly batches = new Map<string, number>()
  readonly hubs = new Set<FakeHub>()
  rights: Rights = EVERYTHING
  isUp = true
  /** When set, pushes are kept and neither acknowledged nor refused. */
  isStuck = false
  /** What the last one who came in asked. */
  asked: JoinRequest | null = null
  /** Whoever comes in is told to reload. */
  isReplaced = false
  refuse: (update: Uint8Array) => RefusalReason | null = () => null
  #nextClient = 1_000

  constructor(seed: (doc: Y.Doc) => void = () => undefined) {
    seed(this.doc)
    this.log.push(Y.encodeStateAsUpdate(this.doc))
  }

  open = (): HubPort => new FakeHub(this)

  join(request: JoinRequest): JoinReply {
    this.asked = request
    const tail = request.knownSequence === undefined ? null : this.log.slice(request.knownSequence).map(toBase64)
    return {
      clientId: request.clientId ?? this.#nextClient++,
      epoch: 1,
      sequence: this.log.length,
      state: tail === null ? toBase64(Y.encodeStateAsUpdate(this.doc)) : null,
      tail,
      rights: this.rights,
      people: [],
      serverSchema: 1,
      reload: this.isReplaced,
    }
  }

  push(from: FakeHub, { deliverable, batch, update }: PushMessage): void {
    if (this.isStuck) return
    const seen = this.batches.get(batch)
    if (seen !== undefined) return from.receive('Ack', { deliverable, batch, sequence: seen })
    const bytes = fromBase64(update)
    const reason = this.refuse(bytes)
    if (reason !== null) return from.receive('Refused', { deliverable, batch, reason, burnt: true })
    Y.applyUpdate(this.doc, bytes)
    this.log.push(bytes)
    this.batches.set(batch, this.log.length)
    from.receive('Ack', { deliverable, batch, sequence: this.log.length })
    for (const hub of this.hubs) if (hub !== from) hub.receive('Update', { deliverable, sequence: this.log.length, from: null, updates: [update] })
  }

  cut(): void {
    for (const hub of [...this.hubs]) hub.drop()
  }
}

class FakeHub implements HubPort {
  readonly #handlers = new Map<string, (message: never) => void>()
  #closed: () => void = () => undefined

  constructor(private readonly server: FakeServer) {}

  async start(): Promise<void> {
    if (!this.server.isUp) throw new Error('down')
    this.server.hubs.add(this)
  }

  async stop(): Promise<void> {
    this.server.hubs.delete(this)
  }

  async invoke<Reply>(_method: string, argument: object): Promise<Reply> {
    return this.server.join(argument as JoinRequest) as Reply
  }

  async send(method: string, argument: object): Promise<void> {
    if (method === 'Push') this.server.push(this, argument as PushMessage)
  }

  on<Name extends keyof ServerEvents>(name: Name, handler: (message: ServerEvents[Name]) => void): void {
    this.#handlers.set(name, handler as (message: never) => void)
  }

  onClosed(handler: () => void): void {
    this.#closed = handler
  }

  receive<Name extends keyof ServerEvents>(name: Name, message: ServerEvents[Name]): void {
    (this.#handlers.get(name) as ((message: ServerEvents[Name]) => void) | undefined)?.(message)
  }

  drop(): void {
    this.server.hubs.delete(this)
    this.#closed()
  }
}
