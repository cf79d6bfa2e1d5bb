const patience = 5000
const hands = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const

/** Keeps an element at the top of the page while what stands above it takes its true height, until a hand moves the page. */
export function holdInView(element: HTMLElement): void {
  const around = element.parentElement
  if (around === null || typeof ResizeObserver === 'undefined') return
  const growth = new ResizeObserver(() => element.scrollIntoView({ block: 'start' }))
  const timer = setTimeout(release, patience)
  for (const hand of hands) window.addEventListener(hand, release, { passive: true, capture: true })
  growth.observe(around)

  function release(): void {
    clearTimeout(timer)
    growth.disconnect()
    for (const hand of hands) window.removeEventListener(hand, release, { capture: true })
  }
}
