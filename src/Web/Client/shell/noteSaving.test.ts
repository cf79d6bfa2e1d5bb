import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { saveNotes } from './noteSaving'

let answers: (() => Promise<Response>)[]

beforeEach(() => {
  vi.useFakeTimers()
  document.body = document.createElement('body')
  document.body.innerHTML = '<form data-note action="/notes"><input type="hidden" name="seen" value="0"><textarea name="text"></textarea><p data-state role="status" data-saved="gardé" data-saving="…" data-unsaved="pas encore"></p><button data-save></button></form>'
  answers = []
  vi.stubGlobal('fetch', vi.fn(() => answers.shift()!()))
  saveNotes(document)
})

afterEach(() => vi.useRealTimers())

const json = (status: number, body: object) => () => Promise.resolve(new Response(JSON.stringify(body), { status }))
const type = (text: string): void => {
  const area = document.querySelector('textarea')!
  area.value = text
  area.dispatchEvent(new Event('input'))
}
const state = () => document.querySelector('[data-state]')!.textContent
const seen = () => document.querySelector<HTMLInputElement>('[name=seen]')!.value

it('is kept after a pause, and the next saving starts from it', async () => {
  answers = [json(200, { revision: 1 })]
  type('Dire bonjour')
  await vi.advanceTimersByTimeAsync(1000)
  expect([state(), seen()]).toEqual(['gardé', '1'])
})

it('is tried again when the portal cannot be reached', async () => {
  answers = [() => Promise.reject(new TypeError()), json(200, { revision: 1 })]
  type('Dire bonjour')
  await vi.advanceTimersByTimeAsync(1000)
  expect(state()).toBe('pas encore')
  await vi.advanceTimersByTimeAsync(5000)
  expect(state()).toBe('gardé')
})

it('says why when somebody else was faster, and stops', async () => {
  answers = [json(409, { reason: 'Quelqu’un a écrit' })]
  type('Dire bonjour')
  await vi.advanceTimersByTimeAsync(1000)
  type('Dire bonjour à tous')
  await vi.advanceTimersByTimeAsync(10_000)
  expect([state(), document.querySelector('textarea')!.value]).toEqual(['Quelqu’un a écrit', 'Dire bonjour à tous'])
  expect(fetch).toHaveBeenCalledTimes(1)
})
