/**
 * Which committed sequences this page has seen. Own batches are known by their acknowledgement, others' by their relay; the two may cross,
 * so numbers above the contiguous mark are remembered until the hole closes.
 */
export class SequenceTracker {
  #known = 0
  readonly #ahead = new Set<number>()

  get known(): number {
    return this.#known
  }

  get hasGap(): boolean {
    return this.#ahead.size > 0
  }

  reset(sequence: number): void {
    this.#known = sequence
    this.#ahead.clear()
  }

  saw(first: number, last: number): void {
    for (let sequence = Math.max(first, this.#known + 1); sequence <= last; sequence++) this.#ahead.add(sequence)
    while (this.#ahead.delete(this.#known + 1)) this.#known++
  }
}
