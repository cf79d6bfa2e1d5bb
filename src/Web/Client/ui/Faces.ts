import { peerClass } from '../editor/PeerCursor'
import { t } from '../i18n'
import type { Presence } from '../sync/Presence'
import { el } from './dom'
import { openMenu } from './Menu'

const SHOWN = 5

interface FaceActions {
  goTo(section: string): void
  titleOf(section: string): string
  follow(person: string, name: string): void
}

/** Who is here and where: initials in each person's colour; pressing one offers to go there, or to follow their view. */
export function drawFaces(frame: HTMLElement, presence: Presence, followed: string | null, actions: FaceActions): void {
  const people = new Map<string, { name: string, section: string | null }>()
  for (const peer of presence.peers()) people.set(peer.user.person, { name: peer.user.name, section: peer.section ?? peer.view ?? null })
  const all = [...people]
  const focused = document.activeElement instanceof HTMLElement && frame.contains(document.activeElement) ? document.activeElement.dataset['person'] : undefined
  frame.replaceChildren(...all.slice(0, SHOWN).map(([person, { name, section }]) => {
    const title = section === null ? '' : actions.titleOf(section)
    const label = title === '' ? t('faces.here', { name }) : t('faces.hereIn', { name, section: title })
    const face = el('button', { type: 'button', class: `face ${peerClass(person)}${person === followed ? ' face--followed' : ''}`, title: label, 'aria-haspopup': 'menu', data: { person }, on: { click: () => openMenu(face, name, [
      { label: title === '' ? t('faces.goNowhere') : t('faces.goTo', { section: title }), icon: 'corner-down-right', isDisabled: section === null, run: () => { if (section !== null) actions.goTo(section) } },
      { label: t('view.follow'), icon: 'eye', detail: t('view.stopKey'), run: () => actions.follow(person, name) },
    ]) } }, el('span', { 'aria-hidden': 'true' }, initials(name)), el('span', { class: 'visually-hidden' }, label))
    return face
  }),
  ...(all.length > SHOWN ? [el('span', { class: 'face face--more', title: all.slice(SHOWN).map(([, { name }]) => name).join(', ') }, t('faces.more', { count: all.length - SHOWN }))] : []))
  frame.hidden = all.length === 0
  if (focused !== undefined) frame.querySelector<HTMLElement>(`[data-person="${CSS.escape(focused)}"]`)?.focus()
}

export function initials(name: string): string {
  const words = name.trim().split(/[\s-]+/).filter(word => /^[\p{L}\d]/u.test(word))
  const letters = words.length > 1 ? [words[0]?.[0], words.at(-1)?.[0]] : [name.trim().slice(0, 2)]
  return letters.join('').toUpperCase()
}
