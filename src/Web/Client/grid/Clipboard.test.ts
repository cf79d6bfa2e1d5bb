import { expect, it } from 'vitest'
import { fromTabs, pastedCells, toHtmlTable, toTabs, withoutHead } from './Clipboard'

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

it('a cell merged downwards keeps the rows under it in their columns', () => {
  expect(pastedCells('<table><tr><td rowspan=2>Réseau</td><td>2016</td></tr><tr><td>2017</td></tr></table>', 'x')).toEqual([['Réseau', '2016'], ['', '2017']])
})

it('what Excel and LibreOffice put on the clipboard is read cell by cell', () => {
  const excel = '<html><body><!--StartFragment--><table border=0><col width=64><tr height=20><td class=xl65>Réseau</td><td align=right>1\u00a0234,50\u00a0€</td></tr></table><!--EndFragment--></body></html>'
  const libre = '<table cellspacing="0"><colgroup width="85"></colgroup><tr><td height="17"><font color="#000000">Réseau</font></td><td sdval="1234.5" sdnum="1036;"><b>1 234,50 €</b></td></tr></table>'
  expect(pastedCells(excel, '')).toEqual([['Réseau', '1 234,50 €']])
  expect(pastedCells(libre, '')).toEqual([['Réseau', '1 234,50 €']])
})

it('the heads of the columns are not a row', () => {
  expect(withoutHead([['Thème', '2016'], ['Réseau', '10']], ['Thème', '2016', '2017'])).toEqual([['Réseau', '10']])
  expect(withoutHead([['Réseau', '10'], ['Postes', '4']], ['Thème', '2016'])).toHaveLength(2)
})
