import type { Editor } from '@tiptap/core'
import type { Citations } from '../editor/Citations'
import type { PageUndo } from '../editor/PageUndo'
import type { PlanSchema } from '../grid/PlanSchema'
import type { PlanMode } from '../suggestions/PlanMode'
import type { Access } from '../sync/Access'
import type { LivePlan } from '../sync/LivePlan'
import type { PlanDocument } from '../sync/PlanDocument'
import type { Presence } from '../sync/Presence'
import type { Alert } from './Alerts'
import type { Api } from './Api'
import type { Following } from './Following'

/** What the parts of an open plan share. A new one is made when the document is replaced. */
export interface Page {
  readonly live: LivePlan
  readonly document: PlanDocument
  readonly undo: PageUndo
  readonly citations: Citations
  readonly schema: PlanSchema
  readonly api: Api
  readonly me: { person: string, name: string }
  /** Writing, proposing or reading. */
  readonly mode: PlanMode
  readonly following: Following
  access(): Access
  presence(): Presence
  /** The text editor that holds or last held the cursor. */
  focused(editor: Editor, section: string): void
  comment(target: CommentTarget): void
  /** The alert of a stated total that differs from the computed one; `record/field`. */
  gap(subject: string): Alert | null
  /** A grid was drawn again: what is proposed for it is marked again. */
  gridDrawn(): void
  /** Opens the note of that gap in the margin. */
  explain(subject: string): void
}

export interface CommentTarget {
  section: string | null
  record: string | null
  /** Relative positions of a selection, as JSON. */
  from: string | null
  to: string | null
  quote: string
}
