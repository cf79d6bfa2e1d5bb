const pauseAfterChange = 200

/** Keeps the sentence of a session true to what is typed: the server counts, with the rules that will judge the record. */
export function keepSentence(root: ParentNode): void {
  for (const output of root.querySelectorAll<HTMLOutputElement>('output[data-sentence]')) follow(output)
}

function follow(output: HTMLOutputElement): void {
  const form = output.form
  const address = output.dataset['sentence']
  if (!form || !address) return

  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const question = ++asked
      const sentence = await ask(address, form)
      // A slow answer about former votes must not replace the latest.
      if (question === asked && sentence !== null) output.textContent = sentence
    }, pauseAfterChange)
  })
}

async function ask(address: string, form: HTMLFormElement): Promise<string | null> {
  try {
    const response = await fetch(address, { method: 'POST', body: new FormData(form) })
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}
