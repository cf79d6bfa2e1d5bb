import type { PlanConnection } from '../sync/PlanConnection'
import type { Api } from './Api'

const MOST = 99

/** Keeps the bell of an open page true: the server says that something is new, coming back to the page asks again. */
export function watchBell(api: Api, connection: PlanConnection): void {
  const refresh = async (): Promise<void> => {
    try {
      showUnread((await api.json<{ unread: number }>('api/notifications/unread')).unread)
    } catch {
      // Offline: the number stays as it was last known.
    }
  }
  connection.on('Noticed', () => void refresh())
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void refresh() })
}

export function showUnread(unread: number, bell: HTMLElement | null = document.querySelector('[data-bell]')): void {
  const count = bell?.querySelector<HTMLElement>('.bell__count')
  const words = bell?.querySelector<HTMLElement>('[data-bell-words]')
  if (bell === null || count === null || count === undefined) return
  count.textContent = unread > MOST ? `${MOST}+` : String(unread)
  count.hidden = unread === 0
  if (words !== null && words !== undefined) words.textContent = unread === 0 ? bell.dataset['none'] ?? '' : (bell.dataset['some'] ?? '').replace('{0}', String(unread))
}
