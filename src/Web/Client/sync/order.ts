/** Fractional indexes (docs/wire-protocol.md): strings over these digits, compared by code unit. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A key that sorts strictly between two others; null means the beginning or the end. */
export function between(before: string | null, after: string | null): string {
  const low = before ?? ''
  // Equal or crossed neighbours happen when two people insert at one place: then simply go after the first.
  const high = after !== null && low < after ? after : null
  return midpoint(low, high)
}

function midpoint(low: string, high: string | null): string {
  let prefix = ''
  for (let at = 0; ; at++) {
    const left = at < low.length ? DIGITS.indexOf(low[at] as string) : 0
    const right = high === null ? DIGITS.length : at < high.length ? DIGITS.indexOf(high[at] as string) : 0
    if (high !== null && left === right) {
      // "00" before "0": nothing fits below a key made of zeros, stay beside it.
      if (at >= high.length) return high
      prefix += DIGITS[left]
      continue
    }
    if (right - left > 1) return prefix + DIGITS[(left + right) >> 1]
    // Adjacent digits: keep the lower one and go on without an upper bound.
    prefix += DIGITS[left]
    high = null
  }
}

/** Reading order of sections or rows: by order key, then by id so that everyone sees the same. */
export function byOrder(a: { id: string, order: string }, b: { id: string, order: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
