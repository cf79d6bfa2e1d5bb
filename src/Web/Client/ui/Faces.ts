import { peerClass } from '../editor/PeerCursor'
import { t } from '../i18n'
import type { Presence } from '../sync/Presence'
import { el } from './dom'

const SHOWN = 5

/** Who is here: initials in each person's colour; pressing one goes to where that person is. */
export function drawFaces(frame: HTMLElement, presence: Presence, goTo: (section: string) => void): void {
  const people = new Map<string, { name: string, section: string | null }>()
  for (const peer of presence.peers()) people.set(peer.user.person, { name: peer.user.name, section: peer.section ?? null })
  const all = [...people]
  frame.replaceChildren(...all.slice(0, SHOWN).map(([person, { name, section }]) =>
    el('button', { type: 'button', class: `face ${peerClass(person)}`, title: t('faces.here', { name }), on: { click: () => { if (section !== null) goTo(section) } } },
      el('span', { 'aria-hidden': 'true' }, initials(name)), el('span', { class: 'visually-hidden' }, t('faces.here', { name })))),
  ...(all.length > SHOWN ? [el('span', { class: 'face face--more', title: all.slice(SHOWN).map(([, { name }]) => name).join(', ') }, t('faces.more', { count: all.length - SHOWN }))] : []))
  frame.hidden = all.length === 0
}

export function initials(name: string): string {
  const words = name.trim().split(/[\s-]+/).filter(word => /^[\p{L}\d]/u.test(word))
  const letters = words.length > 1 ? [words[0]?.[0], words.at(-1)?.[0]] : [name.trim().slice(0, 2)]
  return letters.join('').toUpperCase()
}
