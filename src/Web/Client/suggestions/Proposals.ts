import { Emitter } from '../sync/Emitter'
import type { PlanDocument } from '../sync/PlanDocument'
import { Api, ApiError } from '../ui/Api'
import type { Found } from './bodyDiff'
import { Fork } from './Fork'
import { spotOf, standsOn } from './places'
import { isOpen, type Change, type Suggestion } from './Suggestion'

export type Verdict = 'accept' | 'refuse' | 'reopen' | 'undo'
export interface VerdictAnswer { id: string, outcome: string }

interface ProposalEvents {
  /** What is proposed, by anyone, is not what it was. */
  change: undefined
  /** Somebody answered what is proposed here: the fork must be made anew. */
  answered: Change[]
  saving: undefined
}

interface Own {
  change: Change
  /** Where it is seen in the fork; null until it was compared once. */
  found: Found | null
}

/** Waits after the last key before a change is sent, and between attempts. */
const PAUSE = 600
const AGAIN = 3_000

/**
 * Everything proposed for the plan, and what this person proposes now. What is typed in the fork becomes suggestions, kept on this device
 * until the server has them.
 */
export class Proposals extends Emitter<ProposalEvents> {
  list: Suggestion[] = []
  #fork: Fork | null = null
  #own = new Map<string, Own>()
  /** Ids that the server does not have as they are; null when it is to forget them. */
  readonly #unsaved = new Map<string, Change | null>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #isSending = false
  #stale = 0

  constructor(private readonly api: Api, private readonly me: string, private readonly scope: string) {
    super()
    try {
      for (const [id, change] of JSON.parse(localStorage.getItem(this.#key) ?? '[]') as [string, Change | null][]) this.#unsaved.set(id, change)
    } catch { /* nothing of use was kept */ }
  }

  get hasUnsaved(): boolean {
    return this.#unsaved.size > 0
  }

  async load(): Promise<void> {
    try {
      this.list = await this.api.json<Suggestion[]>(this.#path())
    } catch {
      return
    }
    this.emit('change', undefined)
    if (this.#fork === null) return
    const mine = new Map(this.#mine().map(each => [each.id, each]))
    const answered = [...this.#own].filter(([id]) => !mine.has(id) && this.list.some(each => each.id === id))
    const isNew = [...mine].some(([id, each]) => !this.#own.has(id) && !this.#unsaved.has(id) && standsOn((this.#fork as Fork).main, each) === 'fits')
    if (answered.length === 0 && !isNew) return
    // What was typed after the answer belongs to nothing any more: it is told, not dropped.
    const late = answered.flatMap(([id]) => this.#unsaved.get(id) ?? [])
    for (const [id] of answered) this.#unsaved.delete(id)
    this.#keep()
    this.emit('answered', late)
  }

  /** Opens a copy to propose in, with what this person proposed already. */
  open(main: PlanDocument): Fork {
    this.close()
    const changes = new Map<string, Change>(this.#mine().map(each => [each.id, each]))
    for (const [id, change] of this.#unsaved) change === null ? changes.delete(id) : changes.set(id, change)
    const fork = new Fork(main, [...changes.values()])
    this.#own = new Map([...changes].filter(([, change]) => standsOn(main, change) === 'fits').map(([id, change]) => [id, { change, found: null }]))
    this.#fork = fork
    this.#compare(false)
    fork.onTouched = () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#compare(true), PAUSE)
    }
    if (this.hasUnsaved) void this.#send()
    return fork
  }

  close(): void {
    if (this.#fork !== null) this.#compare(true)
    clearTimeout(this.#timer)
    this.#fork?.destroy()
    this.#fork = null
    this.#own = new Map()
  }

  /** What is proposed here in a section, as the fork has it at this moment. */
  foundIn(section: string): { id: string, found: Found }[] {
    const fork = this.#fork
    if (fork === null) return []
    const used = new Set<string>()
    return fork.section(section).map(found => ({ id: this.#match(fork, found.change, used) ?? '', found }))
  }

  /** Makes sure that everything typed is on its way before something else happens. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#fork !== null) this.#compare(true)
    await this.#send()
  }

  isMine(suggestion: Suggestion): boolean {
    return suggestion.author.id === this.me
  }

  async decide(ids: readonly string[], verdict: Verdict): Promise<VerdictAnswer[]> {
    const answers = await this.api.send<VerdictAnswer[]>('POST', `${this.#path()}/verdicts`, { ids, verdict })
    await this.load()
    return answers
  }

  async withdraw(id: string): Promise<void> {
    await this.api.send('DELETE', `${this.#path()}/${id}`)
    this.#unsaved.delete(id)
    this.list = this.list.filter(each => each.id !== id)
    this.emit('change', undefined)
    if (this.#fork !== null) this.emit('answered', [])
  }

  async explain(id: string, reason: string): Promise<void> {
    await this.flush()
    await this.api.send('POST', `${this.#path()}/${id}/reason`, { reason })
    await this.load()
  }

  #mine(): Suggestion[] {
    return this.list.filter(each => isOpen(each) && this.isMine(each))
  }

  #compare(sends: boolean): void {
    const fork = this.#fork
    if (fork === null) return
    const used = new Set<string>()
    const next = new Map<string, Own>()
    for (const found of fork.changes()) {
      const id = this.#match(fork, found.change, used) ?? crypto.randomUUID()
      used.add(id)
      const before = this.#own.get(id)?.change
      next.set(id, { change: found.change, found })
      if (before === undefined || before.after !== found.change.after || before.before !== found.change.before || before.from !== found.change.from || before.to !== found.change.to) this.#unsaved.set(id, found.change)
    }
    for (const [id, own] of this.#own) {
      if (next.has(id)) continue
      // Gone because its author took it back; when the text under it changed, it stays for a person to look at.
      if (standsOn(fork.main, own.change) === 'fits') this.#unsaved.set(id, null)
    }
    this.#own = next
    this.#keep()
    if (sends) void this.#send()
  }

  #match(fork: Fork, change: Change, used: ReadonlySet<string>): string | null {
    const isField = (kind: Change['kind']): boolean => kind === 'field' || kind === 'row'
    const wanted = isField(change.kind) ? null : spotOf(fork.main, change)
    for (const [id, { change: old }] of this.#own) {
      if (used.has(id) || old.section !== change.section || isField(old.kind) !== isField(change.kind)) continue
      if (isField(change.kind)) {
        if (old.kind === change.kind && old.record === change.record && old.field === change.field) return id
        continue
      }
      if ((old.kind === 'format') !== (change.kind === 'format')) continue
      const spot = spotOf(fork.main, old)
      if (spot !== null && wanted !== null && spot.type === wanted.type && spot.from <= wanted.to && wanted.from <= spot.to) return id
    }
    return null
  }

  async #send(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    this.emit('saving', undefined)
    try {
      for (const [id, change] of [...this.#unsaved]) {
        if (change === null) await this.api.send('DELETE', `${this.#path()}/${id}`).catch(passNotFound)
        else await this.api.send('PUT', `${this.#path()}/${id}`, change)
        if (this.#unsaved.get(id) === change) this.#unsaved.delete(id)
        this.#stale = 0
      }
    } catch (error) {
      this.#failed(error)
    } finally {
      this.#isSending = false
      this.#keep()
      this.emit('saving', undefined)
    }
  }

  #failed(error: unknown): void {
    clearTimeout(this.#timer)
    const status = error instanceof ApiError ? error.status : 0
    if (status === 400 || status === 403 || status === 404 || (status === 409 && ++this.#stale > 5)) {
      // Answered meanwhile, or no longer anything to propose: what was typed is told.
      const late = [...this.#unsaved.values()].filter(change => change !== null)
      this.#unsaved.clear()
      this.#stale = 0
      void this.load().then(() => this.emit('answered', late))
      return
    }
    this.#timer = setTimeout(() => {
      this.#compare(false)
      void this.#send()
    }, AGAIN)
  }

  #keep(): void {
    try {
      if (this.#unsaved.size === 0) localStorage.removeItem(this.#key)
      else localStorage.setItem(this.#key, JSON.stringify([...this.#unsaved]))
    } catch { /* without storage they live as long as the page */ }
  }

  get #key(): string {
    return `portal-proposals/${this.scope}`
  }

  #path(): string {
    return `api/deliverables/${this.api.deliverable}/suggestions`
  }
}

function passNotFound(error: unknown): void {
  if (!(error instanceof ApiError) || error.status !== 404) throw error
}
