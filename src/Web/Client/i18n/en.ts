import type { Words } from './fr'
export const en: Words = {
  'editor.unknown': 'Part made by a newer release: it is kept as it is.',
}
