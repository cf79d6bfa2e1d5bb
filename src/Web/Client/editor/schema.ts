import { getSchema, type Extensions } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { Blockquote, BulletList, CodeBlock, Doc, HardBreak, Heading, HorizontalRule, Image, ListItem, OrderedList, Paragraph, Text } from './nodes/blocks'
import { Bold, Code, Italic, Link, Strike, Underline } from './nodes/marks'
import { NO_PLAN, Reference, type CitationReader } from './nodes/reference'
import { Table, TableCell, TableEditing, TableHeader, TableRow } from './nodes/table'
import { findUnknown, standIns } from './UnknownParts'

/** Everything a section's text may hold, and nothing else. */
export function contentExtensions(addressOf: (attachment: string) => string, reader: CitationReader = NO_PLAN): Extensions {
  return [
    Doc, Text, Paragraph, Heading, BulletList, OrderedList, ListItem, Blockquote, CodeBlock, HorizontalRule, HardBreak,
    Image.configure({ addressOf }), Reference.configure({ reader }), Table, TableRow, TableCell, TableHeader, TableEditing,
    Bold, Italic, Strike, Underline, Code, Link,
  ]
}

const plain = contentExtensions(attachment => attachment)
const known = getSchema(plain)

export const knownNodes: ReadonlySet<string> = new Set(Object.keys(known.nodes))
export const knownMarks: ReadonlySet<string> = new Set(Object.keys(known.marks))

/** A schema that can build this body without dropping anything of it. */
export function schemaFor(body: Y.XmlFragment): Schema {
  return getSchema([...plain, ...standIns(findUnknown(body, knownNodes, knownMarks))])
}

/** Makes one body say what another says, as a minimal change that keeps what both share. */
export function copyBody(from: Y.XmlFragment, to: Y.XmlFragment): void {
  const node = yXmlFragmentToProseMirrorRootNode(from, schemaFor(from))
  if (to.doc !== null) updateYFragment(to.doc, to, node, { mapping: new Map(), isOMark: new Map() })
}
