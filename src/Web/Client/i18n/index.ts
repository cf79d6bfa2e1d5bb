import { en } from './en'
import { fr, type Words } from './fr'

export type WordKey = keyof Words

const words: Words = document.documentElement.lang.toLowerCase().startsWith('en') ? en : fr

export const language: 'fr' | 'en' = words === en ? 'en' : 'fr'

/** French keeps its tall punctuation with the word before it; the dictionary is written with plain spaces, which everyone can see. */
function set(text: string): string {
  return language === 'en' ? text : text.replace(/(\S) (?=[;:!?»%])/g, '$1\u00A0').replaceAll('« ', '«\u00A0')
}

/** The words people read; `{name}` is replaced by the value of that name. */
export function t(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return set(words[key]).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] === undefined ? whole : String(values[name]))
}
