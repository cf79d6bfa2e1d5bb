// Genuine Yjs updates, made before the run, and just enough of a reader to know which (client, clock) a received one carries.
import * as Y from 'yjs'

let bytes
let at = 0
function varUint() {
  let n = bytes[at++]
  if (n < 128) return n
  n &= 127
  for (let m = 128; ; m *= 128) {
    const x = bytes[at++]
    n += (x & 127) * m
    if (x < 128) return n
  }
}

function skip() {
  const length = varUint() // moves `at` itself: read before it is added
  at += length
}

/** Calls back with (client, clock, length) for every struct of the update in buffer[start, end). */
export function structs(buffer, start, found) {
  bytes = buffer
  at = start
  const clients = varUint()
  for (let i = 0; i < clients; i++) {
    const n = varUint()
    const client = varUint()
    let clock = varUint()
    for (let j = 0; j < n; j++) {
      const info = bytes[at++]
      const kind = info & 31
      let length = 1
      if (kind === 0 || kind === 10) length = varUint()
      else {
        if (info & 0x80) { varUint(); varUint() }
        if (info & 0x40) { varUint(); varUint() }
        if ((info & 0xC0) === 0) {
          if (varUint() === 1) skip()
          else { varUint(); varUint() }
          if (info & 0x20) skip()
        }
        if (kind === 1) length = varUint()
        else if (kind === 4) { length = varUint(); at += length } // ASCII only here
        else throw new Error(`a struct of kind ${kind} that the load does not make`)
      }
      if (kind !== 10) found(client, clock, length)
      clock += length
    }
  }
}

/** One character each, typed one after the other by one client; `text` finds where in the document. */
export function typed(count, client, text = doc => doc.getText('text'), state = null) {
  const doc = new Y.Doc()
  if (state) Y.applyUpdate(doc, state)
  doc.clientID = client
  const updates = []
  doc.on('update', update => updates.push(update))
  const target = text(doc)
  for (let i = 0; i < count; i++) target.insert(i, 'abcdefghij klmnopqrstuvwxyz'[i % 27])
  return updates
}

export const varUintBytes = n => { const out = []; while (n > 127) { out.push(128 | (n % 128)); n = Math.floor(n / 128) } out.push(n); return out }
export const varString = text => { const out = Buffer.from(text); return [...varUintBytes(out.length), ...out] }

/** Reads a varUint and says where it ended. */
export function readVarUint(buffer, start) {
  let n = 0
  for (let m = 1, p = start; ; m *= 128) {
    const x = buffer[p++]
    n += (x & 127) * m
    if (x < 128) return [n, p]
  }
}
