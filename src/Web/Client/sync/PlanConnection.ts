import { Emitter } from './Emitter'
import type { HubPort } from './HubPort'
import { SequenceTracker } from './SequenceTracker'
import { SCHEMA, SERVER_EVENTS, type JoinReply, type JoinRequest, type ServerEvents } from './Wire'

export type ConnectionState = 'connecting' | 'joined' | 'offline' | 'ended'

export interface ConnectionEvents extends ServerEvents {
  state: ConnectionState
  joined: JoinReply
}

/** Waits between attempts: quick at first, then every fifteen seconds for ever, never all browsers at the same moment. */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  const steps = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000]
  const step = steps[Math.min(attempt, steps.length - 1)] ?? 15_000
  return Math.round(step * (0.75 + random() / 2))
}

/**
 * The life of the connection to one deliverable: connects, joins, catches up by sequence, and starts again for ever until it is ended.
 * Knows nothing of documents: it hands frames on, in order.
 */
export class PlanConnection extends Emitter<ConnectionEvents> {
  readonly sequence = new SequenceTracker()
  #hub: HubPort | null = null
  #state: ConnectionState = 'connecting'
  #attempt = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #gapTimer: ReturnType<typeof setTimeout> | undefined
  /** What to tell the server on the next join; cleared to join anew. */
  heldClientId: number | null = null
  knowsDocument = false
  /** The epoch last heard of: another era of it means that a backup was restored, and that this document is of no use. */
  #epoch = 0
  /** What was relayed while a join was unanswered: it may be newer than the answer, and is taken in after it. */
  #early: ServerEvents['Update'][] = []

  constructor(readonly deliverable: string, private readonly openHub: () => HubPort, private readonly isOnline: () => boolean = () => navigator.onLine) {
    super()
  }

  get state(): ConnectionState {
    return this.#state
  }

  async start(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#state === 'ended') return
    const hub = this.openHub()
    this.#hub = hub
    hub.onClosed(() => this.#lost(hub))
    for (const name of SERVER_EVENTS) hub.on(name, message => this.#received(hub, name, message))
    try {
      await hub.start()
      await this.#join(hub)
      this.#attempt = 0
    } catch (error) {
      if (isUnknown(error)) {
        this.end()
        this.emit('Dropped', { deliverable: this.deliverable, reason: 'unknown' })
      } else {
        this.#lost(hub)
      }
    }
  }

  /** Joins again on the same socket: after a gap in the sequence, or anew after a refusal burnt the client id. */
  async rejoin(): Promise<void> {
    const hub = this.#hub
    if (hub === null || this.#state !== 'joined') return
    this.#become('connecting')
    try {
      await this.#join(hub)
    } catch {
      this.#lost(hub)
    }
  }

  forgetDocument(): void {
    this.heldClientId = null
    this.knowsDocument = false
    this.sequence.reset(0)
  }

  send(method: 'Push' | 'Awareness', message: object): void {
    const hub = this.#hub
    if (hub === null || this.#state !== 'joined') return
    hub.send(method, message).catch(() => this.#lost(hub))
  }

  /** The browser says the network came back: no need to wait for the next attempt. */
  hurry(): void {
    if (this.#state === 'joined' || this.#state === 'ended') return
    this.#attempt = 0
    if (this.#hub === null) void this.start()
  }

  /** The browser says the network is gone: say so now rather than when the socket times out. */
  cut(): void {
    if (this.#hub !== null) this.#lost(this.#hub)
  }

  end(): void {
    clearTimeout(this.#timer)
    const hub = this.#hub
    this.#hub = null
    this.#become('ended')
    void hub?.stop().catch(() => undefined)
  }

  async #join(hub: HubPort): Promise<void> {
    const request: JoinRequest = { deliverable: this.deliverable, schema: SCHEMA }
    if (this.knowsDocument) Object.assign(request, { knownSequence: this.sequence.known, knownEpoch: this.#epoch })
    if (this.heldClientId !== null) request.clientId = this.heldClientId
    this.#early = []
    const reply = await hub.invoke<JoinReply>('Join', request)
    if (hub !== this.#hub) return
    if (reply.reload) {
      this.emit('joined', reply)
      return this.end()
    }
    this.sequence.reset(reply.sequence)
    this.#epoch = reply.epoch
    this.heldClientId = reply.clientId
    this.knowsDocument = true
    this.#become('joined')
    this.emit('joined', reply)
    for (const message of this.#early.splice(0)) this.#received(hub, 'Update', message)
  }

  #received<Name extends keyof ServerEvents>(hub: HubPort, name: Name, message: ServerEvents[Name]): void {
    if (hub !== this.#hub || (message.deliverable !== this.deliverable && name !== 'Noticed')) return
    if (name === 'Update' && this.#state !== 'joined') {
      this.#early.push(message as ServerEvents['Update'])
      return
    }
    if (name === 'Ack') {
      const { sequence } = message as ServerEvents['Ack']
      this.sequence.saw(sequence, sequence)
    } else if (name === 'Update') {
      const { sequence, updates } = message as ServerEvents['Update']
      this.sequence.saw(sequence - updates.length + 1, sequence)
    } else if (name === 'Dropped') {
      this.end()
    }
    this.#watchGap()
    this.emit(name, message as ConnectionEvents[Name])
  }

  #watchGap(): void {
    clearTimeout(this.#gapTimer)
    if (this.sequence.hasGap) this.#gapTimer = setTimeout(() => void this.rejoin(), 1_000)
  }

  #lost(hub: HubPort): void {
    if (hub !== this.#hub || this.#state === 'ended') return
    this.#hub = null
    clearTimeout(this.#gapTimer)
    void hub.stop().catch(() => undefined)
    this.#become('offline')
    clearTimeout(this.#timer)
    if (!this.isOnline()) {
      // Some systems report "offline" wrongly: keep trying, slowly.
      this.#timer = setTimeout(() => void this.start(), 15_000)
      return
    }
    this.#timer = setTimeout(() => void this.start(), retryDelay(this.#attempt++))
  }

  #become(state: ConnectionState): void {
    if (this.#state === state) return
    this.#state = state
    this.emit('state', state)
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof Error && /\bunknown\b/.test(error.message)
}
