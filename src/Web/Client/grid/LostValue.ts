import * as Y from 'yjs'
import { t } from '../i18n'
import { BY_HAND, type PlanDocument } from '../sync/PlanDocument'
import { toast } from '../ui/Toasts'

const KEPT_FOR = 10_000

/**
 * Two people in one cell: the last value wins. If somebody's value replaces the one this page typed in the last ten seconds, it is offered
 * again for ten seconds.
 */
export class LostValue {
  readonly #typed = new Map<string, { value: string, at: number }>()

  constructor(private readonly document: PlanDocument, private readonly nameOf: (record: string, field: string) => string) {
    document.records.observeDeep((events, transaction) => {
      for (const event of events) if (event.path.length === 1) this.#changed(String(event.path[0]), event as Y.YMapEvent<string>, transaction)
    })
  }

  #changed(record: string, event: Y.YMapEvent<string>, transaction: Y.Transaction): void {
    for (const field of event.keysChanged) {
      const name = `${record}/${field}`
      const value = this.document.value(record, field)
      if (transaction.local) {
        if (transaction.origin === BY_HAND) this.#typed.set(name, { value, at: Date.now() })
        continue
      }
      const mine = this.#typed.get(name)
      if (mine === undefined || mine.value === value || Date.now() - mine.at > KEPT_FOR) continue
      this.#typed.delete(name)
      toast(t('grid.lost', { cell: this.nameOf(record, field), theirs: value || '—', mine: mine.value || '—' }), {
        kind: 'warning',
        for: KEPT_FOR,
        action: { label: t('grid.lostTakeBack'), run: () => this.document.setField(record, field, mine.value) },
      })
    }
  }
}
