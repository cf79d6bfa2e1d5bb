// A relay that understands nothing and keeps nothing: the ceiling of a WebSocket on this framework. Tuned: updates gathered for 25 ms, the
// pool's threads do not spin, sockets complete inline.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '../lib/ws.mjs'
import { readVarUint } from '../lib/updates.mjs'

const program = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../Bare/bin/Release/net10.0/Portal.Bare.dll')

const bare = (name, gather) => ({
  name,
  server: ({ port }) => ({
    command: 'dotnet',
    args: [program, 'relay', String(port), String(gather)],
    env: { DOTNET_ThreadPool_UnfairSemaphoreSpinLimit: '0', DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS: '1' },
  }),
  ready: port => connect(port, '/warm', () => {}).then(socket => { socket.close(); return true }, () => false),
  async open(port, document, { client, update }) {
    const socket = await connect(port, '/' + document, (buffer, start, end) => {
      while (start < end) {
        const [length, at] = readVarUint(buffer, start)
        update?.(buffer, at, at + length)
        start = at + length
      }
    })
    return { socket, client, send: bytes => socket.send(bytes), close: () => socket.close() }
  },
})

export const gathering = bare('bare WebSocket relay, 25 ms', 25)
export const atOnce = bare('bare WebSocket relay, at once', 0)
