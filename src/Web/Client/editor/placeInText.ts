import type { EditorState } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

interface BindingState {
  doc: Y.Doc
  type: Y.XmlFragment
  binding: { mapping: Map<Y.AbstractType<unknown>, { nodeSize: number }> }
}

/**
 * Where an index of a Yjs type lies in the editor; null when it lies in another section, or is not drawn. (The binding's own function gives
 * up at the first letter of a paragraph, where most selections begin.)
 */
export function positionAt(state: EditorState, type: Y.AbstractType<unknown>, index: number): number | null {
  const { type: body, binding } = ySyncPluginKey.getState(state) as BindingState
  let missing = false
  const before = (container: Y.AbstractType<unknown>, until: (child: unknown, at: number) => boolean): number => {
    let size = 0
    for (const [at, child] of (container as unknown as Y.XmlFragment).toArray().entries()) {
      if (until(child, at)) break
      const drawn = child instanceof Y.XmlText ? child.length : binding.mapping.get(child as never)?.nodeSize
      missing ||= drawn === undefined
      size += drawn ?? 0
    }
    return size
  }
  let position = type instanceof Y.XmlText ? index : before(type, (_child, at) => at >= index)
  for (let at = type; at !== (body as unknown); ) {
    const container = at.parent
    if (!(container instanceof Y.XmlFragment) || at._item?.deleted === true) return null
    const here = at
    position += before(container as never, child => child === here) + (at instanceof Y.XmlText ? 0 : 1)
    at = container as never
  }
  return missing ? null : position
}

/** The same for a relative position; null too when the text it lay in is gone. */
export function positionOf(state: EditorState, relative: Y.RelativePosition): number | null {
  const { doc } = ySyncPluginKey.getState(state) as BindingState
  try {
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, doc)
    return absolute === null ? null : positionAt(state, absolute.type, absolute.index)
  } catch {
    return null
  }
}
