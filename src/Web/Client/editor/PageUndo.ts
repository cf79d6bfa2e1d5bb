import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { BY_HAND, type PlanDocument } from '../sync/PlanDocument'

/**
 * One undo for the whole page, text and grids alike, of one's own gestures only. A step never spans two places: going elsewhere closes
 * the step, so that undoing is one change in one section.
 */
export class PageUndo {
  readonly #manager: Y.UndoManager
  #place = ''
  onChange: () => void = () => undefined

  constructor(document: PlanDocument) {
    this.#manager = new Y.UndoManager([document.sections, document.records], {
      doc: document.doc,
      captureTimeout: 600,
      trackedOrigins: new Set<unknown>([ySyncPluginKey, BY_HAND]),
    })
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) this.#manager.on(event, () => this.onChange())
    document.doc.on('beforeTransaction', (transaction: Y.Transaction) => {
      // A gesture in a grid is a step of its own; typing in a text gathers for a moment.
      if (transaction.origin === BY_HAND) this.#manager.stopCapturing()
    })
    document.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin === BY_HAND) this.#manager.stopCapturing()
    })
  }

  /** Tells where the hand is now. */
  enter(place: string): void {
    if (place !== this.#place) this.#manager.stopCapturing()
    this.#place = place
  }

  /** What comes next is a step of its own. */
  cut(): void {
    this.#manager.stopCapturing()
  }

  get canUndo(): boolean {
    return this.#manager.undoStack.length > 0
  }

  get canRedo(): boolean {
    return this.#manager.redoStack.length > 0
  }

  undo(): void {
    this.#manager.undo()
  }

  redo(): void {
    this.#manager.redo()
  }

  destroy(): void {
    this.#manager.destroy()
  }
}
