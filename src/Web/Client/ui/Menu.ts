import { el, icon, placeNear } from './dom'

export interface MenuItem {
  label: string
  icon?: string
  detail?: string
  keys?: string
  isChecked?: boolean
  isDanger?: boolean
  isDisabled?: boolean
  run: () => void
}

export type MenuEntry = MenuItem | 'line' | { heading: string }

/** A menu under a button or at the pointer: arrows, first letters, Escape; focus goes back to where it came from. */
export function openMenu(anchor: Element | DOMRect, label: string, entries: readonly MenuEntry[]): void {
  const returnTo = document.activeElement
  const menu = el('div', { class: 'menu', role: 'menu', 'aria-label': label, tabindex: '-1' })
  const items: { element: HTMLButtonElement, item: MenuItem }[] = []
  for (const entry of entries) {
    if (entry === 'line') menu.append(el('hr', { role: 'separator' }))
    else if ('heading' in entry) menu.append(el('p', { class: 'menu__heading' }, entry.heading))
    else {
      const element = el('button', {
        type: 'button', tabindex: '-1', disabled: entry.isDisabled === true,
        role: entry.isChecked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': entry.isChecked,
        class: entry.isDanger === true ? 'menu__item menu__item--danger' : 'menu__item',
        on: { click: () => { close(true); entry.run() } },
      },
      entry.icon !== undefined ? icon(entry.icon) : el('span', { class: 'menu__gap' }),
      el('span', { class: 'menu__label' }, entry.label, entry.detail !== undefined && el('small', {}, entry.detail)),
      entry.isChecked === true && icon('check'),
      entry.keys !== undefined && el('kbd', {}, entry.keys))
      items.push({ element, item: entry })
      menu.append(element)
    }
  }
  const move = (to: number): void => items.filter(({ item }) => item.isDisabled !== true).at(to)?.element.focus()
  const close = (isDone: boolean): void => {
    document.removeEventListener('pointerdown', outside, true)
    menu.remove()
    if (anchor instanceof Element) anchor.setAttribute('aria-expanded', 'false')
    if (isDone && returnTo instanceof HTMLElement) returnTo.focus()
  }
  const outside = (event: Event): void => {
    if (!(event.target instanceof Node) || !menu.contains(event.target)) close(false)
  }
  menu.addEventListener('keydown', event => {
    const enabled = items.filter(({ item }) => item.isDisabled !== true)
    const at = enabled.findIndex(({ element }) => element === document.activeElement)
    if (event.key === 'ArrowDown') move((at + 1) % enabled.length)
    else if (event.key === 'ArrowUp') move(at <= 0 ? -1 : at - 1)
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move(-1)
    else if (event.key === 'Escape' || event.key === 'Tab') close(true)
    else if (event.key.length === 1 && /\p{L}/u.test(event.key)) {
      const letter = event.key.toLowerCase()
      const next = [...enabled.slice(at + 1), ...enabled.slice(0, at + 1)].find(({ item }) => item.label.toLowerCase().startsWith(letter))
      next?.element.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  document.body.append(menu)
  placeNear(menu, anchor instanceof Element ? anchor.getBoundingClientRect() : anchor)
  if (anchor instanceof Element) anchor.setAttribute('aria-expanded', 'true')
  document.addEventListener('pointerdown', outside, true)
  move(0)
}
