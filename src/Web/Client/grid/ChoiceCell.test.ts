// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { PlanDocument } from '../sync/PlanDocument'
import { editByChoosing } from './ChoiceCell'
import type { PlanSchema } from './PlanSchema'

const schema = { years: [], currency: 'EUR', codeLabel: 'Code', blocks: [], kinds: [{ key: 'theme', one: 'thème', many: 'thèmes', hasCode: true, titleField: 'title', fields: [], cells: [] }] } satisfies PlanSchema

let plan: PlanDocument
let network: string
const onEnd = vi.fn<(raw: string | null) => void>()
const onUnknown = vi.fn<(typed: string) => void>()

function open(initial: string | null, onCreateLink: ((title: string) => string) | null = null): { type: (words: string) => void, options: () => string[], commit: () => void } {
  const cell = document.createElement('td')
  document.body.replaceChildren(cell)
  const editing = editByChoosing({
    cell, document: plan, schema, field: { key: 'theme', type: 'link', label: 'Thème', linkTo: 'theme' }, raw: '', initial, label: 'Thème', onEnd, onUnknown, onCreateLink, onKey: () => undefined,
  })
  const input = cell.querySelector('input') as HTMLInputElement
  return {
    type: words => { input.value = words; input.dispatchEvent(new Event('input')) },
    options: () => [...document.querySelectorAll('[role=option]')].map(option => `${option.getAttribute('aria-selected') === 'true' ? '>' : ''}${option.textContent}`),
    commit: () => editing.commit(),
  }
}

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined // jsdom lays nothing out
  onEnd.mockReset()
  onUnknown.mockReset()
  plan = new PlanDocument()
  network = plan.addRecord('theme', 's1', 'V', { title: 'Réseau et serveurs' })
  plan.addRecord('theme', 's1', 'k', { title: 'Centre de service' })
})

it('typing narrows the list, and what begins a word so is ready to be taken', () => {
  const cell = open('s')
  cell.type('serv')
  expect(cell.options()).toEqual(['>Réseau et serveurs', 'Centre de service'])
  cell.type('reseau')
  expect(cell.options()).toEqual(['>Réseau et serveurs'])
  cell.commit()
  expect(onEnd).toHaveBeenCalledWith(network)
})

it('a name that is not there is made when nothing else fits', () => {
  const make = vi.fn(() => 'new')
  const cell = open('Archives', make)
  cell.type('Archives')
  cell.commit()
  expect(make).toHaveBeenCalledWith('Archives')
  expect(onEnd).toHaveBeenCalledWith('new')
})

it('words that are no choice are told, and nothing is written', () => {
  const cell = open('Archives')
  cell.type('Archives')
  cell.commit()
  expect(onEnd).toHaveBeenCalledWith(null)
  expect(onUnknown).toHaveBeenCalledWith('Archives')
})

it('opening and leaving writes nothing', () => {
  open(null).commit()
  expect(onEnd).toHaveBeenCalledWith(null)
})
