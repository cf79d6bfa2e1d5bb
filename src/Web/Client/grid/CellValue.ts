import { language, t } from '../i18n'
import { fold } from '../i18n/fold'
import type { PlanDocument } from '../sync/PlanDocument'
import { kindOf, type FieldSchema, type PlanSchema } from './PlanSchema'

/** How a raw value is shown and how typed or pasted words become a raw value. Computing is the server's: nothing is added up here. */

const NUMBER = /^[+\-−]?\d{1,15}(?:[.,]\d+)?$/
const formatter = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })

export function isNumeric(field: FieldSchema): boolean {
  return field.type === 'number' || field.type === 'money'
}

export function shown(document: PlanDocument, schema: PlanSchema, field: FieldSchema, raw: string): string {
  if (raw === '') return ''
  switch (field.type) {
    case 'choice': case 'level': return field.choices?.find(choice => choice.key === raw)?.label ?? raw
    case 'link': return titleOf(document, schema, raw)
    case 'links': return raw.split('\n').filter(id => id !== '').map(id => titleOf(document, schema, id)).join(', ')
    case 'tick': return raw === 'true' ? '✓' : ''
    // Its id, so that a copied cell is pasted as the same image.
    case 'image': return raw
    case 'number': case 'money': return plainNumber(raw)
    default: return raw
  }
}

/** « 1234567,5 » → « 1 234 567,5 », with a true minus; anything else stays as its author typed it. */
export function plainNumber(raw: string): string {
  const compact = raw.replace(/[\s\u00a0\u202f]/g, '')
  if (!NUMBER.test(compact)) return raw
  return formatter.format(Number(compact.replace(',', '.').replace('−', '-'))).replace('-', '−')
}

/** What names a record: its code and title, or the name of what it points to. */
export function titleOf(document: PlanDocument, schema: PlanSchema, id: string, depth = 0): string {
  const record = document.record(id)
  if (record === null) return depth === 0 ? t('grid.missingLink') : ''
  const kind = kindOf(schema, record.kind)
  const titleField = kind?.titleField ?? 'title'
  const title = document.value(id, titleField)
  const isLink = kind?.fields.find(field => field.key === titleField)?.type === 'link'
  const named = isLink && title !== '' && depth < 3 ? titleOf(document, schema, title, depth + 1) : title || document.value(id, 'title')
  return [record.code, named].filter(part => part !== '').join(' ') || t('grid.untitled')
}

/** Compared by its words: what stands between them is one space. */
function spoken(text: string): string {
  return fold(text).replace(/[\s\u00a0\u202f]+/g, ' ').trim()
}

/** Reads typed or pasted words; null when a choice or a link does not recognise them. */
export function rawOf(document: PlanDocument, schema: PlanSchema, field: FieldSchema, typed: string): string | null {
  const text = typed.trim()
  if (text === '') return ''
  switch (field.type) {
    case 'choice': case 'level': return (field.choices ?? []).find(choice => spoken(choice.label) === spoken(text) || choice.key === text)?.key ?? null
    case 'tick': return /^(true|vrai|oui|yes|x|✓|1)$/i.test(text) ? 'true' : /^(false|faux|non|no|0)$/i.test(text) ? '' : null
    case 'link': return linkTo(document, schema, field, text)
    case 'links': {
      const found = text.split(/[\n,;]/).map(part => part.trim()).filter(part => part !== '').map(part => linkTo(document, schema, field, part))
      return found.includes(null) ? null : found.join('\n')
    }
    case 'image': return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) ? text : null
    case 'longText': case 'list': return typed.replace(/\s+$/, '')
    default: return text.replace(/\s*\n\s*/g, ' ')
  }
}

function linkTo(document: PlanDocument, schema: PlanSchema, field: FieldSchema, text: string): string | null {
  const wanted = spoken(text)
  return candidates(document, schema, field).find(({ id, label }) => {
    const code = document.record(id)?.code ?? ''
    return spoken(label) === wanted || (code !== '' && spoken(code) === wanted) || spoken(label) === spoken(`${code} ${text}`)
  })?.id ?? null
}

/** Records a link field may point to, in their order. */
export function candidates(document: PlanDocument, schema: PlanSchema, field: FieldSchema): { id: string, label: string }[] {
  const kinds = field.linkTo === null || field.linkTo === undefined ? schema.kinds.map(kind => kind.key) : [field.linkTo]
  return kinds.flatMap(kind => document.recordsOf(kind, null)).map(({ id }) => ({ id, label: titleOf(document, schema, id) }))
}
