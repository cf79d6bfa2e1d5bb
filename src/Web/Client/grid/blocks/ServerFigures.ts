import type { Page } from '../../ui/Page'
import { el } from '../../ui/dom'
import { gapActions, type GapHands } from '../GapActions'
import type { ServerBlock } from '../ServerBlock'
import { showStated } from './StatedTotal'

/** Copies the server's figures into the cells of a block that wait for them: totals, gaps, and how a stated total reads. */
export class ServerFigures {
  constructor(
    private readonly page: Page,
    private readonly server: ServerBlock,
    private readonly element: HTMLElement,
    private readonly handsOn: (subject: string) => GapHands,
  ) {}

  fill(): void {
    if (this.server.content === null) return
    for (const cell of this.element.querySelectorAll<HTMLElement>('[data-computed]')) {
      if (cell.classList.contains('gaps')) this.#drawGaps(cell)
      else cell.replaceChildren(...this.server.computed(cell.dataset['computed'] ?? ''))
    }
    for (const cell of this.element.querySelectorAll<HTMLElement>('.stated[data-beside]')) {
      const read = this.server.stated(cell.dataset['beside'] ?? '')
      if (read !== null) showStated(cell, read)
    }
  }

  /** An alert was answered, or its figures changed. */
  drawGaps(): void {
    if (this.server.content === null) return
    for (const gaps of this.element.querySelectorAll<HTMLElement>('.gaps')) this.#drawGaps(gaps)
  }

  /** Each gap with what may be done about it. Drawn again only when something differs: a hand may be on one of its buttons. */
  #drawGaps(gaps: HTMLElement): void {
    const fresh = el('div', {}, ...this.server.computed(gaps.dataset['computed'] ?? ''))
    for (const gap of fresh.querySelectorAll<HTMLElement>('[data-gap]')) {
      const subject = gap.dataset['gap'] ?? ''
      const actions = gapActions(this.page, subject, this.handsOn(subject))
      if (actions !== null) gap.after(actions)
    }
    if (fresh.innerHTML !== gaps.innerHTML) gaps.replaceChildren(...fresh.childNodes)
  }
}
