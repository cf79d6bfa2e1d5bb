import { IDBFactory } from 'fake-indexeddb'
import * as Y from 'yjs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeServer } from '../testing/FakeServer'
import { smallPlan, textOf, typeIn } from '../testing/samples'
import { LivePlan } from './LivePlan'
import { OutgoingQueue } from './OutgoingQueue'
import { PlanConnection } from './PlanConnection'
import { BY_HAND, type PlanDocument } from './PlanDocument'
import { RefusedDrawer } from './RefusedDrawer'
import { openStorage } from './Storage'

const copyBody = (from: Y.XmlFragment, to: Y.XmlFragment): void => {
  to.delete(0, to.length)
  to.insert(0, from.toArray().map(node => (node as Y.XmlElement).clone()))
}

let factory: IDBFactory
let server: FakeServer
let clock = 0

async function open(tab = 'tab-1', person = 'p1'): Promise<{ live: LivePlan, document: () => PlanDocument, connection: PlanConnection }> {
  const database = await openStorage(factory)
  const scope = `org/${person}/d1`
  const queue = await OutgoingQueue.open(database, scope, tab, async () => new Set())
  const drawer = await RefusedDrawer.open(database, scope)
  const connection = new PlanConnection('d1', server.open, () => true)
  const live = new LivePlan(connection, queue, drawer, { person, name: person }, copyBody, () => clock)
  await connection.start()
  return { live, document: () => live.document as PlanDocument, connection }
}

const type = (document: PlanDocument, section: string, text: string): void => document.doc.transact(() => typeIn(document.doc, section, text), BY_HAND)

describe('a live plan', () => {
  beforeEach(() => {
    factory = new IDBFactory()
    server = new FakeServer(smallPlan)
    clock = 0
    vi.useRealTimers()
  })

  it('opens without sending anything', async () => {
    const { live } = await open()
    expect(live.queue.pending).toHaveLength(0)
    expect(server.log).toHaveLength(1)
    expect(live.word).toBe('saved')
  })

  it('writes under the client id the server gave', async () => {
    const { document } = await open()
    type(document(), 's1', 'Bonjour. ')
    expect([...Y.decodeStateVector(Y.encodeStateVector(server.doc)).keys()]).toContain(document().doc.clientID)
    expect(document().doc.clientID).toBeGreaterThanOrEqual(1_000)
  })

  it('sets a paste too large to send aside instead of reconnecting for ever', async () => {
    const { live, document } = await open()
    type(document(), 's1', 'x'.repeat(5_000_000))
    await vi.waitFor(() => expect(live.drawer.entries).toHaveLength(1), 5_000)
    expect(server.log).toHaveLength(1)
    type(document(), 's1', 'Bonjour. ')
    expect(textOf(server.doc, 's1')).toContain('Bonjour.')
  })

  it('keeps what is relayed before the answer to a join', async () => {
    const one = await open('tab-1', 'p1')
    const openHub = server.open
    server.open = () => {
      const hub = openHub()
      const invoke = hub.invoke.bind(hub)
      hub.invoke = async <Reply>(method: string, argument: object): Promise<Reply> => {
        const reply = await invoke<Reply>(method, argument)
        type(one.document(), 's1', 'Entre-temps. ')
        return reply
      }
      return hub
    }
    const two = await open('tab-2', 'p2')
    expect(textOf(two.document().doc, 's1')).toContain('Entre-temps.')
    expect(two.connection.sequence.known).toBe(server.log.length)
  })

  it('merges what two people type at once', async () => {
    const one = await open('tab-1', 'p1')
    const two = await open('tab-2', 'p2')
    type(one.document(), 's1', 'Un ')
    type(two.document(), 's1', 'Deux ')
    one.document().setField('r1', 'planned.2017', '34')
    two.document().setField('r1', 'planned.2018', '40')
    expect(textOf(one.document().doc, 's1')).toBe(textOf(two.document().doc, 's1'))
    expect(two.document().value('r1', 'planned.2017')).toBe('34')
    expect(one.document().value('r1', 'planned.2018')).toBe('40')
  })

  it('keeps typing while offline and catches up on return', async () => {
    const one = await open('tab-1', 'p1')
    const two = await open('tab-2', 'p2')
    server.isUp = false
    one.connection.cut()
    expect(one.live.word).toBe('offline')
    type(one.document(), 's1', 'Hors ligne. ')
    type(two.document(), 's1', 'En ligne. ')
    expect(one.live.queue.pending).toHaveLength(1)

    server.isUp = true
    await one.connection.start()

    expect(one.live.queue.pending).toHaveLength(0)
    expect(one.live.word).toBe('saved')
    expect(textOf(one.document().doc, 's1')).toContain('En ligne. ')
    expect(textOf(server.doc, 's1')).toContain('Hors ligne. ')
  })

  it('survives a reload with updates that were never acknowledged, and doubles nothing', async () => {
    const before = await open('tab-1')
    server.isStuck = true
    type(before.document(), 's1', 'Jamais confirmé. ')
    await before.live.queue.flush()
    before.connection.end()

    server.isStuck = false
    const after = await open('tab-2')
    expect(textOf(after.document().doc, 's1')).toBe('Jamais confirmé. Texte de départ')
    expect(textOf(server.doc, 's1')).toBe('Jamais confirmé. Texte de départ')
    type(after.document(), 's1', 'Suite. ')
    expect(textOf(server.doc, 's1')).toBe('Suite. Jamais confirmé. Texte de départ')
    expect(after.live.queue.pending).toHaveLength(0)
  })

  it('builds nothing upon a history that a restored backup replaced, and keeps what was typed', async () => {
    const { live, document, connection } = await open()
    server.isStuck = true
    type(document(), 's1', 'jamais acquitté')
    const told = vi.fn()
    live.on('reload', told)

    server.isReplaced = true
    server.cut()
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce())

    expect(server.asked).toMatchObject({ knownSequence: 1, knownEpoch: 1 })
    expect(connection.state).toBe('ended')
    server.isReplaced = server.isStuck = false
    const { live: again, document: fresh } = await open()
    await vi.waitFor(() => expect(again.queue.pending).toHaveLength(0))
    expect(textOf(fresh().doc, 's1')).toContain('jamais acquitté')
  })

  it('says « non enregistré » when no acknowledgement came for three seconds', async () => {
    const { live, document } = await open()
    server.isStuck = true
    type(document(), 's1', 'x')
    expect(live.word).toBe('saving')
    clock = 3_001
    live.refreshSaveWord()
    expect(live.word).toBe('unsaved')
  })

  it('sets a refused edit aside in the drawer, joins anew and makes the others again', async () => {
    const { live, document } = await open()
    const old = document()
    server.isStuck = true
    type(old, 's1', 'Refusé. ')
    old.setField('r1', 'planned.2017', '34')
    server.isStuck = false
    server.refuse = update => Y.decodeUpdate(update).structs.some(struct => struct instanceof Y.Item && struct.content instanceof Y.ContentString) ? 'frozen' : null
    const refused = new Promise(resolve => live.on('refused', resolve))
    await live.connection.rejoin()
    await refused

    expect(live.drawer.entries.map(({ sectionTitle, text, reason }) => ({ sectionTitle, text, reason }))).toEqual([{ sectionTitle: 'Réseau', text: 'Refusé.', reason: 'frozen' }])
    expect(document()).not.toBe(old)
    expect(textOf(document().doc, 's1')).toBe('Texte de départ')
    expect(document().value('r1', 'planned.2017')).toBe('34')
    expect(textOf(server.doc, 's1')).toBe('Texte de départ')
    expect((server.doc.getMap('records').get('r1') as Y.Map<string>).get('planned.2017')).toBe('34')
  })

  it('puts what was typed in one place into one entry, each word once', async () => {
    const { live, document } = await open()
    server.isStuck = true
    for (const letter of 'mot') document().doc.transact(() => {
      const text = (document().body('s1')?.get(0) as Y.XmlElement).get(0) as Y.XmlText
      text.insert(text.length, letter)
    }, BY_HAND)
    server.isStuck = false
    server.refuse = () => 'reader'
    const refused = new Promise(resolve => live.on('refused', resolve))
    await live.connection.rejoin()
    await refused
    expect(live.drawer.entries.map(entry => entry.text)).toEqual(['mot'])
  })

  it('keeps the drawer after a reload', async () => {
    const first = await open('tab-1')
    await first.live.drawer.add([{ section: 's1', sectionTitle: 'Réseau', record: null, field: null, text: 'Gardé', isRemoval: false }], 'reader', 1)
    const again = await open('tab-2')
    expect(again.live.drawer.entries[0]?.text).toBe('Gardé')
    await again.live.drawer.remove(again.live.drawer.entries[0]?.key ?? 0)
    expect((await open('tab-3')).live.drawer.entries).toHaveLength(0)
  })

  it('never shows one account what another typed on the same device', async () => {
    const ada = await open('tab-1', 'p1')
    server.isStuck = true
    type(ada.document(), 's1', 'Secret. ')
    await ada.live.queue.flush()
    const other = await open('tab-2', 'p2')
    expect(other.live.queue.pending).toHaveLength(0)
  })
})
