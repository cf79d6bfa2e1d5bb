import type { ProjectedMessage } from '../sync/Wire'
import { keepingInPlace } from '../ui/dom'
import { SectionView, type SectionHost } from './SectionView'

/** How far beyond the window sections are already editors. */
const NEAR = '900px 0px'

/** All sections on the page, in the order of the document; those near the window are editors. */
export class SectionList {
  readonly #views = new Map<string, SectionView>()
  readonly #observer: IntersectionObserver
  readonly #onSections: () => void
  #frame = 0
  onOutline: () => void = () => undefined

  constructor(private readonly host: SectionHost, private readonly frame: HTMLElement, private readonly isStatic: () => boolean = () => false) {
    this.#observer = new IntersectionObserver(entries => {
      if (this.isStatic()) return
      for (const entry of entries) if (entry.target instanceof HTMLElement) this.#views.get(entry.target.dataset['section'] ?? '')?.setNear(entry.isIntersecting)
    }, { rootMargin: NEAR })
    this.#onSections = () => this.#later()
    host.page.document.sections.observeDeep(this.#onSections)
    this.arrange()
  }

  view(section: string): SectionView | null {
    return this.#views.get(section) ?? null
  }

  views(): SectionView[] {
    return [...this.#views.values()]
  }

  /** Creates, removes and orders sections as the document has them. */
  arrange(): void {
    const { document } = this.host.page
    const outline = document.outline()
    const numbers = computedNumbers(outline.map(({ depth }) => depth))
    keepingInPlace(window.document.activeElement, () => {
      const live = new Set(outline.map(({ section }) => section.id))
      for (const [id, view] of this.#views) {
        if (live.has(id)) continue
        this.#observer.unobserve(view.element)
        view.destroy()
        view.element.remove()
        this.#views.delete(id)
      }
      for (const printed of [...this.frame.querySelectorAll<HTMLElement>(':scope > [data-section]')]) if (!live.has(printed.dataset['section'] ?? '')) printed.remove()
      let previous: Element | null = null
      for (const [index, { section, depth }] of outline.entries()) {
        let view = this.#views.get(section.id)
        if (view === undefined) {
          if (document.body(section.id) === null) continue
          view = new SectionView(this.host, section, this.frame.querySelector<HTMLElement>(`:scope > [data-section="${CSS.escape(section.id)}"]`))
          this.#views.set(section.id, view)
          this.#observer.observe(view.element)
        }
        view.update(section, depth, numbers[index] ?? '')
        const wanted: Element | null = previous === null ? this.frame.firstElementChild : previous.nextElementSibling
        if (wanted !== view.element) this.frame.insertBefore(view.element, wanted)
        previous = view.element
      }
    })
    this.onOutline()
  }

  projected(message: ProjectedMessage): void {
    for (const { section, block } of message.blocks) {
      for (const host of this.#views.get(section)?.blocks() ?? []) if (host.key === block) host.projected()
    }
  }

  /** Closes open cells: the plan is about to freeze, or its document to be replaced. */
  commit(): void {
    for (const view of this.#views.values()) for (const block of view.blocks()) block.commit()
  }

  drawPeers(): void {
    for (const view of this.#views.values()) for (const block of view.blocks()) block.drawPeers()
  }

  focusRecord(record: string): boolean {
    return this.views().some(view => view.blocks().some(block => block.focusRecord(record)))
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#observer.disconnect()
    this.host.page.document.sections.unobserveDeep(this.#onSections)
    for (const view of this.#views.values()) view.destroy()
    this.#views.clear()
  }

  #later(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.arrange())
  }
}

/** 1, 1.1, 1.2, 2…: what navigation uses, whatever label the author typed. */
export function computedNumbers(depths: readonly number[]): string[] {
  const counters: number[] = []
  return depths.map(depth => {
    counters.length = depth + 1
    for (let level = 0; level <= depth; level++) counters[level] ??= level === depth ? 0 : 1
    counters[depth] = (counters[depth] ?? 0) + 1
    return counters.join('.')
  })
}
