const pauseAfterTyping = 700
const pauseBeforeRetry = 4000

/** Keeps speaker notes as they are typed, and says whether they are kept. A note somebody else changed meanwhile stays here, with the reason. */
export function saveNotes(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-note]')) keep(form)
}

function keep(form: HTMLFormElement): void {
  const text = form.querySelector('textarea')
  const seen = form.querySelector<HTMLInputElement>('input[name=seen]')
  const state = form.querySelector<HTMLElement>('[data-state]')
  if (!text || !seen || !state) return

  form.querySelector('[data-save]')?.setAttribute('hidden', '') // saved as it is typed
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept = text.value
  let isSaving = false
  let refused = false

  const later = (pause: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), pause)
  }
  const save = async (): Promise<void> => {
    if (isSaving || refused || text.value === kept) return
    isSaving = true
    const sent = text.value
    state.textContent = state.dataset['saving'] ?? ''
    const answer = await send(form)
    isSaving = false
    if (answer === null) {
      state.textContent = state.dataset['unsaved'] ?? ''
      later(pauseBeforeRetry)
    } else if ('reason' in answer) {
      refused = true
      state.textContent = answer.reason
      state.setAttribute('role', 'alert')
    } else {
      seen.value = String(answer.revision)
      kept = sent
      state.textContent = state.dataset['saved'] ?? ''
      if (text.value !== kept) later(pauseAfterTyping)
    }
  }
  text.addEventListener('input', () => later(pauseAfterTyping))
  text.addEventListener('blur', () => void save())
  form.addEventListener('submit', event => {
    event.preventDefault()
    void save()
  })
  addEventListener('beforeunload', event => { if (text.value !== kept) event.preventDefault() })
}

/** Null when the portal could not be reached. */
async function send(form: HTMLFormElement): Promise<{ revision: number } | { reason: string } | null> {
  try {
    const response = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { Accept: 'application/json' } })
    return response.ok || response.status === 409 ? await response.json() as { revision: number } | { reason: string } : null
  } catch {
    return null
  }
}
