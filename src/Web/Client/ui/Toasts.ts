import { t } from '../i18n'
import { button, el, icon } from './dom'

export interface ToastOptions {
  kind?: 'info' | 'warning' | 'error'
  action?: { label: string, run: () => void }
  /** A refused action stays on screen with its reason until it is put away. */
  stays?: boolean
  for?: number
}

const frame = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' })

/** A short message at the foot of the page; returns what takes it away. */
export function toast(message: string, options: ToastOptions = {}): () => void {
  if (!frame.isConnected) document.body.append(frame)
  const kind = options.kind ?? 'info'
  const node = el('div', { class: `toast toast--${kind}` },
    icon(kind === 'error' ? 'octagon-alert' : kind === 'warning' ? 'triangle-alert' : 'info'),
    el('span', { class: 'toast__text' }, message))
  const remove = (): void => node.remove()
  const { action } = options
  if (action !== undefined) node.append(button(action.label, () => { remove(); action.run() }, { class: 'button button--small' }))
  node.append(button(t('common.close'), remove, { icon: 'x', iconOnly: true, class: 'button button--quiet button--icon button--small' }))
  frame.append(node)
  while (frame.childElementCount > 3) frame.firstElementChild?.remove()
  if (options.stays !== true) setTimeout(remove, options.for ?? 7_000)
  return remove
}
