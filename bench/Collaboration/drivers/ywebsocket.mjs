import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '../lib/ws.mjs'
import { readVarUint, varUintBytes } from '../lib/updates.mjs'

const program = path.join(path.dirname(fileURLToPath(import.meta.url)), '../node_modules/@y/websocket-server/src/server.js')

/** The server of y-websocket with its defaults: documents in memory. */
export const ywebsocket = {
  name: 'y-websocket',
  keepsDocuments: true,
  server: ({ port }) => ({ command: process.execPath, args: [program], env: { PORT: String(port), HOST: '127.0.0.1' } }),
  ready: port => ywebsocket.open(port, 'warm', {}).then(connection => { connection.close(); return true }, () => false),
  async open(port, document, { client, update }) {
    let arrived
    const whole = new Promise(resolve => { arrived = resolve })
    let socket = null
    const early = []
    const hear = (buffer, start) => {
      if (!socket) { early.push([Buffer.from(buffer), start]); return }
      if (buffer[start] !== 0) return
      const kind = buffer[start + 1]
      if (kind === 0) { socket.send(Uint8Array.of(0, 1, 2, 0, 0)); return }
      const [length, at] = readVarUint(buffer, start + 2)
      if (kind === 2) update?.(buffer, at, at + length)
      else if (kind === 1) arrived(length)
    }
    socket = await connect(port, '/' + document, hear)
    early.forEach(([buffer, start]) => hear(buffer, start))
    socket.send(Uint8Array.of(0, 0, 1, 0))
    const stateBytes = await whole
    return { socket, client, stateBytes, send: bytes => socket.send(Buffer.concat([Buffer.from([0, 2, ...varUintBytes(bytes.length)]), bytes])), close: () => socket.close() }
  },
}
