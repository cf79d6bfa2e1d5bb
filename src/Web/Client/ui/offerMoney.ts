import type { Editor } from '@tiptap/core'
import { asEnvelopes, asScenario, tableOf } from '../editor/PastedTable'
import { canHoldEnvelopes, canHoldScenario, plantEnvelopes, plantScenario } from '../grid/PastedMoney'
import { t } from '../i18n'
import type { Page } from './Page'
import { toast } from './Toasts'

/** A table with amounts was pasted into the text: it stays as it is, and may become typed records at one press. */
export function offerMoney({ document, schema, access }: Page, section: string, html: string, text: string, editor: Editor): void {
  const table = tableOf(html.replace(/\sstyle\s*=/gi, ' data-style='), text)
  if (table === null || !access().section(section)) return
  const envelopes = canHoldEnvelopes(schema) ? asEnvelopes(table) : null
  const scenario = envelopes === null && canHoldScenario(schema) ? asScenario(table) : null
  if (envelopes === null && scenario === null) return
  toast(t('paste.money'), {
    for: 20_000,
    action: {
      label: t(envelopes === null ? 'paste.toScenario' : 'paste.toEnvelopes'),
      run: () => {
        removePastedTable(editor, table)
        const count = envelopes !== null ? plantEnvelopes(document, schema, section, envelopes) : scenario !== null ? plantScenario(document, schema, section, scenario, t('paste.scenarioTitle')) : 0
        toast(t('paste.done', { count }))
      },
    },
  })
}

/** Takes the table that was just pasted out of the text: its content lives in records now. */
function removePastedTable(editor: Editor, table: readonly (readonly string[])[]): void {
  const wanted = table.flat().join('').replace(/\s+/g, '')
  let found: { from: number, to: number } | null = null
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'table' && node.textContent.replace(/\s+/g, '') === wanted) found = { from: at, to: at + node.nodeSize }
    return node.type.name !== 'table'
  })
  if (found !== null) editor.commands.deleteRange(found)
}
