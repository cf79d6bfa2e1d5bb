import { t } from '../i18n'
import { button, el } from '../ui/dom'
import { noteOf } from '../ui/Alerts'
import type { Page } from '../ui/Page'

export interface GapHands {
  /** Puts the hand on the stated total; null where it may not be written. */
  correct: (() => void) | null
  addLine: (() => void) | null
}

/** What may be done about a stated total that differs from the computed one: correct it, add the missing line, or say why. */
export function gapActions(page: Page, subject: string, hands: GapHands): HTMLElement | null {
  const alert = page.gap(subject)
  const small = { class: 'button button--small' }
  const actions = [
    hands.correct !== null && button(t('gap.correct'), hands.correct, small),
    hands.addLine !== null && button(t('gap.addLine'), hands.addLine, small),
    alert?.mayAnswer === true && button(t('gap.explain'), () => page.explain(subject), small),
  ].filter(action => action !== false)
  if (alert?.note !== null && alert?.note !== undefined) return el('div', { class: 'gap__actions' }, noteOf(alert.note))
  return actions.length === 0 ? null : el('div', { class: 'gap__actions', role: 'group', 'aria-label': t('gap.actions') }, ...actions)
}
