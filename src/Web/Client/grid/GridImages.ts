import { t } from '../i18n'
import { askAlternative } from '../ui/askAlternative'
import { chooseFiles, IMAGES } from '../ui/chooseFiles'
import { reasonOf, type Attachment } from '../ui/Files'
import { toast } from '../ui/Toasts'
import type { Column } from './GridModel'
import { spotOf, type GridSheet, type RowPlace } from './GridSheet'
import type { GridWriting } from './GridWriting'

/** Images in the cells of a grid: chosen, pasted or dropped, kept as attachments of the plan, each with words for those who do not see it. */
export class GridImages {
  constructor(private readonly sheet: GridSheet, private readonly writing: GridWriting, private readonly draw: () => void) {}

  /** Takes images dropped on a row. */
  listen(table: HTMLTableElement): void {
    table.addEventListener('dragover', event => {
      if (this.#column !== null && event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    })
    table.addEventListener('drop', event => {
      const line = this.sheet.line(spotOf(event.target)?.row ?? -1)
      const [image] = imagesOf(event.dataTransfer)
      if (this.#column === null || line === null || image === undefined) return
      event.preventDefault()
      void this.#put(line, image)
    })
  }

  /** True when the clipboard holds an image and the grid has a place for it. */
  paste(event: ClipboardEvent, line: RowPlace | null): boolean {
    const [image] = imagesOf(event.clipboardData)
    // Spreadsheets put a picture of the cells beside them: the cells are wanted.
    if (this.#column === null || line === null || image === undefined || event.clipboardData?.getData('text/html') !== '') return false
    event.preventDefault()
    void this.#put(line, image)
    return true
  }

  async choose(line: RowPlace): Promise<void> {
    const [image] = await chooseFiles(IMAGES, false)
    if (image !== undefined) await this.#put(line, image)
  }

  get #column(): Column | null {
    return this.sheet.columns.find(column => column.field.type === 'image') ?? null
  }

  async #put(line: RowPlace, image: File): Promise<void> {
    const { page, spec, canEditRow } = this.sheet.options
    const column = this.#column
    if (column === null || !canEditRow(line.record)) return
    const words = await askAlternative(line.record === null ? '' : page.document.value(line.record, 'alternative'))
    if (words === null) return
    try {
      const attachment = await page.api.upload<Attachment>(`api/plans/${page.api.plan}/attachments`, image, { section: spec.home }, () => undefined)
      if (!attachment.isImage) return void toast(t('files.refused'), { kind: 'error' })
      page.document.change(() => {
        this.writing.set(line, column, attachment.id)
        if (line.record === null) return
        page.document.setField(line.record, 'alternative', words)
        page.document.setField(line.record, 'missing', '')
      })
      this.draw()
    } catch (error) {
      toast(t('files.failed', { name: image.name, reason: reasonOf(error) }), { kind: 'error', stays: true })
    }
  }
}

function imagesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(file => IMAGES.includes(file.type) && file.type !== '')
}
