import { language, t } from '../i18n'
import { ApiError, type Api } from './Api'
import { chooseFiles } from './chooseFiles'
import { button, el, icon } from './dom'
import { toast } from './Toasts'

export interface Attachment {
  id: string
  fileName: string
  size: number
  contentType: string
  section: string | null
  address: string
  isImage: boolean
}

/** Attachments of the plan: several at once, by button or by dropping, each with its progress. */
export class Files {
  readonly element: HTMLElement
  readonly #list = el('ul', { class: 'plain-list files__list' })
  readonly #progress = el('div', { class: 'files__progress' })
  readonly #add: HTMLButtonElement

  constructor(private readonly api: Api, private readonly mayAdd: () => boolean, private readonly section: () => string) {
    this.#add = button(t('files.add'), () => void chooseFiles().then(files => this.sendAll(files)), { icon: 'upload', class: 'button button--small' })
    this.element = el('div', { class: 'files' }, this.#add, this.#progress, this.#list)
    this.element.addEventListener('dragover', event => {
      if (!this.mayAdd() || event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      this.element.dataset['drop'] = t('files.drop')
    })
    this.element.addEventListener('dragleave', () => delete this.element.dataset['drop'])
    this.element.addEventListener('drop', event => {
      delete this.element.dataset['drop']
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || !this.mayAdd()) return
      event.preventDefault()
      void this.sendAll(files)
    })
  }

  async load(): Promise<void> {
    this.#add.hidden = !this.mayAdd()
    try {
      const files = await this.api.json<Attachment[]>(`api/plans/${this.api.plan}/attachments`)
      this.#list.replaceChildren(...(files.length === 0 ? [el('li', { class: 'quiet margin__empty' }, t('files.none'))] : files.map(file => this.#line(file))))
    } catch {
      this.#list.replaceChildren(el('li', { class: 'quiet margin__empty' }, t('files.unavailable')))
    }
  }

  async sendAll(files: readonly File[]): Promise<Attachment[]> {
    const sent = await Promise.all(files.map(file => this.#send(file)))
    await this.load()
    return sent.filter((attachment): attachment is Attachment => attachment !== null)
  }

  async #send(file: File): Promise<Attachment | null> {
    const bar = el('progress', { max: '1', value: '0', 'aria-label': file.name })
    const words = el('span', { class: 'small' }, t('files.sending', { name: file.name, percent: 0 }))
    const line = el('p', { class: 'progress' }, bar, words)
    this.#progress.append(line)
    try {
      const attachment = await this.api.upload<Attachment>(`api/plans/${this.api.plan}/attachments`, file, { section: this.section() }, share => {
        bar.value = share
        words.textContent = t('files.sending', { name: file.name, percent: Math.round(share * 100) })
      })
      toast(t('files.sent', { name: file.name }))
      return attachment
    } catch (error) {
      toast(t('files.failed', { name: file.name, reason: reasonOf(error) }), { kind: 'error', stays: true, action: { label: t('common.retry'), run: () => void this.sendAll([file]) } })
      return null
    } finally {
      line.remove()
    }
  }

  #line(file: Attachment): HTMLElement {
    return el('li', { class: 'file' }, icon(file.isImage ? 'image' : 'file-text'),
      el('a', { href: file.address, download: file.fileName, title: t('files.download', { name: file.fileName }) }, file.fileName),
      el('small', { class: 'quiet' }, sizeOf(file.size)),
      this.mayAdd() && button(t('files.delete'), () => void this.#delete(file), { icon: 'trash-2', iconOnly: true, class: 'button button--quiet button--icon button--small' }))
  }

  async #delete(file: Attachment): Promise<void> {
    if (!window.confirm(t('files.deleteConfirm', { name: file.fileName }))) return
    try {
      await this.api.send('DELETE', `api/attachments/${file.id}`)
    } catch (error) {
      toast(t('files.failed', { name: file.fileName, reason: reasonOf(error) }), { kind: 'error' })
    }
    await this.load()
  }
}

/** Why the server did not take a file, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof ApiError)) return ''
  if (error.message !== '') return error.message
  return error.status === 0 ? t('files.offline') : error.status === 413 ? t('files.tooLarge') : t('files.refused')
}

function sizeOf(bytes: number): string {
  const units: [number, string][] = [[1_000_000, language === 'fr' ? 'Mo' : 'MB'], [1_000, language === 'fr' ? 'Ko' : 'KB'], [1, language === 'fr' ? 'o' : 'B']]
  const [divisor, unit] = units.find(([size]) => bytes >= size) ?? [1, 'o']
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / divisor)} ${unit}`
}
