import { language, t } from '../i18n'
import { el, placeNear } from '../ui/dom'
import type { Page } from '../ui/Page'
import { titleOf } from './CellValue'
import { isStep, keyOf, moved, startOf, stretched, unitOf, writeSpan, type Span, type Step } from './GanttSpan'
import type { ViewHands } from './ViewHands'

interface Bar {
  element: SVGGElement
  record: string
  field: string
  step: Step
  span: Span
}

type Grip = 'all' | 'from' | 'to'

/** How near an end a pointer must be to take that end, in pixels, and how wide a bar must be to have ends. */
const END = 9
const WIDE_ENOUGH = 30
const DAYS: Readonly<Record<Step, number>> = { year: 365.25, semester: 182.625, quarter: 91.3125, month: 30.4375, day: 1 }

/**
 * Bars of the line of time that move: by mouse, by finger, by arrows (with Shift the end only). What is written are the records; the chart is
 * drawn anew by the server.
 */
export class GanttHands implements ViewHands {
  readonly element = null
  #place: HTMLElement | null = null
  #bars: Bar[] = []
  #isBusy = false
  onFree: () => void = () => undefined

  constructor(private readonly page: Page) {}

  get isBusy(): boolean {
    return this.#isBusy
  }

  attach(place: HTMLElement, focused: Element | null): void {
    this.#place = place
    const { document } = this.page
    this.#bars = [...place.querySelectorAll<SVGGElement>('g[data-step]')].flatMap(element => {
      const { record = '', field = '', step, from = '', to = '' } = element.dataset
      if (!isStep(step) || !this.page.access().record(document, record)) return []
      return [{ element, record, field, step, span: { from: unitOf(from, step), to: unitOf(to, step) } }]
    })
    const chart = place.querySelector('svg.gantt')
    if (this.#bars.length === 0 || chart === null) return
    // An image hides what is in it from screen readers; bars that move must be heard.
    chart.setAttribute('role', 'group')
    for (const bar of this.#bars) this.#offer(bar)
    if (focused instanceof SVGGElement) this.#bars.filter(({ record, field }) => record === focused.dataset['record'] && field === focused.dataset['field'])
      .sort((one, other) => Math.abs(one.span.from - Number(focused.dataset['unit'])) - Math.abs(other.span.from - Number(focused.dataset['unit'])))[0]?.element.focus({ preventScroll: true })
  }

  destroy(): void {
    this.#bars = []
  }

  #offer(bar: Bar): void {
    const { element } = bar
    element.classList.add('gantt__bar--moves')
    element.setAttribute('tabindex', '0')
    element.setAttribute('role', 'button')
    element.setAttribute('aria-roledescription', t('gantt.bar'))
    element.setAttribute('aria-description', t('gantt.help'))
    this.#name(bar)
    element.addEventListener('keydown', event => this.#key(bar, event))
    element.addEventListener('pointerdown', event => this.#take(bar, event))
  }

  #name(bar: Bar): void {
    bar.element.dataset['unit'] = String(bar.span.from)
    bar.element.setAttribute('aria-label', `${titleOf(this.page.document, this.page.schema, bar.record)}, ${told(bar.span, bar.step)}`)
  }

  #key(bar: Bar, event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    this.#write(bar, event.shiftKey ? stretched(bar.span, 'to', by) : moved(bar.span, by))
  }

  #take(bar: Bar, event: PointerEvent): void {
    if (event.button !== 0) return
    event.preventDefault()
    bar.element.focus({ preventScroll: true })
    bar.element.setPointerCapture(event.pointerId)
    this.#isBusy = true
    const box = bar.element.getBoundingClientRect()
    const grip: Grip = box.width < WIDE_ENOUGH || bar.element.dataset['mark'] === 'true' ? 'all' : event.clientX < box.left + END ? 'from' : event.clientX > box.right - END ? 'to' : 'all'
    const unit = this.#pixelsADay() * DAYS[bar.step]
    const tip = el('div', { class: 'gantt-tip', role: 'status' })
    let after = bar.span
    const move = (at: PointerEvent): void => {
      const by = Math.round((at.clientX - event.clientX) / unit)
      after = grip === 'all' ? moved(bar.span, by) : stretched(bar.span, grip, by)
      this.#draw(bar, after)
      tip.textContent = told(after, bar.step)
      if (!tip.isConnected) document.body.append(tip)
      placeNear(tip, bar.element.getBoundingClientRect(), 'above')
    }
    const end = (keeps: boolean): void => {
      for (const [name, listener] of listeners) bar.element.removeEventListener(name, listener as EventListener)
      document.removeEventListener('keydown', cancel, true)
      tip.remove()
      this.#isBusy = false
      if (keeps) this.#write(bar, after)
      else this.#draw(bar, bar.span)
      this.onFree()
    }
    const cancel = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return
      pressed.stopPropagation()
      end(false)
    }
    const listeners = [['pointermove', move], ['pointerup', () => end(true)], ['pointercancel', () => end(false)]] as const
    for (const [name, listener] of listeners) bar.element.addEventListener(name, listener as EventListener)
    document.addEventListener('keydown', cancel, true)
  }

  #write(bar: Bar, after: Span): void {
    if (after.from === bar.span.from && after.to === bar.span.to) return
    const { page } = this
    if (!page.access().record(page.document, bar.record)) return this.#draw(bar, bar.span)
    page.undo.enter(`gantt:${bar.record}`)
    writeSpan(page.document, bar.record, bar.field, bar.step, bar.span, after)
    // Until the server has drawn it anew, the bar already lies where the hand left it.
    bar.span = after
    this.#draw(bar, after)
    this.#name(bar)
  }

  #draw(bar: Bar, span: Span): void {
    const { start, days, left, width } = this.#scale()
    const x = left + (startOf(span.from, bar.step) - start) / days * width
    const wide = Math.max(3, (startOf(span.to + 1, bar.step) - startOf(span.from, bar.step)) / days * width)
    for (const rect of bar.element.querySelectorAll('rect')) {
      rect.setAttribute('x', x.toFixed(1))
      rect.setAttribute('width', wide.toFixed(1))
    }
    const [first] = bar.element.querySelectorAll('path')
    if (first !== undefined) first.setAttribute('d', (first.getAttribute('d') ?? '').replace(/^M[\d.-]+/, `M${x.toFixed(1)}`))
  }

  #scale(): { start: number, days: number, left: number, width: number } {
    const data = this.#place?.querySelector<SVGSVGElement>('svg.gantt')?.dataset ?? {}
    return { start: unitOf(data['start'] ?? '', 'day'), days: Number(data['days']) || 1, left: Number(data['left']) || 0, width: Number(data['width']) || 1 }
  }

  #pixelsADay(): number {
    const chart = this.#place?.querySelector<SVGSVGElement>('svg.gantt')
    const { days, width } = this.#scale()
    return chart === null || chart === undefined ? 1 : chart.getBoundingClientRect().width / chart.viewBox.baseVal.width * width / days
  }
}

/** « T2 2016 – T4 2016 », « 15 mars 2016 ». */
function told(span: Span, step: Step): string {
  const one = (unit: number): string => {
    if (step === 'day' || step === 'month') return new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long', ...(step === 'day' ? { day: 'numeric' } : {}) }).format(startOf(unit, step) * 86_400_000)
    const key = keyOf(unit, step)
    return step === 'year' ? key : `${step === 'quarter' ? t('grid.quarter', { quarter: key.slice(-1) }) : `S${key.slice(-1)}`} ${key.slice(0, 4)}`
  }
  return span.from === span.to ? one(span.from) : `${one(span.from)} – ${one(span.to)}`
}

