import { el } from './dom'

/** Kinds of image the portal keeps and shows. */
export const IMAGES = 'image/png,image/jpeg,image/gif,image/webp'

/** Opens the system's file chooser; an empty list when given up. */
export function chooseFiles(accept = '', isMany = true): Promise<File[]> {
  return new Promise(resolve => {
    const input = el('input', { type: 'file', multiple: isMany, accept: accept === '' ? null : accept, hidden: true })
    input.addEventListener('change', () => { resolve([...(input.files ?? [])]); input.remove() })
    input.addEventListener('cancel', () => { resolve([]); input.remove() })
    document.body.append(input)
    input.click()
  })
}
