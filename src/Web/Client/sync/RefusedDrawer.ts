import type { SetAside } from './Salvage'
import { settled } from './Storage'
import type { RefusalReason } from './Wire'

/** One thing the plan did not take, kept on this device until its author says what becomes of it. */
export interface DrawerEntry extends SetAside {
  key: number
  scope: string
  reason: RefusalReason
  at: number
}

/** « Modifications non intégrées »: what was refused, in view, never dropped. */
export class RefusedDrawer {
  #entries: DrawerEntry[] = []
  #memoryKey = -1
  onChange: () => void = () => undefined

  private constructor(private readonly database: IDBDatabase | null, private readonly scope: string) {}

  static async open(database: IDBDatabase | null, scope: string): Promise<RefusedDrawer> {
    const drawer = new RefusedDrawer(database, scope)
    if (database !== null) {
      try {
        const index = database.transaction('drawer', 'readonly').objectStore('drawer').index('scope')
        drawer.#entries = await settled(index.getAll(scope)) as DrawerEntry[]
      } catch { /* without storage the drawer lives as long as the page */ }
    }
    return drawer
  }

  get entries(): readonly DrawerEntry[] {
    return this.#entries
  }

  async add(asides: readonly SetAside[], reason: RefusalReason, at: number): Promise<void> {
    for (const aside of asides) {
      const fields = { ...aside, scope: this.scope, reason, at }
      this.#entries.push({ ...fields, key: await this.#store(fields) })
    }
    this.onChange()
  }

  async remove(key: number): Promise<void> {
    this.#entries = this.#entries.filter(entry => entry.key !== key)
    this.onChange()
    if (this.database === null || key < 0) return
    await settled(this.database.transaction('drawer', 'readwrite').objectStore('drawer').delete(key)).catch(() => undefined)
  }

  async #store(fields: object): Promise<number> {
    if (this.database === null) return this.#memoryKey--
    try {
      return Number(await settled(this.database.transaction('drawer', 'readwrite').objectStore('drawer').add(fields)))
    } catch {
      return this.#memoryKey--
    }
  }
}
