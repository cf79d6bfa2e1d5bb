import type { PlanSchema } from '../grid/PlanSchema'
import { kindOf } from '../grid/PlanSchema'
import { titleOf } from '../grid/CellValue'
import { t } from '../i18n'
import { fold } from '../i18n/fold'
import type { PlanDocument } from '../sync/PlanDocument'
import type { Api } from '../ui/Api'
import { citedBy, fillReference, type CitationReader, type Cited, type CitedWords } from './nodes/reference'

interface Figure {
  record: string
  shows: string
  label: string
  text: string
}

/** One thing the text may cite, as the list offers it. */
export interface Citable extends Cited {
  label: string
  detail: string
}

const MOST_RECORDS = 30
const MOST_FIGURES = 12
const SHORT_TITLE = 60
const PAUSE = 700

/** What the text may cite and what it reads as now. Titles are read from the live document; figures are the server's, fetched again when it has computed. */
export class Citations implements CitationReader {
  #figures: readonly Figure[] = []
  #loading: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #frame = 0
  readonly #onRecords = (): void => this.#later()
  readonly #onClick: (event: MouseEvent) => void

  constructor(private readonly document: PlanDocument, private readonly schema: PlanSchema, private readonly api: Api, private readonly place: HTMLElement, private readonly goTo: (record: string) => void) {
    this.#onClick = event => {
      const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-reference]') : null
      if (chip === null || !place.contains(chip) || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      this.open(citedBy(chip).record)
    }
    document.records.observeDeep(this.#onRecords)
    place.addEventListener('click', this.#onClick)
  }

  words({ record, shows, code }: Cited): CitedWords {
    if (shows !== '') {
      const figure = this.#figures.find(each => each.record === record && each.shows === shows)
      if (figure === undefined && this.#loading === null) this.computed()
      return { code: '', words: figure?.text ?? '…', isLost: false }
    }
    const found = this.document.record(record)
    if (found === null || found.removed) return { code: '', words: code === '' ? '…' : code, isLost: true }
    const named = titleOf(this.document, this.schema, record)
    return { code: found.code, words: shortened(found.code !== '' && named.startsWith(found.code) ? named.slice(found.code.length).trim() : named), isLost: false }
  }

  knows(record: string): boolean {
    return this.document.record(record) !== null
  }

  open(record: string): void {
    if (record !== '') this.goTo(record)
  }

  /** The one record that bears a code; none when two do, or when the word is no code. */
  byCode(typed: string): Cited | null {
    if (!/\p{L}/u.test(typed) || !/\d/.test(typed)) return null
    let found: string | null = null
    for (const id of this.document.records.keys()) {
      const record = this.document.record(id)
      if (record === null || record.removed || record.code.trim() !== typed) continue
      if (found !== null) return null
      found = id
    }
    return found === null ? null : { record: found, shows: '', code: typed }
  }

  /** Records by code, then by words of their title. */
  records(query: string): Citable[] {
    const words = fold(query).split(/\s+/).filter(word => word !== '')
    const found: { citable: Citable, rank: number }[] = []
    for (const id of this.document.records.keys()) {
      const record = this.document.record(id)
      if (record === null || record.removed) continue
      const label = titleOf(this.document, this.schema, id)
      const kind = kindOf(this.schema, record.kind)?.one ?? ''
      const code = fold(record.code)
      if (label === '' || label === t('grid.untitled') || !words.every(word => fold(`${label} ${kind}`).includes(word))) continue
      const rank = words[0] !== undefined && code === words[0] ? 0 : words[0] !== undefined && code.startsWith(words[0]) ? 1 : code !== '' ? 2 : 3
      found.push({ citable: { record: id, shows: '', code: record.code, label, detail: kind }, rank })
    }
    return found.sort((one, other) => one.rank - other.rank || one.citable.label.localeCompare(other.citable.label, undefined, { numeric: true })).slice(0, MOST_RECORDS).map(({ citable }) => citable)
  }

  figures(query: string, most = MOST_FIGURES): Citable[] {
    const words = fold(query).split(/\s+/).filter(word => word !== '')
    return this.#figures.filter(figure => words.every(word => fold(`${figure.label} ${figure.text}`).replace(/\s/g, ' ').includes(word)))
      .slice(0, most).map(({ record, shows, label, text }) => ({ record, shows, code: '', label, detail: text }))
  }

  /** The list opens: figures as they are now. */
  async refreshFigures(): Promise<void> {
    await (this.#loading ??= this.#load().finally(() => { this.#loading = null }))
  }

  /** The server has computed: numbers in the sentences may say something else now. */
  computed(): void {
    if (this.place.querySelector('[data-shows]:not([data-shows=""])') === null && this.#figures.length > 0) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.refreshFigures().then(() => this.#redraw()), this.#figures.length === 0 ? 0 : PAUSE)
  }

  destroy(): void {
    clearTimeout(this.#timer)
    cancelAnimationFrame(this.#frame)
    this.document.records.unobserveDeep(this.#onRecords)
    this.place.removeEventListener('click', this.#onClick)
  }

  async #load(): Promise<void> {
    // Out of reach, the last known stay on the page.
    this.#figures = await this.api.json<Figure[]>(`api/deliverables/${this.api.deliverable}/figures`).catch(() => this.#figures)
  }

  #later(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#redraw())
  }

  #redraw(): void {
    for (const chip of this.place.querySelectorAll<HTMLElement>('[data-reference]')) fillReference(chip, this.words(citedBy(chip)))
  }
}

function shortened(title: string): string {
  const line = (title.split('\n', 1)[0] ?? '').trim()
  if (line.length <= SHORT_TITLE) return line
  const cut = line.lastIndexOf(' ', SHORT_TITLE)
  return `${line.slice(0, cut > SHORT_TITLE / 2 ? cut : SHORT_TITLE).replace(/[ ,;:]+$/, '')}…`
}
