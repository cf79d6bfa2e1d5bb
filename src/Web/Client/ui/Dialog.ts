import { t } from '../i18n'
import { button, el } from './dom'

/** A modal dialog with a title; resolves when it closes. The browser traps focus and answers Escape. */
export function openDialog(title: string, content: (close: () => void) => Node[], options: { isWide?: boolean } = {}): Promise<void> {
  return new Promise(resolve => {
    const id = `dialog-${crypto.randomUUID()}`
    const dialog = el('dialog', { class: options.isWide === true ? 'dialog dialog--wide' : 'dialog', 'aria-labelledby': id })
    const close = (): void => dialog.close()
    dialog.append(
      el('header', { class: 'dialog__head' }, el('h2', { id }, title), button(t('common.close'), close, { icon: 'x', iconOnly: true, class: 'button button--quiet button--icon' })),
      el('div', { class: 'dialog__body' }, ...content(close)))
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve()
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}

/** Asks for one line of text; null when given up. */
export async function ask(title: string, label: string, initial: string, action: string): Promise<string | null> {
  let answer: string | null = null
  await openDialog(title, close => {
    const input = el('input', { class: 'input', id: 'dialog-answer', value: initial, autocomplete: 'off' })
    const form = el('form', { class: 'form', method: 'dialog', on: { submit: event => {
      event.preventDefault()
      answer = input.value
      close()
    } } },
    el('div', { class: 'field' }, el('label', { for: 'dialog-answer' }, label), input),
    el('div', { class: 'form__actions' }, el('button', { type: 'submit', class: 'button button--primary' }, action), button(t('common.cancel'), close, { class: 'button' })))
    queueMicrotask(() => input.select())
    return [form]
  })
  return answer
}
