const pause = 4000

/** Keeps a figure that others change true while one looks at it: the participation of a vote. Stops when the page is not seen. */
export function followFigures(root: Document): void {
  for (const output of root.querySelectorAll<HTMLOutputElement>('output[data-follow]')) {
    const address = output.dataset['follow']
    if (address) setInterval(() => void (root.hidden || ask(address, output)), pause)
  }
}

async function ask(address: string, output: HTMLOutputElement): Promise<void> {
  try {
    const response = await fetch(address)
    if (!response.ok) return
    const said = await response.text()
    if (said !== output.textContent) output.textContent = said
  } catch {
    // Without a network the last figure stays; the next try may do.
  }
}
