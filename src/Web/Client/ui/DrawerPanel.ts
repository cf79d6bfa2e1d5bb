import { t } from '../i18n'
import type { DrawerEntry, RefusedDrawer } from '../sync/RefusedDrawer'
import { button, el } from './dom'
import { openDialog } from './Dialog'
import { toast } from './Toasts'

export interface DrawerActions {
  /** False when it may not be written there now. */
  proposeAgain(entry: DrawerEntry): boolean
  toComment(entry: DrawerEntry): void
  canComment(): boolean
}

/** « Modifications non intégrées »: a button that is there only when something is in the drawer, and the drawer itself. */
export class DrawerPanel {
  constructor(private readonly frame: HTMLElement, private readonly drawer: RefusedDrawer, private readonly actions: () => DrawerActions | null) {
    drawer.onChange = () => this.render()
    this.render()
  }

  render(): void {
    const count = this.drawer.entries.length
    this.frame.hidden = count === 0
    this.frame.replaceChildren(...(count === 0 ? [] : [button(t('drawer.open', { count }), () => this.open(), { icon: 'inbox', class: 'button button--small drawer-button' })]))
  }

  open(): void {
    void openDialog(t('drawer.title'), close => {
      const list = el('ul', { class: 'plain-list drawer' })
      const draw = (): void => {
        if (this.drawer.entries.length === 0) return close()
        list.replaceChildren(...this.drawer.entries.map(entry => this.#entry(entry, draw, close)))
      }
      draw()
      return [el('p', { class: 'quiet' }, t('drawer.explain')), list]
    }, { isWide: true })
  }

  #entry(entry: DrawerEntry, redraw: () => void, close: () => void): HTMLElement {
    const actions = this.actions()
    const remove = (): void => void this.drawer.remove(entry.key).then(redraw)
    return el('li', { class: 'drawer__entry' },
      el('p', { class: 'drawer__place' }, el('strong', {}, entry.sectionTitle || t('drawer.noSection')), ' — ', t(`refusal.${entry.reason}`)),
      el('blockquote', { class: 'drawer__text' }, entry.isRemoval ? el('em', {}, t('drawer.removal')) : entry.text),
      el('div', { class: 'row' },
        !entry.isRemoval && button(t('drawer.copy'), () => void navigator.clipboard.writeText(entry.text).then(() => toast(t('drawer.copied'))), { icon: 'copy' }),
        !entry.isRemoval && actions?.canComment() === true && button(t('drawer.toComment'), () => { close(); actions.toComment(entry) }, { icon: 'message-square-plus' }),
        !entry.isRemoval && actions !== null && button(t('drawer.again'), () => {
          if (!actions.proposeAgain(entry)) return void toast(t('drawer.notYet'), { kind: 'warning' })
          toast(t('drawer.proposed'))
          remove()
        }, { icon: 'send' }),
        button(t('drawer.dismiss'), remove, { icon: 'x', class: 'button button--quiet button--small' })))
  }
}
