import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '../lib/ws.mjs'
import { readVarUint, varString, varUintBytes } from '../lib/updates.mjs'

const program = path.join(path.dirname(fileURLToPath(import.meta.url)), 'hocuspocus-server.mjs')

/** Hocuspocus with its defaults, keeping nothing on disk. */
export const hocuspocus = {
  name: 'Hocuspocus',
  keepsDocuments: true,
  server: ({ port }) => ({ command: process.execPath, args: [program], env: { PORT: String(port) } }),
  ready: port => hocuspocus.open(port, 'warm', {}).then(connection => { connection.close(); return true }, () => false),
  async open(port, document, { client, update }) {
    const head = Buffer.from(varString(document))
    let arrived
    const whole = new Promise(resolve => { arrived = resolve })
    const socket = await connect(port, '/', (buffer, start) => {
      start += head.length
      if (buffer[start] !== 0 && buffer[start] !== 4) return // authentication, status, awareness
      const kind = buffer[start + 1]
      if (kind === 0) { socket.send(Buffer.concat([head, Buffer.from([0, 1, 2, 0, 0])])); return }
      const [length, at] = readVarUint(buffer, start + 2)
      if (kind === 2) update?.(buffer, at, at + length)
      else if (kind === 1) arrived(length)
    })
    socket.send(Buffer.concat([head, Buffer.from([2, 0, ...varString('t'), ...varString('4.7.0')])]))
    socket.send(Buffer.concat([head, Buffer.from([0, 0, 1, 0])]))
    const stateBytes = await whole
    return { socket, client, stateBytes, send: bytes => socket.send(Buffer.concat([head, Buffer.from([0, 2, ...varUintBytes(bytes.length)]), bytes])), close: () => socket.close() }
  },
}
