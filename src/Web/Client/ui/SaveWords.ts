import { t } from '../i18n'
import type { SaveWord } from '../sync/SaveState'
import { icon } from './dom'

const ICONS: Record<SaveWord, string> = { saved: 'circle-check', saving: 'refresh-cw', offline: 'wifi-off', unsaved: 'triangle-alert' }

/** The save state in words; spoken when it turns bad or good again, not at every key. */
export class SaveWords {
  #timer: ReturnType<typeof setTimeout> | undefined
  #shown: SaveWord | null = null

  constructor(private readonly frame: HTMLElement, private readonly isStored: () => boolean) {
    frame.setAttribute('role', 'status')
  }

  show(word: SaveWord): void {
    clearTimeout(this.#timer)
    // A moment of grace: a save that takes less is not worth a flicker.
    if (word === 'saving' && this.#shown === 'saved') this.#timer = setTimeout(() => this.#draw(word), 400)
    else this.#draw(word)
  }

  #draw(word: SaveWord): void {
    if (word === this.#shown) return
    this.#shown = word
    this.frame.dataset['save'] = word
    this.frame.title = word === 'unsaved' ? t(this.isStored() ? 'save.unsavedDetail' : 'save.unsavedMemory') : ''
    this.frame.setAttribute('aria-live', word === 'saving' ? 'off' : 'polite')
    const text = document.createElement('span')
    text.textContent = t(`save.${word}`)
    this.frame.replaceChildren(icon(ICONS[word]), text)
  }
}
