// A lean WebSocket client for load: no masking work (a zero mask key is legal), nothing allocated per frame.
import crypto from 'node:crypto'
import net from 'node:net'

export function connect(port, path, hear, { cookie, origin, host = `127.0.0.1:${port}` } = {}) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: '127.0.0.1', port, noDelay: true })
    let open = false
    let chunks = []
    let have = 0
    let need = 0
    let parts = null
    const connection = {
      frames: 0,
      bytes: 0,
      closed: false,
      send(payload, opcode = 2) {
        const n = payload.length
        const head = n < 126 ? 6 : n < 65536 ? 8 : 14
        const frame = Buffer.allocUnsafe(head + n)
        frame[0] = 0x80 | opcode
        if (n < 126) frame[1] = 0x80 | n
        else if (n < 65536) { frame[1] = 0x80 | 126; frame.writeUInt16BE(n, 2) } else { frame[1] = 0x80 | 127; frame.writeUInt32BE(0, 2); frame.writeUInt32BE(n, 6) }
        frame.writeUInt32LE(0, head - 4)
        frame.set(payload, head)
        socket.write(frame)
      },
      close() { connection.closed = true; socket.destroy() },
    }
    socket.on('error', error => { if (!open) reject(error) })
    socket.on('close', () => { if (!open) reject(new Error('closed before the upgrade')); connection.closed = true })
    const lines = [`GET ${path} HTTP/1.1`, `Host: ${host}`, 'Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Key: ${crypto.randomBytes(16).toString('base64')}`, 'Sec-WebSocket-Version: 13']
    if (cookie) lines.push(`Cookie: ${cookie}`)
    if (origin) lines.push(`Origin: ${origin}`)
    socket.write(lines.join('\r\n') + '\r\n\r\n')

    const parse = bytes => {
      let at = 0
      while (true) {
        if (bytes.length - at < 2) { need = 2; break }
        const first = bytes[at]
        let n = bytes[at + 1] & 127
        let head = 2
        if (n === 126) {
          if (bytes.length - at < 4) { need = 4; break }
          n = (bytes[at + 2] << 8) | bytes[at + 3]
          head = 4
        } else if (n === 127) {
          if (bytes.length - at < 10) { need = 10; break }
          n = bytes.readUInt32BE(at + 6)
          head = 10
        }
        if (bytes.length - at < head + n) { need = head + n; break }
        const [opcode, start, end] = [first & 15, at + head, at + head + n]
        at = end
        connection.bytes += head + n
        if (opcode === 9) { connection.send(bytes.subarray(start, end), 10); continue }
        if (opcode === 8) { socket.end(); continue }
        if (opcode === 10) continue
        connection.frames++
        if (first & 0x80 && opcode !== 0) { hear(bytes, start, end); continue }
        if (opcode !== 0) parts = []
        parts.push(Buffer.from(bytes.subarray(start, end)))
        if (first & 0x80) { const all = Buffer.concat(parts); parts = null; hear(all, 0, all.length) }
      }
      if (at < bytes.length) { chunks = [bytes.subarray(at)]; have = bytes.length - at } else { chunks = []; have = 0; need = 0 }
    }

    let answer = ''
    socket.on('data', data => {
      if (!open) {
        answer += data.toString('latin1')
        const end = answer.indexOf('\r\n\r\n')
        if (end < 0) return
        if (!answer.startsWith('HTTP/1.1 101')) { reject(new Error(answer.slice(0, 80))); socket.destroy(); return }
        open = true
        resolve(connection)
        const rest = Buffer.from(answer.slice(end + 4), 'latin1')
        if (rest.length) setImmediate(parse, rest) // the caller attaches first
        return
      }
      if (have === 0) { parse(data); return }
      chunks.push(data)
      have += data.length
      if (have >= need) parse(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, have))
    })
  })
}
