import { t } from '../i18n'
import { ApiError, type Api } from './Api'
import { button, el } from './dom'
import { openDialog } from './Dialog'
import { toast } from './Toasts'

interface ImportPreview {
  title: string | null
  sections: { number: string | null, title: string, depth: number, words: number, tables: number }[]
}

/** A text, Markdown or HTML pasted or chosen becomes sections after those that are there: shown first, added at one press. */
export function openImport(api: Api): void {
  void openDialog(t('import.title'), close => {
    const area = el('textarea', { class: 'textarea', rows: '10', id: 'import-text', placeholder: t('import.placeholder') })
    const preview = el('div', { class: 'import__preview', role: 'status' })
    const chooser = el('input', { type: 'file', accept: '.md,.txt,.markdown,.html,.htm,text/plain,text/markdown,text/html', hidden: true, on: { change: event => void read(event.currentTarget.files?.[0]) } })
    const add = button(t('import.add'), () => void send(), { class: 'button button--primary' })
    add.disabled = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const body = (): { content: string, format: string } => ({ content: area.value, format: /^\s*<(!doctype|html|body|h\d|p|div|table|ul|ol)\b/i.test(area.value) ? 'html' : 'text' })
    const look = async (): Promise<void> => {
      add.disabled = true
      if (area.value.trim() === '') return preview.replaceChildren()
      try {
        const { sections } = await api.send<ImportPreview>('POST', 'api/import', body())
        preview.replaceChildren(el('p', { class: 'quiet small' }, t('import.found', { count: sections.length })), el('ul', { class: 'plain-list' }, ...sections.slice(0, 60).map(section =>
          el('li', { class: 'import__line', data: { depth: String(Math.min(section.depth, 4)) } }, `${section.number ?? ''} ${section.title}`.trim(), ' ', el('small', { class: 'quiet' }, t('import.words', { count: section.words }))))))
        add.disabled = sections.length === 0
      } catch (error) {
        preview.replaceChildren(el('p', { class: 'field__error' }, error instanceof ApiError && error.message !== '' ? error.message : t('import.failed')))
      }
    }
    const read = async (file: File | undefined): Promise<void> => {
      if (file === undefined) return
      area.value = await file.text()
      await look()
    }
    const send = async (): Promise<void> => {
      add.disabled = true
      try {
        const { sections } = await api.send<ImportPreview>('POST', `api/deliverables/${api.deliverable}/import`, body())
        close()
        toast(t('import.done', { count: sections.length }))
      } catch (error) {
        preview.replaceChildren(el('p', { class: 'field__error' }, error instanceof ApiError && error.message !== '' ? error.message : t('import.failed')))
        add.disabled = false
      }
    }
    area.addEventListener('input', () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), 500)
    })
    return [
      el('p', { class: 'quiet' }, t('import.explain')),
      el('div', { class: 'field' }, el('label', { for: 'import-text' }, t('import.label')), area),
      chooser, preview,
      el('div', { class: 'form__actions' }, add, button(t('import.choose'), () => chooser.click(), { icon: 'upload', class: 'button' }), button(t('common.cancel'), close, { class: 'button button--quiet' })),
    ]
  }, { isWide: true })
}
