import type { Page } from '../ui/Page'
import { GanttHands } from './GanttHands'
import { PertWhatIf } from './PertWhatIf'

/** What hands may do on a computed view that the server draws. */
export interface ViewHands {
  /** Beside the view; stays when the view is drawn anew. */
  readonly element: HTMLElement | null
  /** In the middle of a gesture: the view must not be drawn anew under it. */
  readonly isBusy: boolean
  onFree: () => void
  /** The view was drawn; `focused` is what had the focus in the former drawing. */
  attach(place: HTMLElement, focused: Element | null): void
  destroy(): void
}

export function handsOn(block: string, page: Page, section: string): ViewHands | null {
  switch (block) {
    case 'calendar': return new GanttHands(page)
    case 'pert': return new PertWhatIf(page, section)
    default: return null
  }
}
