/** A piece of the first text that the second says otherwise: from–to there, start–end here. */
export interface Piece {
  from: number
  to: number
  start: number
  end: number
}

/** Beyond this many comparisons a paragraph is another paragraph: it is shown whole. */
const MOST = 4_000_000

const TOKEN = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu

/** What differs between two texts, by word; what only adds or only takes letters is told by letter. */
export function wordDiff(before: string, after: string): Piece[] {
  const a = before.match(TOKEN) ?? []
  const b = after.match(TOKEN) ?? []
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const offset = lengthOf(a.slice(0, head))
  const pieces = middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
    .map(({ from, to, start, end }) => ({ from: from + offset, to: to + offset, start: start + offset, end: end + offset }))
  return joined(pieces, before).map(piece => tightened(piece, before, after))
}

function middle(a: readonly string[], b: readonly string[]): Piece[] {
  if (a.length === 0 && b.length === 0) return []
  if (a.length * b.length > MOST) return [{ from: 0, to: lengthOf(a), start: 0, end: lengthOf(b) }]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
    }
  }
  const pieces: Piece[] = []
  let [i, j, at, to] = [0, 0, 0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      at += a[i++]?.length ?? 0
      to += b[j++]?.length ?? 0
      continue
    }
    const piece = { from: at, to: at, start: to, end: to }
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) at += a[i++]?.length ?? 0
      else to += b[j++]?.length ?? 0
    }
    pieces.push({ ...piece, to: at, end: to })
  }
  return pieces
}

/** Two changes with only a space between them are one to whoever reads. */
function joined(pieces: readonly Piece[], before: string): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last !== undefined && before.slice(last.to, piece.from).trim() === '' && piece.from - last.to <= 1 && piece.from > last.to - 1) found[found.length - 1] = { ...last, to: piece.to, end: piece.end }
    else found.push(piece)
  }
  return found
}

function tightened(piece: Piece, before: string, after: string): Piece {
  let { from, to, start, end } = piece
  while (from < to && start < end && before[from] === after[start]) { from++; start++ }
  while (from < to && start < end && before[to - 1] === after[end - 1]) { to--; end-- }
  return from === to || start === end ? { from, to, start, end } : piece
}

function lengthOf(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + token.length, 0)
}
