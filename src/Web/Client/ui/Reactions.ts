import { t } from '../i18n'
import type { Post, ReactionKind } from './CommentThread'
import { button, el, icon } from './dom'
import { openMenu } from './Menu'

const SIGNS: Record<ReactionKind, string> = { agree: 'check', thanks: 'handshake', noted: 'eye', unsure: 'circle-help' }
const KINDS = Object.keys(SIGNS) as ReactionKind[]

/** What people answered to a comment without writing: each kind with its name, its number and whose it is. */
export function drawReactions(post: Post, mayReact: boolean, react: (kind: ReactionKind, on: boolean) => void): HTMLElement | null {
  if (post.reactions.length === 0 && !mayReact) return null
  const given = post.reactions.map(({ kind, names, mine }) => {
    const label = t('reaction.by', { kind: t(`reaction.${kind}`), names: names.join(', ') })
    return el('button', { type: 'button', class: 'reaction', 'aria-pressed': String(mine), disabled: !mayReact, title: label, 'aria-label': label, on: { click: () => react(kind, !mine) } },
      icon(SIGNS[kind]), el('span', {}, t(`reaction.${kind}`)), el('span', { class: 'reaction__count' }, String(names.length)))
  })
  const add = button(t('reaction.add'), () => openMenu(add, t('reaction.add'), KINDS.map(kind => {
    const mine = post.reactions.find(each => each.kind === kind)?.mine === true
    return { label: t(`reaction.${kind}`), icon: SIGNS[kind], isChecked: mine, run: () => react(kind, !mine) }
  })), { icon: 'circle-plus', iconOnly: true, class: 'button button--quiet button--icon reaction__add' })
  add.setAttribute('aria-haspopup', 'menu')
  return el('div', { class: 'reactions' }, ...given, mayReact && add)
}
