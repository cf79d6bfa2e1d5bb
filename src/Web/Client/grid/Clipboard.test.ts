import { expect, it } from 'vitest'
import { fromTabs, pastedCells, toHtmlTable, toTabs } from './Clipboard'

const cells = [['Infrastructure', '175', ''], ['Avec "guillemets"\net ligne', '34\t5', 'fin']]

it('a range goes out and comes back the same', () => {
  expect(fromTabs(toTabs(cells))).toEqual(cells)
})

it('the end of a spreadsheet selection is not a row', () => {
  expect(fromTabs('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']])
})

it('an HTML table is read cell by cell, merged cells kept in place', () => {
  expect(pastedCells('<table><tr><td colspan=2>A</td><td>B</td></tr><tr><td>1<br>2</td><td></td><td>3</td></tr></table>', 'x'))
    .toEqual([['A', '', 'B'], ['1\n2', '', '3']])
})

it('text is never read as markup', () => {
  expect(toHtmlTable([['<b>x</b>']])).toContain('&lt;b&gt;x&lt;/b&gt;')
})
