import { Mark, Node, type Extensions } from '@tiptap/core'
import * as Y from 'yjs'
import { icon } from '../ui/dom'
import { t } from '../i18n'

export interface UnknownParts {
  /** Element name → attribute names seen on it. */
  nodes: Map<string, Set<string>>
  marks: Map<string, Set<string>>
}

/** What a body holds that this release's schema has no name for (written by a newer one). */
export function findUnknown(body: Y.XmlFragment, knownNodes: ReadonlySet<string>, knownMarks: ReadonlySet<string>): UnknownParts {
  const found: UnknownParts = { nodes: new Map(), marks: new Map() }
  const walk = (type: Y.XmlFragment): void => {
    for (const child of type.toArray()) {
      if (child instanceof Y.XmlText) {
        for (const { attributes } of child.toDelta() as { attributes?: Record<string, unknown> }[]) {
          for (const [name, value] of Object.entries(attributes ?? {})) {
            const plain = name.replace(/--[a-zA-Z0-9+/=]{8}$/, '')
            if (!knownMarks.has(plain)) note(found.marks, plain, Object.keys((value ?? {}) as object))
          }
        }
      } else if (child instanceof Y.XmlElement) {
        if (!knownNodes.has(child.nodeName)) note(found.nodes, child.nodeName, Object.keys(child.getAttributes()))
        walk(child)
      }
    }
  }
  walk(body)
  return found
}

export function hasUnknown(parts: UnknownParts): boolean {
  return parts.nodes.size > 0 || parts.marks.size > 0
}

/**
 * Stand-ins that keep such parts whole: without them the binding would delete from the shared document what its schema cannot build.
 * They show a quiet box, hold any content, and carry every attribute through.
 */
export function standIns(parts: UnknownParts): Extensions {
  const keep = (names: ReadonlySet<string>) => () => Object.fromEntries([...names].map(name => [name, { default: null, rendered: false }]))
  return [
    ...[...parts.nodes].map(([name, attributes]) => Node.create({
      name,
      group: 'block',
      content: '(block | inline)*',
      atom: true,
      selectable: true,
      addAttributes: keep(attributes),
      renderHTML: () => ['div', { class: 'unknown-part', contenteditable: 'false', 'data-unknown': name }],
      addNodeView: () => () => {
        const dom = document.createElement('div')
        dom.className = 'unknown-part'
        dom.append(icon('info'), t('editor.unknown'))
        return { dom, ignoreMutation: () => true }
      },
    })),
    ...[...parts.marks].map(([name, attributes]) => Mark.create({ name, addAttributes: keep(attributes), renderHTML: () => ['span', 0] })),
  ]
}

function note(into: Map<string, Set<string>>, name: string, attributes: string[]): void {
  const names = into.get(name) ?? new Set<string>()
  into.set(name, names)
  for (const attribute of attributes) names.add(attribute)
}
