import type { Api } from '../ui/Api'
import type { ReadTotal } from './blocks/StatedTotal'

/** At most four fetches a second for one block, whatever the pace of typing. */
const PAUSE = 250

/**
 * The partial of a block, as the published page has it: shown whole where the block is a computed view, and the source of the computed
 * figures where a grid is edited. Nothing is added up in the browser.
 */
export class ServerBlock {
  #timer: ReturnType<typeof setTimeout> | undefined
  #isFetching = false
  #isStale = false
  #content: DocumentFragment | null = null
  onContent: () => void = () => undefined

  constructor(private readonly api: Api, private readonly section: string, private readonly block: string) {}

  /** The partial as last fetched; null before the first answer. */
  get content(): DocumentFragment | null {
    return this.#content
  }

  /** Content of the element that carries a computed key. */
  computed(key: string): Node[] {
    const element = this.#content?.querySelector(`[data-computed="${CSS.escape(key)}"]`)
    if (element instanceof HTMLElement && element.dataset['shown'] !== undefined) return [document.createTextNode(element.dataset['shown'])]
    return element === null || element === undefined ? [] : [...element.childNodes].map(node => node.cloneNode(true))
  }

  /** How the stated total beside a computed one reads; null where there is none. */
  stated(key: string): ReadTotal | null {
    const element = this.#content?.querySelector<HTMLElement>(`[data-computed="${CSS.escape(key)}"]`)
    const { statedRaw, stated, difference } = element?.dataset ?? {}
    return statedRaw === undefined || stated === undefined ? null : { raw: statedRaw, shown: stated, gap: difference ?? '' }
  }

  /** Takes the HTML the page came with, so that the first paint needs no fetch. */
  adopt(html: string): void {
    this.#content = parse(html)
  }

  refresh(): void {
    if (this.#isFetching) {
      this.#isStale = true
      return
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#fetch(), PAUSE)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.onContent = () => undefined
  }

  async #fetch(): Promise<void> {
    this.#isFetching = true
    this.#isStale = false
    try {
      const html = await this.api.html(`api/deliverables/${this.api.deliverable}/blocks/${encodeURIComponent(this.section)}/${encodeURIComponent(this.block)}`)
      if (html !== null) {
        this.#content = parse(html)
        this.onContent()
      }
    } catch { /* offline: the figures stay as of the last synchronisation */ } finally {
      this.#isFetching = false
      if (this.#isStale) this.refresh()
    }
  }
}

function parse(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}
