import type { PlanDocument } from './PlanDocument'
import type { SetAside } from './Salvage'
import type { Rights } from './Wire'

/** What this person may change right now: the server decides, this only keeps hands off what it would refuse. */
export class Access {
  constructor(readonly rights: Rights, readonly isProposing = false) {}

  static readonly none = new Access({ canEdit: false, everything: false, structure: false, sections: [], records: [], canComment: false })

  /** In a fork one changes any text, any value and any row; the sections stay as they are. */
  static proposing(rights: Rights): Access {
    return new Access({ ...rights, canEdit: true, everything: true, structure: false, sections: [], records: [], kinds: [], readOnlyReason: null }, true)
  }

  get structure(): boolean {
    return this.rights.canEdit && this.rights.structure
  }

  get anything(): boolean {
    return this.rights.canEdit
  }

  section(id: string): boolean {
    return this.rights.canEdit && (this.rights.everything || this.rights.sections.includes(id))
  }

  /** Whether a record of that kind may be added there. */
  adds(kind: string, section: string): boolean {
    return this.section(section) || this.#writesKind(kind)
  }

  /** Only records of some kinds, wherever they lie. */
  get onlyKinds(): boolean {
    return this.rights.canEdit && !this.rights.everything && (this.rights.kinds ?? []).length > 0
  }

  record(document: PlanDocument, id: string): boolean {
    if (!this.rights.canEdit) return false
    if (this.rights.everything || this.rights.records.includes(id)) return true
    const record = document.record(id)
    return record !== null && (this.rights.sections.includes(record.section) || this.#writesKind(record.kind))
  }

  #writesKind(kind: string): boolean {
    return this.rights.canEdit && (this.rights.kinds ?? []).includes(kind)
  }

  allows(document: PlanDocument, aside: SetAside): boolean {
    if (aside.record !== null) return this.record(document, aside.record) || (aside.section !== null && this.section(aside.section))
    if (aside.section === null) return false
    const isStructure = aside.field !== null && ['order', 'parent', 'removed', 'blocks'].includes(aside.field)
    return isStructure ? this.structure : this.section(aside.section)
  }
}
