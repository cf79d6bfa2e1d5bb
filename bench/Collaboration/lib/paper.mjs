// A document of the size and the character of a real paper: 259,778 single-character edits, a third of them deletions, written by one hand
// that types in runs, goes back, and mends. Seeded: the same paper every time.
import * as Y from 'yjs'

const edits = 259_778

/** The finished paper as one update under that client id; `text` finds where in the document it is written. */
export function paper(client, text = doc => doc.getText('text'), state = null) {
  const doc = new Y.Doc()
  if (state) Y.applyUpdate(doc, state)
  const before = Y.encodeStateVector(doc)
  doc.clientID = client
  const target = text(doc)
  let seed = 20_260_101
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  let caret = 0
  let left = 0
  let removing = false
  for (let i = 0; i < edits; i++) {
    if (left-- <= 0) {
      left = Math.floor(random() * 60)
      removing = target.length > 200 && random() < 0.42
      if (random() < 0.4) caret = random() < 0.7 ? target.length : Math.floor(random() * target.length)
    }
    if (removing && caret > 0) target.delete(--caret, 1)
    else target.insert(caret++, 'etaoin shrdlu cmfwyp'[Math.floor(random() * 20)])
  }
  return Y.encodeStateAsUpdate(doc, before)
}
