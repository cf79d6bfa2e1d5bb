import { t, type WordKey } from '../i18n'
import { el } from './dom'
import { openDialog } from './Dialog'

const KEYS: [WordKey, [string, WordKey][]][] = [
  ['help.page', [['Ctrl K', 'help.find'], ['Ctrl Z · Ctrl Y', 'help.undo'], ['Alt Maj ↑ ↓', 'help.moveSection'], ['?', 'help.keys']]],
  ['help.text', [['/', 'help.slash'], ['Ctrl Alt 1 2 3', 'help.headings'], ['Ctrl Maj 7 · 8', 'help.lists'], ['Tab · Maj Tab', 'help.indent'], ['Ctrl Alt M', 'help.comment'], ['Ctrl Alt J · K', 'help.suggestions'], ['Ctrl Alt O · X', 'help.answer']]],
  ['help.margin', [['↑ ↓ · ⏎', 'help.walk'], ['A · R · Espace', 'help.answers'], ['R · T', 'help.comments']]],
  ['help.grid', [['F2 · ⏎', 'help.edit'], ['Alt ⏎', 'help.newline'], ['Maj ↑ ↓ ← →', 'help.extend'], ['Ctrl D', 'help.fillDown'], ['Alt ↑ ↓', 'help.moveRow'], ['Ctrl ⏎', 'help.insertRow'], ['Ctrl ⌫', 'help.deleteRow'], ['Espace', 'help.paint']]],
]

/** The keys of the page, by place. */
export function openHelp(): void {
  void openDialog(t('help.title'), () => [el('div', { class: 'help' }, ...KEYS.map(([heading, keys]) => el('section', {}, el('h3', {}, t(heading)),
    el('dl', { class: 'help__keys' }, ...keys.flatMap(([key, word]) => [el('dt', {}, ...key.split(' ').map(part => part === '·' ? ' · ' : el('kbd', {}, part))), el('dd', {}, t(word))])))))], { isWide: true })
}
