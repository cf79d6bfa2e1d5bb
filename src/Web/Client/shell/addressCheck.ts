interface Answer {
  free: boolean
  message: string
}

const pauseAfterTyping = 250

/** Says beside an address field, while it is typed, whether the address is free. Without script the form says it when sent. */
export function checkAddresses(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-address-check]')) watch(input)
}

function watch(input: HTMLInputElement): void {
  const place = document.getElementById('availability')
  const address = input.dataset['addressCheck']
  if (!place || !address) return

  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const question = ++asked
      const answer = await ask(address, input.value)
      // A slow answer about what was typed before must not replace the latest.
      if (question !== asked || !answer) return
      place.textContent = answer.message
      place.dataset['state'] = answer.free ? 'free' : 'taken'
    }, pauseAfterTyping)
  })
}

async function ask(address: string, wanted: string): Promise<Answer | null> {
  try {
    const response = await fetch(`${address}?wanted=${encodeURIComponent(wanted)}`, { headers: { Accept: 'application/json' } })
    return response.ok ? ((await response.json()) as Answer) : null
  } catch {
    return null
  }
}
