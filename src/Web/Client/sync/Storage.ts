const NAME = 'portal-plan'

/** The browser's own database for what must survive a reload. Every call answers even where storage is forbidden: then it rejects. */
export function openStorage(factory: IDBFactory | undefined = globalThis.indexedDB): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (factory === undefined) return reject(new Error('no storage'))
    const request = factory.open(NAME, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('outgoing', { keyPath: 'key', autoIncrement: true }).createIndex('scope', 'scope')
      request.result.createObjectStore('drawer', { keyPath: 'key', autoIncrement: true }).createIndex('scope', 'scope')
    }
    request.onsuccess = () => {
      // A newer tab may want to upgrade the database: do not stand in its way.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error ?? new Error('storage refused'))
    request.onblocked = () => reject(new Error('storage blocked'))
  })
}

export function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('storage failed'))
  })
}
