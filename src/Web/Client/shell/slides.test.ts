import { beforeEach, expect, it, vi } from 'vitest'
import { turnSlides } from './slides'

const height = 600
let top = 0
let tops: number[]

function place(heights: number[]): HTMLElement[] {
  document.body = document.createElement('body') // without the listeners of the test before
  document.body.innerHTML = `<main data-slides>${heights.map(() => '<section tabindex="-1"></section>').join('')}</main><button>x</button>`
  const slides = [...document.querySelectorAll('section')]
  tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, each) => sum + each, 0))
  slides.forEach((slide, index) => {
    slide.getBoundingClientRect = () => ({ top: tops[index]! - top, bottom: tops[index]! + heights[index]! - top }) as DOMRect
    slide.scrollIntoView = () => { top = tops[index]! }
  })
  return slides
}

const press = (key: string, target: Element = document.body) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

beforeEach(() => {
  top = 0
  window.innerHeight = height
  window.scrollBy = vi.fn(({ top: by }: ScrollToOptions) => { top += by ?? 0 }) as unknown as typeof window.scrollBy
})

it('keys turn the slides and stop at both ends', () => {
  const slides = place([600, 600, 600])
  turnSlides(document)
  press('ArrowRight')
  expect(top).toBe(600)
  expect(document.activeElement).toBe(slides[1])
  press('PageDown')
  press('PageDown')
  expect(top).toBe(1200)
  press('Home')
  expect(top).toBe(0)
  press('ArrowLeft')
  expect(top).toBe(0)
})

it('a slide taller than the screen is read to its end first', () => {
  place([1000, 600])
  turnSlides(document)
  press(' ')
  expect(top).toBe(400)
  press(' ')
  expect(top).toBe(1000)
})

it('keys on a control keep their meaning', () => {
  place([600, 600])
  turnSlides(document)
  press(' ', document.querySelector('button')!)
  expect(top).toBe(0)
})
