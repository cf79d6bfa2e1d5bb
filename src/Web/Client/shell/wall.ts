import { current, show } from './slides'

/** What the two windows of a presentation say to each other: where the wall is, where it should go, who is there. */
export type Turn = { readonly at: number } | { readonly go: number } | { readonly ask: true } | { readonly left: true }

/** Lets the presenter's window turn the slides of this one, and tells it when they are turned here. */
export function followPresenter(root: Document, slides: readonly HTMLElement[]): void {
  const name = root.querySelector<HTMLElement>('[data-slides]')?.dataset['channel']
  if (!name || slides.length === 0) return

  const channel = new BroadcastChannel(name)
  let told = -1
  const tell = (): void => {
    told = current(slides)
    channel.postMessage({ at: told } satisfies Turn)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Turn>) => {
    if ('go' in data) {
      show(slides, data.go)
      tell()
    } else if ('ask' in data) tell()
  })

  let waits = false
  addEventListener('scroll', () => {
    if (waits) return
    waits = true
    requestAnimationFrame(() => {
      waits = false
      if (current(slides) !== told) tell()
    })
  }, { passive: true })
  addEventListener('pagehide', () => channel.postMessage({ left: true } satisfies Turn))
  addEventListener('pageshow', tell)
  tell()
}
