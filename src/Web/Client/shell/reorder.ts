/** Lets an agenda be put in order by dragging; its arrows do the same by keyboard and without script. The server keeps the order. */
export function orderLists(root: ParentNode): void {
  for (const list of root.querySelectorAll<HTMLElement>('ol[data-reorder]')) if (list.dataset['reorder']) order(list, list.dataset['reorder'])
}

function order(list: HTMLElement, address: string): void {
  let dragged: HTMLElement | null = null
  for (const item of items(list)) item.draggable = true

  list.addEventListener('dragstart', (event) => {
    dragged = itemOf(event.target)
    dragged?.setAttribute('data-dragged', '')
    event.dataTransfer?.setData('text/plain', dragged?.dataset['id'] ?? '')
  })
  list.addEventListener('dragover', (event) => {
    if (!dragged) return
    event.preventDefault()
    clear(list)
    itemOf(event.target)?.setAttribute('data-target', '')
  })
  list.addEventListener('drop', (event) => {
    const target = itemOf(event.target)
    if (!dragged || !target || target === dragged) return
    event.preventDefault()
    const down = items(list).indexOf(dragged) < items(list).indexOf(target)
    target.insertAdjacentElement(down ? 'afterend' : 'beforebegin', dragged)
    void keep(list, address)
  })
  list.addEventListener('dragend', () => {
    dragged?.removeAttribute('data-dragged')
    dragged = null
    clear(list)
  })
}

async function keep(list: HTMLElement, address: string): Promise<void> {
  const form = new FormData()
  for (const item of items(list)) form.append('order', item.dataset['id'] ?? '')
  const token = list.ownerDocument.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value
  if (token) form.append('__RequestVerificationToken', token)
  const kept = await fetch(address, { method: 'POST', body: form }).then((response) => response.ok, () => false)
  // What is on screen is what is kept: when in doubt, look again.
  if (!kept) list.ownerDocument.location.reload()
}

function items(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > li')]
}

function itemOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('ol[data-reorder] > li') : null
}

function clear(list: HTMLElement): void {
  for (const item of items(list)) item.removeAttribute('data-target')
}
