// A person who types one unique token per transaction, keeps what is not acknowledged, comes back after every cut and sends it again.
import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { Wire } from './wire.mjs'

const typingPause = 60 // ms between two tokens: a fast hand
const returnPause = 50 // ms between two tries to come back
const mostUnsent = 200 // a queue the test can finish

export class Typist {
  constructor(place, name, random) {
    Object.assign(this, { place, name, random })
    this.doc = new Y.Doc()
    this.unsent = new Map() // batch → update, in the order typed
    this.tokens = new Map() // batch → token
    this.acknowledged = []
    this.batches = [] // of what is acknowledged, in the same order
    this.typedAt = new Map() // batch → when it was typed
    this.latencies = [] // ms from the key to the acknowledgement
    this.refusals = []
    this.known = undefined
    this.typing = false
    this.wanted = true
    this.changed = () => {}
  }

  async comeIn() {
    while (this.wanted) {
      try {
        await this.join()
        return
      } catch {
        await new Promise(resolve => setTimeout(resolve, returnPause))
      }
    }
  }

  start() {
    this.typing = true
    this.timer = setInterval(() => this.type(), typingPause)
  }

  /** Types no more; resolves when all that was typed is acknowledged. */
  finish() {
    clearInterval(this.timer)
    this.typing = false
    return this.until(() => this.unsent.size === 0)
  }

  until(condition) {
    return new Promise(resolve => {
      this.changed = () => condition() && resolve()
      this.changed()
    })
  }

  leave() {
    this.wanted = false
    this.wire?.close()
  }

  async join() {
    this.sequence = undefined
    const early = []
    let hear = (event, message) => early.push([event, message])
    const wire = new Wire(this.place, (event, message) => hear(event, message), () => wire === this.wire && this.wanted && this.comeIn())
    this.wire = undefined
    await wire.opened
    const reply = await wire.invoke('Join', { deliverable: this.place.deliverable, schema: 1, knownSequence: this.known, clientId: this.known === undefined ? undefined : this.doc.clientID })
    if (this.known === undefined) this.doc.clientID = reply.clientId
    else if (this.doc.clientID !== reply.clientId) this.refusals.push(`client id ${this.doc.clientID} became ${reply.clientId}`)
    for (const update of [reply.state, ...reply.tail].filter(Boolean)) Y.applyUpdate(this.doc, Buffer.from(update, 'base64'), 'server')
    this.known = reply.sequence
    this.epoch = reply.epoch
    this.wire = wire
    hear = (event, message) => this.hear(event, message)
    early.forEach(([event, message]) => this.hear(event, message))
    for (const batch of this.unsent.keys()) this.push(batch)
  }

  hear(event, message) {
    if (event === 'Ack') {
      if (!this.unsent.delete(message.batch)) return
      this.acknowledged.push(this.tokens.get(message.batch))
      this.batches.push(message.batch)
      this.latencies.push(performance.now() - this.typedAt.get(message.batch))
      this.changed()
    } else if (event === 'Refused') {
      this.refusals.push(message.reason)
      this.changed()
    } else if (event === 'Update') {
      if (message.sequence <= this.known) return
      if (message.from > this.known + 1) {
        this.wire.close() // a gap: join again
        return
      }
      message.updates.forEach(update => Y.applyUpdate(this.doc, Buffer.from(update, 'base64'), 'server'))
      this.known = message.sequence
    }
  }

  type() {
    if (this.unsent.size >= mostUnsent) return
    const batch = randomUUID()
    const token = `${this.name}-${this.tokens.size}; `
    this.doc.once('update', update => this.unsent.set(batch, Buffer.from(update).toString('base64')))
    this.doc.transact(() => {
      const text = writtenIn(this.doc)
      text.insert(this.random() < 0.5 ? 0 : text.length, token)
    })
    this.tokens.set(batch, token)
    this.typedAt.set(batch, performance.now())
    this.push(batch)
  }

  push(batch) {
    this.wire?.tell('Push', { deliverable: this.place.deliverable, batch, epoch: this.epoch, update: this.unsent.get(batch) })
  }
}

/** The text everybody types into: the first paragraph, in document order, that holds one. */
export function writtenIn(doc) {
  const sections = [...doc.getMap('sections').entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [, section] of sections) {
    for (const node of section.get('body')?.toArray() ?? []) {
      if (node.nodeName === 'paragraph' && node.get(0) instanceof Y.XmlText) return node.get(0)
    }
  }
  throw new Error('no paragraph with text')
}
