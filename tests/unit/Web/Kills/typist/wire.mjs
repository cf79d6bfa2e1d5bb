// One connection to the hub of live plans: the JSON protocol of SignalR over a bare WebSocket, as docs/wire-protocol.md describes it.
import WebSocket from 'ws'

const separator = '\x1e'

export class Wire {
  constructor({ address, cookie }, hear, lost) {
    this.calls = new Map()
    this.nextCall = 0
    this.opened = new Promise((resolve, reject) => {
      this.socket = new WebSocket(address.replace(/^http/, 'ws') + '/hubs/plan', { headers: { cookie }, handshakeTimeout: 5_000 })
      this.socket.on('open', () => this.socket.send(`{"protocol":"json","version":1}${separator}`))
      this.socket.on('message', data => data.toString().split(separator).filter(Boolean).map(JSON.parse).forEach(message => this.take(message, hear, resolve)))
      this.socket.on('error', reject)
      this.socket.on('close', () => {
        reject(new Error('closed'))
        this.calls.forEach(call => call.reject(new Error('closed')))
        lost()
      })
    })
  }

  take(message, hear, opened) {
    if (message.type === undefined) opened()
    else if (message.type === 1) hear(message.target, message.arguments[0])
    else if (message.type === 3) {
      const call = this.calls.get(message.invocationId)
      this.calls.delete(message.invocationId)
      message.error ? call.reject(new Error(message.error)) : call.resolve(message.result)
    }
  }

  invoke(target, argument) {
    const invocationId = String(++this.nextCall)
    return new Promise((resolve, reject) => {
      this.calls.set(invocationId, { resolve, reject })
      this.send({ type: 1, invocationId, target, arguments: [argument] })
    })
  }

  tell(target, argument) {
    this.send({ type: 1, target, arguments: [argument] })
  }

  close() {
    this.socket.close()
  }

  send(message) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message) + separator)
  }
}
