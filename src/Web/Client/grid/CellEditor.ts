import { t } from '../i18n'
import type { PlanDocument } from '../sync/PlanDocument'
import { button, el, placeNear } from '../ui/dom'
import { candidates, rawOf } from './CellValue'
import { editByChoosing } from './ChoiceCell'
import type { FieldSchema, PlanSchema } from './PlanSchema'

export interface CellEditing {
  /** Ends the editing; the new raw value, or null when nothing changes. */
  commit(): void
  cancel(): void
  newline(): void
  /** Begun by typing over the cell, and the caret not moved since. */
  isTypedOver(): boolean
}

export interface CellEditorOptions {
  cell: HTMLElement
  document: PlanDocument
  schema: PlanSchema
  field: FieldSchema
  raw: string
  /** What was typed to begin; null keeps the present value. */
  initial: string | null
  label: string
  onEnd: (raw: string | null) => void
  onKey: (event: KeyboardEvent) => void
  /** Makes a record a link may point to, by its name. */
  onCreateLink: ((title: string) => string) | null
  /** Words that are none of the choices of the cell. */
  onUnknown: (typed: string) => void
}

/** Opens the right small editor inside a cell. Others keep seeing the committed value until this one ends. */
export function editCell(options: CellEditorOptions): CellEditing {
  const { field } = options
  if (field.type === 'choice' || field.type === 'level' || field.type === 'link') return editByChoosing(options)
  if (field.type === 'links') return editByTicks(options)
  return editByTyping(options)
}

function editByTyping({ cell, document, schema, field, raw, initial, label, onEnd, onKey }: CellEditorOptions): CellEditing {
  const isLong = field.type === 'longText' || field.type === 'list' || raw.includes('\n')
  const input = isLong
    ? el('textarea', { class: 'cell-editor', rows: '1', 'aria-label': label })
    : el('input', { class: 'cell-editor', 'aria-label': label, autocomplete: 'off', inputmode: field.type === 'number' || field.type === 'money' ? 'decimal' : null })
  let isOver = false
  const grow = (): void => {
    if (!isLong) return
    input.style.height = 'auto'
    input.style.height = `${input.scrollHeight}px`
  }
  const end = (value: string | null): void => {
    if (isOver) return
    isOver = true
    onEnd(value)
  }
  let isTypedOver = initial !== null
  const enterText = (): void => { isTypedOver = false }
  input.value = initial ?? raw
  input.addEventListener('pointerdown', enterText)
  input.addEventListener('keydown', event => { if (['F2', 'Home', 'End'].includes((event as KeyboardEvent).key)) enterText() })
  input.addEventListener('keydown', event => onKey(event as KeyboardEvent))
  input.addEventListener('input', grow)
  const editing: CellEditing = {
    commit: () => end(rawOf(document, schema, field, input.value) ?? input.value),
    cancel: () => end(null),
    newline: () => {
      if (!isLong) return
      input.setRangeText('\n', input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end')
      grow()
      enterText()
    },
    isTypedOver: () => isTypedOver,
  }
  input.addEventListener('blur', () => editing.commit())
  cell.replaceChildren(input)
  input.focus()
  if (initial === null) input.select()
  grow()
  return editing
}

function editByTicks({ cell, document, schema, field, raw, label, onEnd, onKey }: CellEditorOptions): CellEditing {
  const chosen = new Set(raw.split('\n').filter(id => id !== ''))
  const options = candidates(document, schema, field)
  let isOver = false
  const end = (value: string | null): void => {
    if (isOver) return
    isOver = true
    popup.remove()
    onEnd(value)
  }
  const editing: CellEditing = { commit: () => end(options.filter(({ id }) => chosen.has(id)).map(({ id }) => id).join('\n')), cancel: () => end(null), newline: () => undefined, isTypedOver: () => false }
  const popup = el('div', { class: 'menu menu--ticks', role: 'group', 'aria-label': label },
    ...options.map(({ id, label: title }) => el('label', { class: 'choice' },
      el('input', { type: 'checkbox', checked: chosen.has(id), on: { change: event => { if (event.currentTarget.checked) chosen.add(id); else chosen.delete(id) } } }), title)),
    options.length === 0 && el('p', { class: 'quiet' }, t('grid.nothingToLink')),
    button(t('common.done'), () => editing.commit(), { class: 'button button--small button--primary' }))
  popup.addEventListener('keydown', event => {
    if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'Tab') onKey(event)
  })
  popup.addEventListener('focusout', event => {
    if (!(event.relatedTarget instanceof Node) || !popup.contains(event.relatedTarget)) editing.commit()
  })
  window.document.body.append(popup)
  placeNear(popup, cell.getBoundingClientRect())
  popup.querySelector('input')?.focus()
  return editing
}
