// Carries out the operations that the C# side describes (Fuzz/OperationRunner.cs does the same there).
import * as Y from 'yjs'

const roots = { text: d => d.getText('text'), array: d => d.getArray('array'), map: d => d.getMap('map'), xml: d => d.getXmlFragment('xml') }

/** Makes every root known, so that content has its type from the start. */
export const declareRoots = doc => { for (const name in roots) roots[name](doc) }

const typeOf = (doc, target) => {
  if (typeof target === 'string') return roots[target](doc)
  const [client, clock] = target
  return Y.getItem(doc.store, Y.createID(client, clock)).content.type
}

/** A nested type from its description. */
const make = ([kind, ...rest]) => {
  switch (kind) {
    case 'text': return new Y.Text(rest[0])
    case 'xtext': return new Y.XmlText(rest[0])
    case 'array': { const a = new Y.Array(); a.push(rest[0].map(value)); return a }
    case 'map': return new Y.Map(rest[0].map(([k, v]) => [k, value(v)]))
    case 'hook': return new Y.XmlHook(rest[0])
    case 'elem': {
      const e = new Y.XmlElement(rest[0])
      for (const [k, v] of rest[1]) e.setAttribute(k, v)
      e.insert(0, rest[2].map(make))
      return e
    }
    default: throw new Error('unknown type ' + kind)
  }
}

const value = v => v !== null && typeof v === 'object' && v.$ !== undefined ? make(v.$) : v

const operations = {
  ti: (t, index, text, attributes) => t.insert(index, text, attributes ?? undefined),
  td: (t, index, length) => t.delete(index, length),
  tf: (t, index, length, attributes) => t.format(index, length, attributes),
  te: (t, index, embed, attributes) => t.insertEmbed(index, value(embed), attributes ?? undefined),
  tx: (t, delta) => t.applyDelta(delta),
  ta: (t, name, v) => t.setAttribute(name, v),
  tr: (t, name) => t.removeAttribute(name),
  ai: (t, index, values) => t.insert(index, values.map(value)),
  ap: (t, values) => t.push(values.map(value)),
  ad: (t, index, length) => t.delete(index, length),
  ms: (t, key, v) => t.set(key, value(v)),
  md: (t, key) => t.delete(key),
  xi: (t, index, nodes) => t.insert(index, nodes.map(make)),
  xd: (t, index, length) => t.delete(index, length),
  xs: (t, name, v) => t.setAttribute(name, v),
  xr: (t, name) => t.removeAttribute(name)
}

export const run = (doc, [name, target, ...rest]) => operations[name](typeOf(doc, target), ...rest)

/** What people see, as text. */
export const content = doc => JSON.stringify({
  text: doc.getText('text').toDelta().map(op => op.insert instanceof Y.AbstractType ? { ...op, insert: op.insert.toJSON() } : op),
  array: doc.getArray('array').toJSON(),
  map: doc.getMap('map').toJSON(),
  xml: doc.getXmlFragment('xml').toString()
}, (_, v) => typeof v === 'bigint' ? `${v}n` : v)
