import { t } from '../i18n'
import { ask } from '../ui/Dialog'
import type { Page } from '../ui/Page'
import { titleOf } from './CellValue'

/** Asks what is to be checked about a row; leaving it blank takes the remark back. */
export async function remarkOn(page: Page, record: string): Promise<void> {
  const before = page.document.value(record, 'remark')
  const said = await ask(titleOf(page.document, page.schema, record) || t('grid.row'), t('grid.remarkLabel'), before, t('common.save'))
  if (said !== null && said.trim() !== before) page.document.setField(record, 'remark', said.trim())
}
