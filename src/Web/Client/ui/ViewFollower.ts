import { t } from '../i18n'
import type { Presence } from '../sync/Presence'
import { button, el, icon } from './dom'

/**
 * Follows where somebody reads and writes: the page goes with them from section to section, the keyboard stays where it is. Escape stops, and so does writing,
 * turning the wheel oneself, or their leaving.
 */
export class ViewFollower {
  #person: string | null = null
  #name = ''
  #at = ''
  readonly #bar = el('div', { class: 'following no-print', role: 'status', hidden: true })
  readonly #release: (() => void)[] = []

  constructor(private readonly goTo: (section: string) => void) {
    document.body.append(this.#bar)
    const onKey = (event: KeyboardEvent): void => {
      if (this.#person === null) return
      if (event.key === 'Escape') {
        this.stop()
        event.preventDefault()
        event.stopPropagation()
      } else if (!event.ctrlKey && !event.metaKey && event.key.length === 1 && event.target instanceof HTMLElement && event.target.isContentEditable) this.stop()
    }
    const onWheel = (): void => this.stop()
    document.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('wheel', onWheel, { passive: true })
    window.addEventListener('touchmove', onWheel, { passive: true })
    this.#release.push(() => document.removeEventListener('keydown', onKey, { capture: true }), () => window.removeEventListener('wheel', onWheel), () => window.removeEventListener('touchmove', onWheel))
  }

  get followed(): string | null {
    return this.#person
  }

  start(person: string, name: string, presence: Presence): void {
    this.#person = person
    this.#name = name
    this.#at = ''
    this.#bar.replaceChildren(icon('eye'), el('span', {}, t('view.following', { name })), button(t('view.stop'), () => this.stop(), { class: 'button button--small' }))
    this.#bar.hidden = false
    this.moved(presence)
  }

  stop(): void {
    if (this.#person === null) return
    this.#person = null
    this.#bar.replaceChildren(el('span', { class: 'visually-hidden' }, t('view.stopped', { name: this.#name })))
    this.#bar.hidden = true
  }

  /** Somebody moved, came or went. */
  moved(presence: Presence): void {
    if (this.#person === null) return
    const peer = presence.peers().filter(each => each.user.person === this.#person).at(-1)
    if (peer === undefined) return this.stop()
    const section = peer.view ?? peer.section ?? ''
    if (section === '' || section === this.#at) return
    this.#at = section
    this.goTo(section)
  }

  destroy(): void {
    for (const release of this.#release) release()
    this.#bar.remove()
  }
}
