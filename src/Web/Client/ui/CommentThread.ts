/** A conversation as the server tells it; of a space one may not read, nothing ever comes. */
export interface Thread {
  id: string
  space: CommentSpace
  section: string | null
  record: string | null
  from: string | null
  to: string | null
  quote: string | null
  resolved: boolean
  resolvedBy: string | null
  mentionsMe: boolean
  mine: boolean
  posts: Post[]
  /** How many of the people just named were told nothing. */
  untold?: number
}

export interface Post {
  id: string
  author: { id: string, name: string }
  at: string
  text: string
  reactions: Reaction[]
}

export interface Reaction {
  kind: ReactionKind
  names: string[]
  mine: boolean
}

export type CommentSpace = 'internal' | 'approvers' | 'public'
export type ReactionKind = 'agree' | 'thanks' | 'noted' | 'unsure'
export type CommentFilter = 'open' | 'mine' | 'mentions' | 'resolved'

/** Whom one may address in a space. */
export interface Circle {
  spaces: CommentSpace[]
  people: { id: string, name: string }[]
  bodies: { id: string, name: string }[]
  /** Where somebody missing is invited; null for who may not. */
  invite: string | null
}

export function shownBy(filter: CommentFilter, thread: Thread): boolean {
  switch (filter) {
    case 'open': return !thread.resolved
    case 'mine': return !thread.resolved && thread.mine
    case 'mentions': return !thread.resolved && thread.mentionsMe
    case 'resolved': return thread.resolved
  }
}
