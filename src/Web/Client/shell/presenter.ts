import { isControl, moveOf } from './slides'
import type { Turn } from './wall'

const second = 1000

/**
 * The window of whoever presents: the slide on the wall, the next one, the note of the slide, the time. Turning here turns the wall; turning
 * there is followed here.
 */
export function present(root: Document): void {
  const page = root.querySelector<HTMLElement>('[data-presenter]')
  const deck = page?.querySelector<HTMLElement>('[data-deck]')
  if (!page || !deck) return

  const slides = [...deck.querySelectorAll<HTMLElement>(':scope > section')]
  const notes = [...page.querySelectorAll<HTMLFormElement>('[data-note]')]
  const place = root.querySelector('[data-place]')
  const link = root.querySelector<HTMLElement>('[data-link]')
  const last = deck.querySelector<HTMLElement>('[data-last]')
  const channel = new BroadcastChannel(page.dataset['channel'] ?? '')
  const clock = keepTime(root)
  let at = 0

  const turn = (wanted: number): void => {
    at = Math.min(Math.max(wanted, 0), slides.length - 1)
    slides.forEach((slide, index) => {
      slide.hidden = index !== at && index !== at + 1
      slide.dataset['place'] = index === at ? 'now' : 'next'
      slide.inert = index !== at // what comes next is to look at
      slide.scrollTop = 0
    })
    if (last) last.hidden = at < slides.length - 1
    notes.forEach((note, index) => { note.hidden = index !== at })
    if (place) place.textContent = `${at + 1} / ${slides.length}`
  }
  const go = (wanted: number): void => {
    turn(wanted)
    clock.start()
    channel.postMessage({ go: at } satisfies Turn)
  }
  const say = (isLinked: boolean): void => { if (link) link.textContent = link.dataset[isLinked ? 'linked' : 'alone'] ?? '' }

  page.classList.add('presenter--live')
  page.querySelector<HTMLElement>('[data-turn]')?.removeAttribute('hidden')
  page.querySelector('[data-previous]')?.addEventListener('click', () => go(at - 1))
  page.querySelector('[data-next-slide]')?.addEventListener('click', () => go(at + 1))
  root.body.addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) {
      deck.focus()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isControl(event.target)) return
    if (event.key.toLowerCase() === 'n') {
      event.preventDefault()
      notes[at]?.querySelector('textarea')?.focus()
      return
    }
    const move = moveOf(event.key, slides.length)
    if (move === 0) return
    event.preventDefault()
    go(at + move)
  })
  channel.addEventListener('message', ({ data }: MessageEvent<Turn>) => {
    if ('at' in data) {
      say(true)
      if (data.at !== at) turn(data.at)
    } else if ('left' in data) say(false)
  })

  say(false)
  turn(Math.max(0, Number(location.hash.replace('#note-', '')) - 1 || 0))
  channel.postMessage({ ask: true } satisfies Turn)
}

/** The hour, and the time since the first slide was turned. */
function keepTime(root: Document): { start: () => void } {
  const hour = root.querySelector('[data-clock]')
  const elapsed = root.querySelector('[data-elapsed]')
  const restart = root.querySelector<HTMLButtonElement>('[data-restart]')
  const format = new Intl.DateTimeFormat(root.documentElement.lang || 'fr', { hour: '2-digit', minute: '2-digit' })
  let since = 0

  const tick = (): void => {
    const now = Date.now()
    if (hour) hour.textContent = format.format(now)
    if (elapsed) elapsed.textContent = since === 0 ? '0:00' : minutes(now - since)
  }
  const start = (): void => {
    if (since !== 0) return
    since = Date.now()
    if (restart) restart.hidden = false
  }
  restart?.addEventListener('click', () => {
    since = Date.now()
    tick()
  })
  tick()
  setInterval(tick, second)
  return { start }
}

/** « 3:07 », « 1:02:09 ». */
export function minutes(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / second)
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
  const two = (number: number): string => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(Math.floor(rest / 60))}:${two(rest % 60)}` : `${Math.floor(rest / 60)}:${two(rest % 60)}`
}
