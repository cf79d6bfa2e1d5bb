import type { EnvelopeSketch, ScenarioSketch } from '../editor/PastedTable'
import type { PlanDocument } from '../sync/PlanDocument'
import { kindOf, type BlockSchema, type PlanSchema } from './PlanSchema'
import { fold } from '../i18n/fold'

/** The first block of a layout that may show what was pasted. */
function blockWith(schema: PlanSchema, layout: BlockSchema['layout']): BlockSchema | null {
  return schema.blocks.find(block => block.layout === layout && block.kind !== null && block.kind !== undefined) ?? null
}

function showBlock(document: PlanDocument, section: string, key: string): void {
  const blocks = document.section(section)?.blocks ?? []
  if (!blocks.includes(key)) document.setSection(section, 'blocks', [...blocks, key].join(','))
}

export function canHoldEnvelopes(schema: PlanSchema): boolean {
  return blockWith(schema, 'envelopes') !== null
}

export function canHoldScenario(schema: PlanSchema): boolean {
  return blockWith(schema, 'scenarios')?.lines !== undefined
}

/** Rows of amounts become envelopes of this section, in one gesture; themes of the same name are reused. Returns how many. */
export function plantEnvelopes(document: PlanDocument, schema: PlanSchema, section: string, sketch: EnvelopeSketch): number {
  const block = blockWith(schema, 'envelopes')
  const kind = kindOf(schema, block?.kind)
  if (block === null || kind === null) return 0
  const themeKind = kind.fields.find(field => field.key === kind.titleField)?.linkTo ?? null
  const prefix = block.cells ?? 'planned.'
  document.change(() => {
    for (const row of sketch.rows) {
      const theme = themeKind === null ? null : themeNamed(document, themeKind, row.title, section)
      const fields: Record<string, string> = theme === null ? { title: row.title } : { [kind.titleField]: theme }
      for (const [year, amount] of Object.entries(row.amounts)) fields[`${prefix}${year}`] = amount
      const siblings = document.recordsOf(kind.key, null)
      document.addRecord(kind.key, section, document.orderAfter(siblings, siblings.at(-1)?.id ?? null), fields)
    }
    const totals = kindOf(schema, block.totalsKind)
    if (totals !== null && Object.keys(sketch.stated).length > 0) {
      const record = document.recordsOf(totals.key, null)[0]?.id ?? document.addRecord(totals.key, section, 'V')
      for (const [key, amount] of Object.entries(sketch.stated)) document.setField(record, `${totals.cells[0]?.prefix ?? 'stated.'}${key}`, amount)
    }
    showBlock(document, section, block.key)
  })
  return sketch.rows.length
}

function themeNamed(document: PlanDocument, kind: string, title: string, section: string): string {
  const themes = document.recordsOf(kind, null)
  const present = themes.find(theme => fold(document.value(theme.id, 'title')).trim() === fold(title).trim())
  return present?.id ?? document.addRecord(kind, section, document.orderAfter(themes, themes.at(-1)?.id ?? null), { title })
}

/** Lines of cost become one scenario with its stated totals. Returns how many lines. */
export function plantScenario(document: PlanDocument, schema: PlanSchema, section: string, sketch: ScenarioSketch, title: string): number {
  const block = blockWith(schema, 'scenarios')
  const lines = block?.lines
  if (block === null || lines === null || lines === undefined) return 0
  const stated: Record<string, string> = {}
  for (const [name, amount] of Object.entries(sketch.stated)) stated[`stated${name[0]?.toUpperCase()}${name.slice(1)}`] = amount
  document.change(() => {
    const scenarios = document.recordsOf(block.kind ?? '', null)
    const scenario = document.addRecord(block.kind ?? '', section, document.orderAfter(scenarios, scenarios.at(-1)?.id ?? null), { title: sketch.title || title, ...stated })
    let last = document.recordsOf(lines.kind, null).at(-1)?.id ?? null
    for (const line of sketch.lines) {
      last = document.addRecord(lines.kind, section, document.orderAfter(document.recordsOf(lines.kind, null), last), {
        [lines.linkField]: scenario, [lines.groupBy ?? 'block']: line.block, title: line.title,
        ...(line.quantity === '' ? {} : { quantity: line.quantity }), ...(line.amount === '' ? {} : { amount: line.amount }),
      })
    }
    showBlock(document, section, block.key)
  })
  return sketch.lines.length
}
