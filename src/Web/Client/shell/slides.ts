const next = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])
const previous = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])

/**
 * Keys and remotes turn the slides. A slide taller than the screen is read to its end before the next: the keys that go down or up scroll
 * it first. Keys typed on a control keep their meaning.
 */
export function turnSlides(root: Document): HTMLElement[] {
  const slides = [...root.querySelectorAll<HTMLElement>('[data-slides] > section')]
  if (slides.length === 0) return slides

  root.body.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isControl(event.target)) return
    const move = moveOf(event.key, slides.length)
    if (move === 0) {
      if (event.key.toLowerCase() === 'f') void toggleFullScreen(root)
      return
    }
    event.preventDefault()
    if (Math.abs(move) === 1 && scrollsWithin(slides[current(slides)], move)) return
    show(slides, current(slides) + move)
  })

  const button = root.querySelector<HTMLButtonElement>('[data-fullscreen]')
  if (button && root.fullscreenEnabled) {
    button.hidden = false
    button.addEventListener('click', () => void toggleFullScreen(root))
  }
  return slides
}

/** How many slides a key goes on or back; 0 for a key that turns none. */
export function moveOf(key: string, count: number): number {
  return key === 'Home' ? -count : key === 'End' ? count : next.has(key) ? 1 : previous.has(key) ? -1 : 0
}

/** The slide under the upper third of the screen. */
export function current(slides: readonly HTMLElement[]): number {
  const line = window.innerHeight / 3
  const found = slides.findIndex(slide => slide.getBoundingClientRect().bottom > line)
  return found < 0 ? slides.length - 1 : found
}

/** Turns to a slide, or to the nearest there is. */
export function show(slides: readonly HTMLElement[], wanted: number): void {
  const slide = slides[Math.min(Math.max(wanted, 0), slides.length - 1)]
  slide?.scrollIntoView({ block: 'start', behavior: 'instant' })
  slide?.focus({ preventScroll: true }) // read aloud from its title
}

function scrollsWithin(slide: HTMLElement | undefined, move: number): boolean {
  if (!slide) return false
  const { top, bottom } = slide.getBoundingClientRect()
  const left = move > 0 ? bottom - window.innerHeight : -top
  if (left <= 1) return false
  window.scrollBy({ top: move * Math.min(left, window.innerHeight * 0.8), behavior: 'instant' })
  return true
}

/** Whether a key belongs to what has the focus. */
export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, summary, [contenteditable]') !== null
}

async function toggleFullScreen(root: Document): Promise<void> {
  try {
    await (root.fullscreenElement ? root.exitFullscreen() : root.documentElement.requestFullscreen())
  } catch {
    // The browser said no (an embedded page, a policy): the slides are as readable without.
  }
}
