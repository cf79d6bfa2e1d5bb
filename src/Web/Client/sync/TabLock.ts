const PREFIX = 'portal-tab-'

/** Marks this tab as alive, so that another tab of the same person does not resend what this one is still sending. */
export function holdTab(tab: string): void {
  void navigator.locks?.request(PREFIX + tab, () => new Promise<void>(() => undefined))
}

export async function liveTabs(): Promise<ReadonlySet<string>> {
  const held = (await navigator.locks?.query())?.held ?? []
  return new Set(held.flatMap(lock => lock.name?.startsWith(PREFIX) ? [lock.name.slice(PREFIX.length)] : []))
}
