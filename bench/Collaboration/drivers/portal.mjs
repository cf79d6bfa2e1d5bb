// The portal itself: a published (or Release) build, SQLite with its flush at every commit, people who signed up, the carrier browsers use.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { Visitor } from '../lib/site.mjs'
import { connect } from '../lib/ws.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const folder = process.env.PORTAL_BUILD ?? (fs.existsSync(path.join(root, 'artifacts/portal/Portal.Web.dll')) ? path.join(root, 'artifacts/portal') : path.join(root, 'src/Web/bin/Release/net10.0'))
const separator = 0x1e
const places = new Map() // by port: who signed in there, and the deliverables by name

export const portal = {
  name: 'the portal',
  keepsDocuments: true,
  keepsOnDisk: true,
  server: ({ port, folder: data, database }) => ({
    command: 'dotnet',
    args: [path.join(folder, 'Portal.Web.dll'), '--urls', `http://localhost:${port}`],
    folder: fs.existsSync(path.join(folder, 'wwwroot')) ? folder : path.join(root, 'src/Web'),
    env: {
      ASPNETCORE_ENVIRONMENT: 'Production', Portal__DataFolder: data, HOME: data, Logging__LogLevel__Default: 'Warning',
      RateLimits__SignInTries: '100000', RateLimits__SignUpTries: '100000', ...(database ? { ConnectionStrings__Portal: database } : {}),
    },
  }),
  ready: port => fetch(`http://localhost:${port}/account/sign-in`).then(answer => answer.ok, () => false),

  /** Signs up once, and makes a plan for each name not there yet. */
  async prepare(port, names) {
    if (!places.has(port)) {
      const visitor = new Visitor(port)
      await visitor.open('/sign-up')
      await visitor.send({ Name: 'Directrice informatique', Email: 'mesure@ville.example', Password: 'un long chemin vert' })
      await visitor.send({ Name: 'Ville des mesures', Kind: 'Municipality', Size: 'Inhabitants3500To9999' })
      await visitor.send({})
      const space = visitor.address.pathname.split('/').slice(0, 3).join('/')
      places.set(port, { visitor, space, deliverables: new Map() })
    }
    const { visitor, space, deliverables } = places.get(port)
    for (const name of names) {
      if (deliverables.has(name)) continue
      await visitor.open(`${space}/plans/new`)
      await visitor.send({ Start: 'File', Pasted: `# ${name}\n\nIci, on écrit.`, From: '2027', To: '2030' })
      // The text is read by a process of its own, then shown: a person looks at it and begins.
      for (const until = Date.now() + 60_000; visitor.page.includes('data-import-progress') && Date.now() < until; await new Promise(done => setTimeout(done, 100))) await visitor.open(visitor.address)
      await visitor.send({})
      const id = /<main[^>]*\sdata-deliverable="([^"]+)"/.exec(visitor.page)?.[1] ?? (() => { throw new Error(`No plan at ${visitor.address}`) })()
      deliverables.set(name, id)
      places.get(port).plan = visitor.address.pathname
    }
  },

  /** Who signed up, for pages. */
  signedIn(port) {
    const { visitor, space, plan } = places.get(port)
    return { cookie: visitor.cookie, space, plan }
  },

  async open(port, document, { update }) {
    const { visitor, space, deliverables } = places.get(port)
    const deliverable = deliverables.get(document)
    let joined
    let failed
    const reply = new Promise((resolve, reject) => { joined = resolve; failed = reject })
    let acknowledged = 0
    let refused = null
    const socket = await connect(port, `${space}/hubs/plan`, (buffer, start, end) => {
      for (let at = start; at < end;) {
        let stop = buffer.indexOf(separator, at)
        if (stop < 0 || stop > end) stop = end
        hear(buffer, at, stop)
        at = stop + 1
      }
    }, { cookie: visitor.cookie, origin: visitor.root, host: `localhost:${port}` })
    // {"type":1,"target":"Update","arguments":[{"deliverable":"…","sequence":n,"from":n,"updates":["…","…"]}]}
    const hear = (buffer, start, end) => {
      const kind = buffer[start + 8] // the digit of "type"
      if (kind === 0x31 && buffer[start + 20] === 0x55 /* U */) {
        const list = buffer.indexOf('"updates":[', start) + 12
        if (!update || list >= end) return
        for (const coded of buffer.latin1Slice(list, end - 5).split('","')) {
          const bytes = Buffer.from(coded.includes('\\') ? coded.replaceAll('\\u002B', '+') : coded, 'base64')
          update(bytes, 0)
        }
      } else if (kind === 0x31 && buffer[start + 20] === 0x41 && buffer[start + 21] === 0x63) acknowledged++
      else if (kind === 0x31 && buffer[start + 20] === 0x52 && buffer[start + 21] === 0x65) refused = buffer.latin1Slice(start, end)
      else if (kind === 0x33) {
        const { result, error } = JSON.parse(buffer.toString('utf8', start, end))
        if (error) failed(new Error(error)); else joined(result)
      }
    }
    const say = message => socket.send(Buffer.from(message + '\x1e'), 1)
    say('{"protocol":"json","version":1}')
    say(JSON.stringify({ type: 1, invocationId: '1', target: 'Join', arguments: [{ deliverable, schema: 1 }] }))
    const { clientId, epoch, state, tail } = await reply
    const received = (state?.length ?? 0) * 3 / 4
    const head = `{"type":1,"target":"Push","arguments":[{"deliverable":"${deliverable}","epoch":${epoch},"batch":"`
    const numbers = randomUUID().slice(0, 24)
    let pushes = 0
    return {
      socket, client: clientId, text: written, stateBytes: received,
      get state() { return state ? Buffer.from(state, 'base64') : Y.mergeUpdates(tail.map(each => Buffer.from(each, 'base64'))) },
      get acknowledged() { return acknowledged },
      get refused() { return refused },
      send: bytes => say(`${head}${numbers}${(pushes++).toString(16).padStart(12, '0')}","update":"${Buffer.from(bytes).toString('base64')}"}]}`),
      close: () => socket.close(),
    }
  },
}

/** The first paragraph that holds text, in the order of the sections' ids. */
function written(doc) {
  for (const [, section] of [...doc.getMap('sections').entries()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const node of section.get('body')?.toArray() ?? []) if (node.nodeName === 'paragraph' && node.get(0) instanceof Y.XmlText) return node.get(0)
  }
  throw new Error('no paragraph with text')
}
