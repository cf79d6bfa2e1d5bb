type Child = Node | string | null | undefined | false
type Listener<Tag extends keyof HTMLElementTagNameMap> = (event: Event & { currentTarget: HTMLElementTagNameMap[Tag] }) => void
type Properties<Tag extends keyof HTMLElementTagNameMap> = {
  class?: string
  data?: Record<string, string>
  on?: Partial<Record<keyof HTMLElementEventMap, Listener<Tag>>>
} & { [attribute: string]: unknown }

/** Builds an element; attributes only, never `style` (the content security policy forbids it) and never HTML. */
export function el<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Properties<Tag> = {}, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'class') element.className = String(value)
    else if (name === 'data') Object.assign(element.dataset, value)
    else if (name === 'on') for (const [event, listener] of Object.entries(value as object)) element.addEventListener(event, listener as EventListener)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value))
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false))
  return element
}

let sprite = '/icons.svg'

export function useIcons(address: string): void {
  sprite = address
}

/** A Lucide icon of the portal's sprite, beside a word: hidden from screen readers. */
export function icon(name: string, isSmall = true): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('class', isSmall ? 'icon icon--small' : 'icon')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('focusable', 'false')
  const use = document.createElementNS(namespace, 'use')
  use.setAttribute('href', `${sprite}#${name}`)
  svg.append(use)
  return svg
}

export function button(label: string, onPress: () => void, options: { icon?: string, class?: string, title?: string, iconOnly?: boolean } = {}): HTMLButtonElement {
  return el('button', {
    type: 'button',
    class: options.class ?? 'button button--small',
    title: options.title ?? (options.iconOnly === true ? label : null),
    'aria-label': options.iconOnly === true ? label : null,
    on: { click: onPress },
  }, options.icon !== undefined && icon(options.icon), options.iconOnly !== true && el('span', {}, label))
}

/** Puts a floating element beside a rectangle of the page, inside the window. Geometry goes through CSSOM. */
export function placeNear(floating: HTMLElement, anchor: DOMRect, side: 'below' | 'above' = 'below'): void {
  const margin = 8
  const { width, height } = floating.getBoundingClientRect()
  const left = Math.max(margin, Math.min(anchor.left, window.innerWidth - width - margin))
  const below = anchor.bottom + 4
  const above = anchor.top - height - 4
  const goesBelow = side === 'below' ? below + height < window.innerHeight || above < 0 : above < 0
  floating.style.left = `${left + window.scrollX}px`
  floating.style.top = `${(goesBelow ? below : above) + window.scrollY}px`
}

/** Remembers an element's place in the window, and after work puts it back: nothing jumps while others type. */
export function keepingInPlace(element: Element | null, work: () => void): void {
  const before = element?.getBoundingClientRect().top
  work()
  if (element === null || before === undefined || !element.isConnected) return
  const moved = element.getBoundingClientRect().top - before
  if (Math.abs(moved) > 1) window.scrollBy(0, moved)
}
