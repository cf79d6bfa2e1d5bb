/** The messages of docs/wire-protocol.md, word for word. */

export const SCHEMA = 1

/** The largest update the server takes; a message beyond what it reads would cut the connection, again and again. */
export const MAX_UPDATE_BYTES = 4 * 1024 * 1024

export type RefusalReason = 'reader' | 'frozen' | 'section' | 'record' | 'structure' | 'foreignId' | 'malformed' | 'tooLarge' | 'resync'

export interface Rights {
  canEdit: boolean
  everything: boolean
  structure: boolean
  sections: string[]
  records: string[]
  /** Kinds of records that may be written wherever they lie: money, for a budget controller. */
  kinds?: string[]
  readOnlyReason?: string | null
  canComment: boolean
  /** Whether changes may be proposed without being made. */
  canPropose?: boolean
}

export interface Person {
  id: string
  name: string
}

export interface JoinRequest {
  deliverable: string
  schema: number
  knownSequence?: number
  knownEpoch?: number
  clientId?: number
}

export interface JoinReply {
  clientId: number
  epoch: number
  sequence: number
  state: string | null
  tail: string[] | null
  rights: Rights
  people?: Person[] | null
  serverSchema: number
  reload: boolean
}

export interface PushMessage {
  deliverable: string
  batch: string
  epoch: number
  update: string
}

export interface AckMessage {
  deliverable: string
  batch: string
  sequence: number
}

export interface RefusedMessage {
  deliverable: string
  batch: string
  reason: RefusalReason
  burnt: boolean
}

export interface UpdateMessage {
  deliverable: string
  sequence: number
  from: string | number | null
  updates: string[]
}

export interface AwarenessMessage {
  deliverable: string
  update: string
}

export interface RightsMessage {
  deliverable: string
  epoch: number
  state: string
  rights: Rights
}

export interface FreezingMessage {
  deliverable: string
  inMilliseconds: number
  by: string
}

export interface ProjectedMessage {
  deliverable: string
  sequence: number
  blocks: { section: string, block: string, revision: number | string }[]
  alerts: AlertCounts
  completeness: Record<string, number>
}

export interface AlertCounts {
  errors: number
  warnings: number
  informations: number
}

export interface CommentedMessage {
  deliverable: string
  thread: string | { id: string }
}

export interface SuggestedMessage {
  deliverable: string
}

export interface AnsweredMessage {
  deliverable: string
}

/** Something new waits for this person, whatever the deliverable: only that, no content. */
export interface NoticedMessage {
  deliverable?: string
}

export interface DroppedMessage {
  deliverable: string
  reason: string
}

/** What the server may send, by event name. */
export interface ServerEvents {
  Ack: AckMessage
  Refused: RefusedMessage
  Update: UpdateMessage
  Awareness: AwarenessMessage
  Rights: RightsMessage
  Freezing: FreezingMessage
  Projected: ProjectedMessage
  Commented: CommentedMessage
  Suggested: SuggestedMessage
  Answered: AnsweredMessage
  Noticed: NoticedMessage
  Dropped: DroppedMessage
}

export const SERVER_EVENTS: readonly (keyof ServerEvents)[] =
  ['Ack', 'Refused', 'Update', 'Awareness', 'Rights', 'Freezing', 'Projected', 'Commented', 'Suggested', 'Answered', 'Noticed', 'Dropped']
