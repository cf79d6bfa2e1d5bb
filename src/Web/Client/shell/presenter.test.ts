import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { minutes, present } from './presenter'

/** Windows of one browser: what one posts, the others receive at once. */
class Channel extends EventTarget {
  static all: Channel[] = []
  readonly said: unknown[] = []
  constructor(readonly name: string) { super(); Channel.all.push(this) }
  postMessage(data: unknown): void {
    this.said.push(data)
    for (const other of Channel.all) if (other !== this && other.name === this.name) other.dispatchEvent(new MessageEvent('message', { data }))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  Channel.all = []
  vi.stubGlobal('BroadcastChannel', Channel)
  document.body = document.createElement('body')
  document.body.innerHTML = `<p><strong data-place></strong><span data-link data-linked="relié" data-alone="seul"></span><time data-clock></time><time data-elapsed></time></p>
    <main data-presenter data-channel="presentation/1"><div data-deck tabindex="0">${'<section></section>'.repeat(3)}<p data-last hidden></p></div>
    <div data-turn hidden><button data-previous></button><button data-next-slide></button></div>${'<form data-note><textarea></textarea></form>'.repeat(3)}</main>`
})

afterEach(() => vi.useRealTimers())

const press = (key: string, target: Element = document.body) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const shown = () => [...document.querySelectorAll<HTMLElement>('[data-deck] > section')].map(slide => slide.hidden ? '' : slide.dataset['place'])
const notes = () => [...document.querySelectorAll<HTMLElement>('[data-note]')].map(note => note.hidden)

it('shows the slide, the next one and the note of the slide, and turns the wall', () => {
  const wall = new Channel('presentation/1')
  const asked: unknown[] = []
  wall.addEventListener('message', event => asked.push((event as MessageEvent).data))
  present(document)
  expect(shown()).toEqual(['now', 'next', ''])
  press('PageDown')
  expect(shown()).toEqual(['', 'now', 'next'])
  expect(notes()).toEqual([true, false, true])
  expect(asked).toEqual([{ ask: true }, { go: 1 }])
  press('End')
  expect(document.querySelector<HTMLElement>('[data-last]')!.hidden).toBe(false)
})

it('follows the wall without answering it, and says when it is gone', () => {
  const wall = new Channel('presentation/1')
  present(document)
  wall.postMessage({ at: 2 })
  expect(document.querySelector('[data-place]')!.textContent).toBe('3 / 3')
  expect(document.querySelector('[data-link]')!.textContent).toBe('relié')
  expect(Channel.all[1]!.said).toEqual([{ ask: true }])
  wall.postMessage({ left: true })
  expect(document.querySelector('[data-link]')!.textContent).toBe('seul')
})

it('keys typed in a note stay in it; Escape leaves it', () => {
  present(document)
  press('n')
  const note = document.querySelector('textarea')!
  expect(document.activeElement).toBe(note)
  press(' ', note)
  expect(shown()).toEqual(['now', 'next', ''])
  press('Escape', note)
  expect(document.activeElement).toBe(document.querySelector('[data-deck]'))
})

it('tells the time since the first slide was turned', () => {
  present(document)
  vi.advanceTimersByTime(5000)
  expect(document.querySelector('[data-elapsed]')!.textContent).toBe('0:00')
  press(' ')
  vi.advanceTimersByTime(65_000)
  expect(document.querySelector('[data-elapsed]')!.textContent).toBe('1:05')
  expect(minutes(3_729_000)).toBe('1:02:09')
})
