import { describe, expect, it } from 'vitest'
import { getSchema } from '@tiptap/core'
import { DOMParser as SchemaParser } from '@tiptap/pm/model'
import { cleanPastedHtml } from './PastedHtml'
import { asEnvelopes, asScenario, tableOf } from './PastedTable'
import { contentExtensions } from './schema'

const schema = getSchema(contentExtensions(id => id))

function parse(html: string): string {
  const holder = document.createElement('div')
  holder.innerHTML = cleanPastedHtml(html)
  return SchemaParser.fromSchema(schema).parse(holder).toString()
}

describe('paste', () => {
  it('from Word keeps headings, nested lists and emphasis', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
      <h1 style='mso-list:none'>Audit</h1>
      <p class=MsoNormal>Le parc est <b style='mso-bidi-font-weight:normal'>ancien</b> et <i>lent</i>.<o:p></o:p></p>
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;</span></span><![endif]>Serveurs</p>
      <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span>o&nbsp;</span><![endif]>Physiques</p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·&nbsp;</span><![endif]>Postes</p>
      <!--EndFragment--></body></html>`
    expect(parse(word)).toBe('doc(heading("Audit"), paragraph("Le parc est ", bold("ancien"), " et ", italic("lent"), "."), '
      + 'bulletList(listItem(paragraph("Serveurs"), bulletList(listItem(paragraph("Physiques")))), listItem(paragraph("Postes"))))')
  })

  it('from Excel and LibreOffice keeps the table, with its heading row', () => {
    const sheet = `<table border=0 style='border-collapse:collapse'><colgroup><col width=64></colgroup>
      <tr height=20><td>Thème</td><td>2016</td><td>2017</td></tr>
      <tr><td style='font-weight:700'>Infrastructure</td><td align=right sdval="175">175</td><td>34</td></tr></table>`
    expect(parse(sheet)).toBe('doc(table(tableRow(tableHeader(paragraph("Thème")), tableHeader(paragraph("2016")), tableHeader(paragraph("2017"))), '
      + 'tableRow(tableCell(paragraph("Infrastructure")), tableCell(paragraph("175")), tableCell(paragraph("34")))))')
  })

  it('turns inline styles into emphasis and keeps none of them', () => {
    expect(cleanPastedHtml('<p style="color:red"><span style="font-weight:bold">Gras</span> <b style="font-weight:normal">non</b></p>')).toBe('<p><strong>Gras</strong> non</p>')
  })

  it('lets no script, handler, image or odd link through', () => {
    const html = cleanPastedHtml('<img src=x onerror=alert(1)><a href="javascript:alert(1)" onclick="x()">lien</a><script>alert(1)</script><p onmouseover=x>ok</p>')
    expect(html).not.toMatch(/script>|onerror|onclick|onmouseover|<img/)
    expect(parse('<a href="javascript:alert(1)">lien</a>')).toBe('doc(paragraph("lien"))')
  })

  it('keeps every word, in order', () => {
    const holder = document.createElement('div')
    holder.innerHTML = cleanPastedHtml('<div><p>Un <font color=red>deux</font></p><ul><li>trois</li></ul><table><tr><td>quatre</td></tr></table><section>cinq <em>six</em></section></div>')
    const node = SchemaParser.fromSchema(schema).parse(holder)
    expect(node.textBetween(0, node.content.size, ' ').split(/\s+/).join(' ')).toBe('Un deux trois quatre cinq six')
  })
})

describe('a pasted money table', () => {
  it('with years across becomes envelopes, its total line the stated totals', () => {
    const table = tableOf('', 'K€\t2016\t2017\tTotal\nInfrastructure\t175\t34\t\nModernisation\t344\t210\t\nTotal\t529\t244\t773\n')
    expect(asEnvelopes(table ?? [])).toEqual({
      rows: [{ title: 'Infrastructure', amounts: { 2016: '175', 2017: '34' } }, { title: 'Modernisation', amounts: { 2016: '344', 2017: '210' } }],
      stated: { 2016: '529', 2017: '244', total: '773' },
    })
  })

  it('with labels and amounts becomes a scenario by blocks', () => {
    const table = tableOf('', 'Investissement\t\nServeur de messagerie\t50 KF\nFormation\t5 KF\nLignes\t5\nPostes\t25\nTotal\t115 KF\nFonctionnement annuel\t\nAbonnement\t50\n')
    expect(asScenario(table ?? [])).toEqual({
      title: '',
      lines: [
        { block: 'investment', title: 'Serveur de messagerie', quantity: '', amount: '50 KF' },
        { block: 'investment', title: 'Formation', quantity: '', amount: '5 KF' },
        { block: 'investment', title: 'Lignes', quantity: '', amount: '5' },
        { block: 'investment', title: 'Postes', quantity: '', amount: '25' },
        { block: 'running', title: 'Abonnement', quantity: '', amount: '50' },
      ],
      stated: { investment: '115 KF' },
    })
  })

  it('is not seen in a table of words', () => {
    expect(asScenario([['Nom', 'Rôle'], ['Chef', 'Pilote']])).toBeNull()
    expect(asEnvelopes([['Nom', 'Rôle'], ['Chef', 'Pilote']])).toBeNull()
  })
})
