import { t } from '../i18n'
import { Access } from '../sync/Access'
import type { LivePlan } from '../sync/LivePlan'
import { el, icon } from '../ui/dom'

export type ModeName = 'write' | 'propose' | 'read'

const MODES: { name: ModeName, icon: string }[] = [{ name: 'write', icon: 'pencil' }, { name: 'propose', icon: 'message-square-plus' }, { name: 'read', icon: 'eye' }]

/** Écrire, Proposer or Lire: one choice in the plan's bar. Whoever writes nothing here begins by proposing, where they may. */
export class PlanMode {
  name: ModeName = 'write'
  #isChosen = false
  readonly #buttons = new Map<ModeName, HTMLButtonElement>()
  onChange: () => void = () => undefined

  constructor(private readonly frame: HTMLElement, private readonly live: LivePlan) {
    frame.setAttribute('role', 'radiogroup')
    frame.setAttribute('aria-label', t('mode.label'))
    for (const { name, icon: shape } of MODES) {
      const control = el('button', { type: 'button', role: 'radio', class: 'mode', title: t(`mode.${name}.explain`), data: { mode: name }, on: { click: () => this.choose(name) } }, icon(shape), el('span', { class: 'mode__name' }, t(`mode.${name}`)))
      this.#buttons.set(name, control)
    }
    frame.replaceChildren(...this.#buttons.values())
    frame.addEventListener('keydown', event => this.#move(event))
    live.on('access', () => this.follow())
  }

  /** What may be changed in this mode. */
  access(): Access {
    if (this.name === 'read') return new Access({ ...this.live.access.rights, canEdit: false, everything: false, structure: false, sections: [], records: [], kinds: [] })
    return this.name === 'propose' ? Access.proposing(this.live.access.rights) : this.live.access
  }

  may(name: ModeName): boolean {
    if (name === 'propose') return this.live.access.rights.canPropose === true
    return name === 'read' || this.live.access.anything
  }

  /** Rights came, or changed. */
  follow(): void {
    const { rights } = this.live.access
    const onlyProposes = !rights.canEdit && rights.canPropose === true && !/frozen|suspended/i.test(rights.readOnlyReason ?? '')
    if (!this.#isChosen) this.#become(onlyProposes ? 'propose' : 'write')
    else if (this.name === 'propose' && !this.may('propose')) this.#become('write')
    this.#draw()
  }

  choose(name: ModeName): void {
    if (!this.may(name)) return
    this.#isChosen = true
    this.#become(name)
  }

  #become(name: ModeName): void {
    if (this.name === name) return
    this.name = name
    this.#draw()
    this.onChange()
  }

  #draw(): void {
    this.frame.hidden = !this.live.access.anything && !this.may('propose')
    document.body.dataset['mode'] = this.name
    for (const [name, control] of this.#buttons) {
      const isHere = name === this.name
      control.setAttribute('aria-checked', String(isHere))
      control.setAttribute('aria-disabled', String(!this.may(name)))
      control.tabIndex = isHere ? 0 : -1
    }
  }

  #move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const names = MODES.map(mode => mode.name).filter(name => this.may(name))
    const next = names[(names.indexOf(this.name) + step + names.length) % names.length]
    if (next === undefined) return
    this.choose(next)
    this.#buttons.get(next)?.focus()
  }
}
