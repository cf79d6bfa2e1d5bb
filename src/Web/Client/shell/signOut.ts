import { t } from '../i18n'

const DATABASE = 'portal-plan'

/** Signing out empties this device of what was typed and not sent; with something left it asks first. */
export function forgetOnSignOut(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-sign-out]')) {
    form.addEventListener('submit', event => {
      event.preventDefault()
      void unsent().then(async count => {
        if (count > 0 && !window.confirm(t('leave.signOutExplain', { count }))) return
        await forget()
        form.submit()
      })
    })
  }
}

function unsent(): Promise<number> {
  return new Promise(resolve => {
    const request = indexedDB.open(DATABASE)
    request.onerror = () => resolve(0)
    request.onsuccess = () => {
      const database = request.result
      if (!database.objectStoreNames.contains('outgoing')) {
        database.close()
        return resolve(0)
      }
      const count = database.transaction('outgoing', 'readonly').objectStore('outgoing').count()
      count.onsuccess = () => { database.close(); resolve(count.result) }
      count.onerror = () => { database.close(); resolve(0) }
    }
  })
}

function forget(): Promise<void> {
  return new Promise(resolve => {
    const request = indexedDB.deleteDatabase(DATABASE)
    // Another tab holds it: signing out must not wait for it, that tab is signed out too.
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}
