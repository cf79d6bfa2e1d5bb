/** JSON and partials of the portal, under the organisation's address, with the antiforgery token on whatever changes something. */
export class Api {
  constructor(readonly base: string, readonly plan: string, readonly deliverable: string) {}

  address(path: string): string {
    return `${this.base.replace(/\/$/, '')}/${path}`
  }

  attachmentAddress = (attachment: string): string => this.address(`api/attachments/${encodeURIComponent(attachment)}/image`)

  async json<Answer>(path: string): Promise<Answer> {
    const response = await fetch(this.address(path), { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
    if (!response.ok) throw new ApiError(response.status, await messageOf(response))
    return await response.json() as Answer
  }

  async html(path: string): Promise<string | null> {
    const response = await fetch(this.address(path), { headers: { Accept: 'text/html' }, credentials: 'same-origin' })
    return response.ok ? await response.text() : null
  }

  async send<Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer> {
    const response = await fetch(this.address(path), {
      method,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': csrfToken() },
      body: body === undefined ? null : JSON.stringify(body),
    })
    if (!response.ok) throw new ApiError(response.status, await messageOf(response))
    const text = await response.text()
    return (text === '' ? null : JSON.parse(text)) as Answer
  }

  /** Upload with progress, which fetch does not tell. */
  upload<Answer>(path: string, file: File, fields: Readonly<Record<string, string>>, onProgress: (share: number) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('POST', this.address(path))
      request.setRequestHeader('X-CSRF-TOKEN', csrfToken())
      request.setRequestHeader('Accept', 'application/json')
      request.upload.onprogress = event => { if (event.lengthComputable) onProgress(event.loaded / event.total) }
      request.onerror = () => reject(new ApiError(0, ''))
      request.onload = () => {
        if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText || 'null') as Answer)
        else reject(new ApiError(request.status, problemOf(request.responseText)))
      }
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      form.append('file', file, file.name)
      request.send(form)
    })
  }
}

/** A refusal of the server, with its own words when it gave some. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message)
  }
}

function csrfToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? ''
}

async function messageOf(response: Response): Promise<string> {
  return problemOf(await response.text())
}

function problemOf(text: string): string {
  try {
    const problem = JSON.parse(text) as { detail?: string, title?: string }
    return problem.detail ?? problem.title ?? ''
  } catch {
    return ''
  }
}
