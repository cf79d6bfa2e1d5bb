import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { Emitter } from './Emitter'

/** What one page shows the others about itself. */
export interface PresenceState {
  user: { person: string, name: string, color: string }
  /** Cell being edited or selected, as `record/field`. */
  cell?: string | null
  section?: string | null
  /** The section in sight, which is where one reads; the other is where one's cursor stands. */
  view?: string | null
}

export interface Peer extends PresenceState {
  client: number
}

interface PresenceEvents {
  change: undefined
  send: Uint8Array
}

interface AwarenessChange {
  added: number[]
  updated: number[]
  removed: number[]
}

const HUES = ['#1f4b99', '#0b7a75', '#8a3ffc', '#a8326e', '#9a5b00', '#2e7d32', '#6b4fa0', '#b3402a', '#00697f', '#5d6b00', '#7a3b69', '#3a5a40']

/** A stable colour from a name: the same person has the same one everywhere. */
export function hueOf(person: string): number {
  let hash = 7
  for (const letter of person) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return hash % HUES.length
}

/** Who is here and where: y-protocols awareness under the client id the server gave. Bound to one client id; a new id is a new presence. */
export class Presence extends Emitter<PresenceEvents> {
  readonly awareness: Awareness

  constructor(doc: Y.Doc, me: { person: string, name: string }) {
    super()
    this.awareness = new Awareness(doc)
    this.awareness.on('update', (changed: AwarenessChange, origin: unknown) => {
      const own = this.awareness.clientID
      if (origin !== 'remote' && [...changed.added, ...changed.updated, ...changed.removed].includes(own)) this.emit('send', encodeAwarenessUpdate(this.awareness, [own]))
      // Someone new does not know us yet.
      else if (changed.added.length > 0) this.emit('send', encodeAwarenessUpdate(this.awareness, [own]))
    })
    this.awareness.on('change', (changed: AwarenessChange) => {
      if ([...changed.added, ...changed.updated, ...changed.removed].some(client => client !== this.awareness.clientID)) this.emit('change', undefined)
    })
    this.awareness.setLocalState({ user: { person: me.person, name: me.name, color: HUES[hueOf(me.person)] } })
  }

  receive(update: Uint8Array): void {
    applyAwarenessUpdate(this.awareness, update, 'remote')
  }

  announce(): void {
    this.emit('send', encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]))
  }

  show(field: 'cell' | 'section' | 'view', value: string | null): void {
    const local = this.awareness.getLocalState() as PresenceState | null
    if (local !== null && local[field] !== value) this.awareness.setLocalStateField(field, value)
  }

  /** The others, in a stable order; a person with two windows appears twice. */
  peers(): Peer[] {
    const peers: Peer[] = []
    for (const [client, state] of this.awareness.getStates()) {
      if (client !== this.awareness.clientID && isPresence(state)) peers.push({ ...state, client })
    }
    return peers.sort((a, b) => a.client - b.client)
  }

  /** Nobody is known to be there while the line is cut. */
  forgetOthers(): void {
    removeAwarenessStates(this.awareness, this.peers().map(peer => peer.client), 'local')
  }

  destroy(): void {
    this.awareness.destroy()
  }
}

function isPresence(state: Record<string, unknown>): state is Record<string, unknown> & PresenceState {
  const user = state['user'] as PresenceState['user'] | undefined
  return typeof user?.name === 'string' && typeof user.person === 'string'
}
