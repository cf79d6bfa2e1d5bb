/** Latencies in bins of 0.05 ms up to 10 s. */
export class Histogram {
  #bins = new Uint32Array(200_001)
  #count = 0

  add(milliseconds) {
    this.#bins[Math.max(0, Math.min(200_000, (milliseconds * 20) | 0))]++
    this.#count++
  }

  quantile(share) {
    let left = Math.ceil(this.#count * share)
    for (let i = 0; i <= 200_000; i++) {
      left -= this.#bins[i]
      if (left <= 0) return (i + 0.5) / 20
    }
    return NaN
  }
}
