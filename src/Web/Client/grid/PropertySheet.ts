import { t } from '../i18n'
import { el } from '../ui/dom'
import type { Page } from '../ui/Page'
import { toast } from '../ui/Toasts'
import { editCell, type CellEditing } from './CellEditor'
import { isNumeric, shown } from './CellValue'
import { fieldOf, kindOf, type KindSchema } from './PlanSchema'

export interface PropertySheetOptions {
  page: Page
  record: string
  kind: KindSchema
  fields: readonly string[]
  canEdit: () => boolean
}

/** The fields of one record as a quiet list of « label : value », each edited in place. Empty ones show only while one may fill them. */
export class PropertySheet {
  readonly element: HTMLElement
  #editing: CellEditing | null = null

  constructor(private readonly options: PropertySheetOptions) {
    this.element = el('div', { class: 'properties' })
    this.render()
  }

  render(): void {
    if (this.#editing !== null) return
    const focused = document.activeElement instanceof HTMLElement && this.element.contains(document.activeElement) ? document.activeElement.dataset['field'] : undefined
    this.element.replaceChildren(...this.options.fields.flatMap(key => this.#pair(key)))
    if (focused !== undefined) this.element.querySelector<HTMLElement>(`[data-field="${CSS.escape(focused)}"]`)?.focus()
  }

  #pair(key: string): Node[] {
    const { page, record, kind, canEdit } = this.options
    const field = fieldOf(page.schema, kind, key)
    const raw = key === 'code' ? page.document.record(record)?.code ?? '' : page.document.value(record, key)
    if (raw === '' && !canEdit()) return []
    const text = shown(page.document, page.schema, field, raw)
    const value: Node = field.type === 'list' && raw !== '' ? el('ul', {}, ...raw.split('\n').filter(item => item.trim() !== '').map(item => el('li', {}, item))) : document.createTextNode(text || '—')
    const box = el('div', {
      class: isNumeric(field) ? 'property number' : 'property', tabindex: canEdit() ? '0' : null, role: canEdit() ? 'button' : null,
      data: { field: key },
      on: {
        click: () => this.#edit(box, key),
        keydown: event => {
          const { key: pressed } = event as unknown as KeyboardEvent
          if (this.#editing === null && (pressed === 'Enter' || pressed === 'F2')) {
            event.preventDefault()
            this.#edit(box, key)
          }
        },
      },
    }, canEdit() && el('span', { class: 'visually-hidden' }, t('grid.editProperty', { label: field.label })), value)
    box.classList.toggle('is-empty', raw === '')
    return [el('div', { class: 'pair' }, el('span', { class: 'property__label', 'aria-hidden': canEdit() ? 'true' : null }, field.label), box)]
  }

  #edit(box: HTMLElement, key: string): void {
    const { page, record, kind, canEdit } = this.options
    if (!canEdit() || this.#editing !== null) return
    const field = fieldOf(page.schema, kind, key)
    const raw = key === 'code' ? page.document.record(record)?.code ?? '' : page.document.value(record, key)
    const linked = kindOf(page.schema, field.linkTo)
    page.presence().show('cell', `${record}/${key}`)
    box.removeAttribute('role')
    this.#editing = editCell({
      cell: box, document: page.document, schema: page.schema, field, raw, initial: null, label: field.label,
      onCreateLink: linked === null || !page.access().adds(linked.key, page.document.record(record)?.section ?? '') ? null : title => page.document.addRecord(linked.key, page.document.record(record)?.section ?? '', page.document.orderAfter(page.document.recordsOf(linked.key, null), null), { title }),
      onUnknown: typed => toast(t('grid.notAChoice', { value: typed, column: field.label }), { kind: 'warning' }),
      onKey: event => {
        if (event.key === 'Escape') this.#editing?.cancel()
        else if (event.key === 'Enter' && (event.shiftKey || event.altKey)) this.#editing?.newline()
        else if (event.key === 'Enter') this.#editing?.commit()
        else return
        event.preventDefault()
        event.stopPropagation()
      },
      onEnd: value => {
        this.#editing = null
        page.presence().show('cell', null)
        if (value !== null && value !== raw) page.document.setField(record, key, value)
        this.render()
        this.element.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`)?.focus()
      },
    })
  }
}
