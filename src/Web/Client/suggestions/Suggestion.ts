export type SuggestionKind = 'text' | 'format' | 'blocks' | 'field' | 'row'
export type SuggestionState = 'pending' | 'retained' | 'accepted' | 'refused'

/** A change in the words of the main document: where, what stands there, what would. */
export interface Change {
  kind: SuggestionKind
  section: string
  record: string | null
  field: string | null
  /** Relative positions in the main document, base64. */
  from: string | null
  to: string | null
  /** What stands there, in words. */
  before: string
  /** Runs, formats or nodes as JSON; for a field, its text. */
  after: string
}

/** A change somebody proposed, as the server keeps it. */
export interface Suggestion extends Change {
  id: string
  reason: string | null
  author: { id: string, name: string }
  at: string
  state: SuggestionState
  decidedBy: { id: string, name: string } | null
  decidedAt: string | null
  mayDecide: boolean
  /** Accepted, and still to be taken back. */
  mayUndo: boolean
}

export function isOpen(suggestion: Suggestion): boolean {
  return suggestion.state === 'pending' || suggestion.state === 'retained'
}
