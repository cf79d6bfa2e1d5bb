import { t } from '../i18n'
import { fold } from '../i18n/fold'
import { el, icon } from './dom'

const MOST = 50

export interface PaletteEntry {
  label: string
  detail: string
  icon: string
  run: () => void
}

/** Ctrl+K: any section, record or command by a few letters. */
export function openPalette(entries: readonly PaletteEntry[], elsewhere: (query: string) => PaletteEntry): void {
  const returnTo = document.activeElement
  const dialog = el('dialog', { class: 'dialog palette', 'aria-label': t('palette.title') })
  const input = el('input', { class: 'input palette__input', placeholder: t('palette.title'), 'aria-label': t('palette.title'), role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'palette-list', autocomplete: 'off' })
  const list = el('ul', { class: 'plain-list palette__list', role: 'listbox', id: 'palette-list' })
  let shown: PaletteEntry[] = []
  let at = 0
  const run = (entry: PaletteEntry | undefined): void => {
    dialog.close()
    entry?.run()
  }
  const draw = (): void => {
    const words = fold(input.value).split(/\s+/).filter(word => word !== '')
    shown = entries.filter(entry => words.every(word => fold(`${entry.label} ${entry.detail}`).includes(word))).slice(0, MOST)
    if (words.length > 0) shown = [...shown, elsewhere(input.value.trim())]
    at = Math.min(at, Math.max(0, shown.length - 1))
    list.replaceChildren(...(shown.length === 0 ? [el('li', { class: 'quiet' }, t('palette.none'))] : shown.map((entry, index) =>
      el('li', { role: 'option', id: `palette-${index}`, class: 'menu__item', 'aria-selected': index === at ? 'true' : 'false', on: { click: () => run(entry) } }, icon(entry.icon), el('span', { class: 'menu__label' }, entry.label), el('small', { class: 'quiet' }, entry.detail)))))
    input.setAttribute('aria-activedescendant', `palette-${at}`)
    list.children[at]?.scrollIntoView({ block: 'nearest' })
  }
  input.addEventListener('input', () => { at = 0; draw() })
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') at = Math.min(shown.length - 1, at + 1)
    else if (event.key === 'ArrowUp') at = Math.max(0, at - 1)
    else if (event.key === 'Enter') return run(shown[at])
    else return
    event.preventDefault()
    draw()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    if (document.activeElement === document.body && returnTo instanceof HTMLElement) returnTo.focus()
  })
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close() })
  dialog.append(input, list)
  document.body.append(dialog)
  dialog.showModal()
  draw()
}
