import { t } from '../i18n'
import { button, el } from '../ui/dom'

export interface RowHandleActions {
  menu(row: string, anchor: Element): void
  /** Drop a row after another one, or first before one. */
  place(row: string, after: string | null, before: string | null): void
}

/** The grip left of the row under the pointer or the cursor: drag to reorder, press for the row's menu. */
export class RowHandle {
  readonly element: HTMLElement
  readonly #grip: HTMLButtonElement
  readonly #line = el('div', { class: 'drop-line', hidden: true })
  #row: HTMLTableRowElement | null = null

  constructor(private readonly frame: HTMLElement, private readonly actions: RowHandleActions) {
    this.#grip = button(t('grid.row'), () => { if (this.#row?.dataset['record'] !== undefined) actions.menu(this.#row.dataset['record'], this.#grip) },
      { icon: 'grip-vertical', iconOnly: true, class: 'row-handle', title: t('grid.rowHint') })
    this.#grip.setAttribute('aria-haspopup', 'menu')
    this.#grip.hidden = true
    this.#grip.tabIndex = -1
    this.element = el('div', { class: 'row-handle-frame' }, this.#grip, this.#line)
    this.#grip.addEventListener('pointerdown', event => this.#drag(event))
  }

  showFor(row: HTMLTableRowElement | null): void {
    this.#row = row
    this.#grip.hidden = row === null
    if (row !== null) this.#grip.style.top = `${row.getBoundingClientRect().top - this.frame.getBoundingClientRect().top}px`
  }

  #drag(down: PointerEvent): void {
    const row = this.#row
    const record = row?.dataset['record']
    if (row === null || row === undefined || record === undefined) return
    let target: { row: HTMLTableRowElement, isAfter: boolean } | null = null
    let elsewhere: Element | null = null
    const move = (event: PointerEvent): void => {
      if (Math.abs(event.clientY - down.clientY) < 4 && target === null) return
      row.classList.add('is-dragged')
      const place = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-class]') ?? null
      elsewhere?.classList.remove('is-target')
      elsewhere = place !== null && !place.contains(row) ? place : null
      elsewhere?.classList.add('is-target')
      const under = document.elementsFromPoint(row.getBoundingClientRect().left + 8, event.clientY).find(each => each.closest('tr[data-record]') !== null)?.closest<HTMLTableRowElement>('tr[data-record]')
      if (under === null || under === undefined || under.closest('tbody') !== row.closest('tbody')) return
      const box = under.getBoundingClientRect()
      target = { row: under, isAfter: event.clientY > box.top + box.height / 2 }
      this.#line.hidden = false
      this.#line.style.top = `${(target.isAfter ? box.bottom : box.top) - this.frame.getBoundingClientRect().top}px`
    }
    const up = (): void => {
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerup', up)
      row.classList.remove('is-dragged')
      this.#line.hidden = true
      elsewhere?.classList.remove('is-target')
      if (elsewhere !== null) {
        elsewhere.dispatchEvent(new CustomEvent<string>('recorddrop', { detail: record }))
        return
      }
      const over = target?.row.dataset['record']
      if (target === null || over === undefined || over === record) return
      this.#grip.addEventListener('click', event => event.stopImmediatePropagation(), { capture: true, once: true })
      const previous = target.row.previousElementSibling
      const before = previous instanceof HTMLTableRowElement ? previous.dataset['record'] ?? null : null
      if (target.isAfter) this.actions.place(record, over, null)
      else this.actions.place(record, before, over)
    }
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', up)
  }
}
