import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import { hueOf, type Presence } from '../sync/Presence'
import { el } from '../ui/dom'

interface CursorUser {
  person?: string
  name: string
}

/** Others' cursors with their names. Colours are classes (peer-0…): the stock builder writes a style attribute, which the policy forbids. */
export const PeerCursor = Extension.create<{ presence: Presence | null }>({
  name: 'peerCursor',
  addOptions: () => ({ presence: null }),
  addProseMirrorPlugins() {
    const presence = this.options.presence
    if (presence === null) return []
    return [yCursorPlugin(presence.awareness, {
      // One's own is known by the presence: a fork has an id of its own.
      awarenessStateFilter: (_here: number, client: number) => client !== presence.awareness.clientID,
      cursorBuilder: (user: CursorUser) => el('span', { class: `peer-cursor ${peerClass(user.person ?? user.name)}` },
        '\u2060', el('span', { class: 'peer-cursor__name' }, user.name), '\u2060'),
      selectionBuilder: (user: CursorUser) => ({ class: `peer-selection ${peerClass(user.person ?? user.name)}` }),
    })]
  },
})

export function peerClass(person: string): string {
  return `peer-${hueOf(person)}`
}
