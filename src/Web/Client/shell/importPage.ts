const pause = 700

/** Follows a file that is being read, and shows its content as soon as it is. Without script the page asks again by itself. */
export function followReading(root: Document): void {
  const section = root.querySelector<HTMLElement>('[data-import-progress]')
  const address = section?.dataset['importProgress']
  const bar = section?.querySelector('progress')
  if (!address || !bar) return
  const timer = setInterval(() => void ask(), pause)

  async function ask(): Promise<void> {
    try {
      const response = await fetch(address as string)
      const said = response.ok ? await response.json() as { percent: number, reading: boolean } : null
      if (said === null || !said.reading) {
        clearInterval(timer)
        location.reload()
      } else if (bar !== null && bar !== undefined) bar.value = said.percent
    } catch {
      // Without a network the last figure stays; the next try may do.
    }
  }
}

/** Shows at once what a choice about a table changes: the server maps it, the page swaps the part that shows it. */
export function previewImport(root: Document): void {
  root.addEventListener('change', event => {
    const field = event.target
    if (!(field instanceof HTMLElement) || !('live' in field.dataset)) return
    const form = field.closest<HTMLFormElement>('[data-import-form]')
    if (form !== null) void refresh(root, form, field)
  })
  // Enter in a cell shows what it becomes; it must not import the whole table.
  root.addEventListener('keydown', event => {
    const field = event.target
    if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || !field.classList.contains('import-fix')) return
    const form = field.closest<HTMLFormElement>('[data-import-form]')
    if (form === null) return
    event.preventDefault()
    void refresh(root, form, field)
  })
}

let asked: AbortController | null = null

async function refresh(root: Document, form: HTMLFormElement, field: HTMLElement): Promise<void> {
  const part = form.closest<HTMLElement>('[data-import-preview]')
  const address = form.dataset['preview']
  if (part === null || !address) return
  const scroll = form.querySelector('.table-scroll')?.scrollLeft ?? 0
  asked?.abort() // the last choice is the one to show, whichever answer comes first
  const { signal } = asked = new AbortController()
  part.setAttribute('aria-busy', 'true')
  try {
    const response = await fetch(address, { method: 'POST', body: new FormData(form), signal })
    if (!response.ok) return
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-import-preview]')
    if (fresh === null) return
    // Whoever has gone on to another field meanwhile keeps it, and the letters typed there.
    const active = root.activeElement
    const hand = handOn(active instanceof HTMLElement && part.contains(active) ? active : field)
    part.replaceChildren(...root.adoptNode(fresh).childNodes)
    part.querySelector('.table-scroll')?.scrollTo({ left: scroll })
    hand(root, part)
  } catch {
    // The button « Actualiser » does the same by itself.
  } finally {
    if (!signal.aborted) part.removeAttribute('aria-busy')
  }
}

/** Remembers the field the hand is in, to put the hand back once the part is drawn anew. */
function handOn(field: HTMLElement): (root: Document, part: HTMLElement) => void {
  const [id, name, value] = [field.id, field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']
  const typing = field instanceof HTMLInputElement && field.type === 'text' ? { words: field.value, from: field.selectionStart, to: field.selectionEnd } : null
  return (root, part) => {
    const again = id !== '' ? root.getElementById(id) : part.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`)
    again?.focus({ preventScroll: true })
    if (typing === null || !(again instanceof HTMLInputElement)) return
    again.value = typing.words
    again.setSelectionRange(typing.from, typing.to)
  }
}
