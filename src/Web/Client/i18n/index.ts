import { en } from './en'
import { fr, type Words } from './fr'

export type WordKey = keyof Words

const words: Words = document.documentElement.lang.toLowerCase().startsWith('en') ? en : fr

export const language: 'fr' | 'en' = words === en ? 'en' : 'fr'

/** The words people read; `{name}` is replaced by the value of that name. */
export function t(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return words[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] === undefined ? whole : String(values[name]))
}
