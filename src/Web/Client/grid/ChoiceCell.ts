import { t } from '../i18n'
import { fold } from '../i18n/fold'
import { el, placeNear } from '../ui/dom'
import type { CellEditing, CellEditorOptions } from './CellEditor'
import { candidates } from './CellValue'

interface Option {
  label: string
  /** What the cell will hold; called when chosen, for the option that makes a record. */
  raw: () => string
}

const MOST = 50
let count = 0

/**
 * A cell that takes one of a list: typing narrows the list to what fits, the first that begins so is ready under Enter, and a name that is
 * not there is offered to be made.
 */
export function editByChoosing({ cell, document, schema, field, raw, initial, label, onEnd, onKey, onCreateLink, onUnknown }: CellEditorOptions): CellEditing {
  const all: Option[] = (field.type === 'link' ? candidates(document, schema, field).map(each => ({ key: each.id, label: each.label })) : field.choices ?? [])
    .map(each => ({ label: each.label, raw: () => each.key }))
  const present = all.find(each => each.raw() === raw)?.label ?? ''
  const id = `choices-${++count}`
  const list = el('div', { class: 'menu menu--choices', role: 'listbox', id, 'aria-label': label })
  const input = el('input', { class: 'cell-editor', role: 'combobox', 'aria-label': label, 'aria-controls': id, 'aria-expanded': 'true', 'aria-autocomplete': 'list', autocomplete: 'off' })
  let shown: Option[] = []
  let at = -1
  let isTouched = initial !== null
  let isOver = false

  const end = (value: string | null): void => {
    if (isOver) return
    isOver = true
    list.remove()
    onEnd(value)
  }
  const mark = (to: number): void => {
    at = to
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at))
      if (index === at) option.scrollIntoView({ block: 'nearest' })
    }
    if (at < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${id}-${at}`)
  }
  const narrow = (): void => {
    const typed = input.value.trim()
    const words = fold(typed)
    const fits = (isTouched && typed !== '' ? all.filter(each => fold(each.label).includes(words)) : all).slice(0, MOST)
    const begins = fits.findIndex(each => ` ${plain(each.label)}`.includes(` ${plain(typed)}`))
    const isNew = isTouched && typed !== '' && onCreateLink !== null && field.type === 'link' && !all.some(each => fold(each.label) === words)
    shown = isNew ? [...fits, { label: t('grid.createLinked', { name: typed }), raw: () => onCreateLink(typed) }] : fits
    list.replaceChildren(...shown.map((option, index) => el('div', { class: 'menu__item', role: 'option', id: `${id}-${index}`, 'aria-selected': 'false', on: {
      // The cell would close under the press.
      pointerdown: event => event.preventDefault(),
      click: () => end(option.raw()),
    } }, option.label)))
    list.hidden = shown.length === 0
    input.setAttribute('aria-expanded', String(shown.length > 0))
    mark(!isTouched ? shown.findIndex(each => each.label === present) : typed === '' ? -1 : begins >= 0 ? begins : isNew ? shown.length - 1 : -1)
    placeNear(list, cell.getBoundingClientRect())
  }
  const editing: CellEditing = {
    commit: () => {
      if (!isTouched) return end(null)
      const typed = input.value.trim()
      const chosen = shown[at]
      if (typed === '' && chosen === undefined) return end('')
      end(chosen?.raw() ?? null)
      if (chosen === undefined) onUnknown(typed)
    },
    cancel: () => end(null),
    newline: () => undefined,
    isTypedOver: () => false,
  }
  input.value = initial ?? present
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      event.stopPropagation()
      isTouched = true
      if (shown.length > 0) mark(event.key === 'ArrowDown' ? (at + 1) % shown.length : at <= 0 ? shown.length - 1 : at - 1)
      return
    }
    onKey(event)
  })
  input.addEventListener('input', () => {
    isTouched = true
    narrow()
  })
  input.addEventListener('blur', () => editing.commit())
  cell.replaceChildren(input)
  window.document.body.append(list)
  narrow()
  input.focus()
  if (initial === null) input.select()
  return editing
}

/** Words as they are compared: a typed beginning fits at the start of any of them. */
function plain(text: string): string {
  return fold(text).replace(/[\s’'-]+/g, ' ').trim()
}
