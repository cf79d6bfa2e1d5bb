// Makes Fixtures/documents.json with the released Yjs: node fixtures.mjs > ../Fixtures/documents.json
// Each entry: the updates in order, what the roots hold, the encoded state, the state vector and the snapshot.
import * as Y from 'yjs'

const base64 = bytes => Buffer.from(bytes).toString('base64')
const entries = []

const record = (name, edit, { gc = true, clients = [1] } = {}) => {
  const updates = []
  const docs = clients.map(client => {
    const doc = new Y.Doc({ gc })
    doc.clientID = client
    return doc
  })
  const last = new Y.Doc({ gc })
  for (const doc of docs) doc.on('update', u => updates.push(u))
  edit(...docs)
  const roots = { text: last.getText('text'), array: last.getArray('array'), map: last.getMap('map'), xml: last.getXmlFragment('xml') }
  for (const u of updates) Y.applyUpdate(last, u)
  const content = {}
  for (const key in roots) content[key] = JSON.stringify(roots[key].toJSON())
  entries.push({
    name,
    gc,
    updates: updates.map(base64),
    content,
    delta: JSON.stringify(roots.text.toDelta().map(op => op.insert instanceof Y.AbstractType ? { ...op, insert: '[type]' } : op)),
    state: base64(Y.encodeStateAsUpdate(last)),
    stateVector: base64(Y.encodeStateVector(last)),
    snapshot: base64(Y.encodeSnapshot(Y.snapshot(last))),
    merged: base64(Y.mergeUpdates(updates))
  })
}
const sync = (a, b) => {
  const [x, y] = [Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), Y.encodeStateAsUpdate(b, Y.encodeStateVector(a))]
  Y.applyUpdate(b, x)
  Y.applyUpdate(a, y)
}

record('typing character by character', d => { for (const c of 'Plan directeur') d.getText('text').insert(d.getText('text').length, c) })
record('inserting in the middle and deleting across runs', d => { const t = d.getText('text'); t.insert(0, 'abcdef'); t.insert(3, 'XYZ'); t.delete(2, 5) })
record('the same without collecting', d => { const t = d.getText('text'); t.insert(0, 'abcdef'); t.insert(3, 'XYZ'); t.delete(2, 5) }, { gc: false })
record('two people at one place', (a, b) => { a.getText('text').insert(0, 'ab'); sync(a, b); a.getText('text').insert(1, 'X'); b.getText('text').insert(1, 'Y'); sync(a, b) }, { clients: [7, 3] })
record('formats that overlap', d => { const t = d.getText('text'); t.insert(0, 'gras et italique'); t.format(0, 7, { bold: true }); t.format(5, 11, { em: {} }); t.format(2, 2, { bold: null }) })
record('two people format the same words', (a, b) => { a.getText('text').insert(0, 'mot'); sync(a, b); a.getText('text').format(0, 3, { bold: true }); b.getText('text').format(0, 3, { bold: true }); sync(a, b) }, { clients: [1, 2] })
record('embeds', d => { const t = d.getText('text'); t.insertEmbed(0, { image: 'a.png', width: 1.5 }); t.insert(1, 'légende', { em: true }); t.insertEmbed(0, new Y.Map([['a', 1]])) })
record('every kind of value', d => d.getArray('array').push([0, -0, 1, -1, 63, 64, -64, 2147483647, -2147483648, 2147483648, 4294967296, 9007199254740991, 1.5, 0.1, 1e21, 5e-324, true, false, null, '', 'é€😀', new Uint8Array([0, 255]), [1, [2, []]], { a: { b: [null] } }, {}]))
record('keys like indices come first', d => d.getMap('map').set('o', { b: 1, 10: 2, 9: 3, a: 4, '01': 5 }))
record('undefined and BigInt in a map', d => { d.getMap('map').set('u', undefined); d.getMap('map').set('n', null) })
record('a key overwritten and deleted', d => { const m = d.getMap('map'); m.set('a', 1); m.set('a', 2); m.set('b', 3); m.delete('b') })
record('two people set one key', (a, b) => { a.getMap('map').set('k', 'a'); b.getMap('map').set('k', 'b'); sync(a, b); b.getMap('map').set('k', 'c'); sync(a, b) }, { clients: [5, 9] })
record('types in types', d => { const m = new Y.Map(); d.getArray('array').push([m, new Y.Array()]); m.set('list', Y.Array.from([1, new Y.Text('x')])); m.set('text', new Y.Text('profond')) })
record('a type deleted while another types in it', (a, b) => { a.getArray('array').push([new Y.Text('texte')]); sync(a, b); b.getArray('array').get(0).insert(5, ' perdu'); a.getArray('array').delete(0); sync(a, b) }, { clients: [1, 2] })
record('an XML body', d => { const p = new Y.XmlElement('paragraph'); p.setAttribute('align', 'center'); p.insert(0, [new Y.XmlText('Bonjour')]); d.getXmlFragment('xml').insert(0, [p, new Y.XmlElement('rule')]); p.get(0).format(0, 3, { strong: {} }) })
record('an XML hook', d => { d.getXmlFragment('xml').insert(0, [new Y.XmlHook('crochet')]) })
record('a paragraph split as editors do', d => { const x = d.getXmlFragment('xml'); const p = new Y.XmlElement('paragraph'); p.insert(0, [new Y.XmlText('un deux')]); x.insert(0, [p]); d.transact(() => { p.get(0).delete(2, 5); const q = new Y.XmlElement('paragraph'); q.insert(0, [new Y.XmlText('deux')]); x.insert(1, [q]) }) })
record('a sub-document', d => d.getMap('map').set('d', new Y.Doc({ guid: 'autre', autoLoad: true, meta: { a: 1 } })))
record('surrogate pairs cut in two', d => { const t = d.getText('text'); t.insert(0, 'a😀b'); t.insert(2, '|') })
record('a client id of 32 bits', d => d.getText('text').insert(0, 'x'), { clients: [4294967295] })
process.stdout.write(JSON.stringify(entries, null, 1) + '\n')
