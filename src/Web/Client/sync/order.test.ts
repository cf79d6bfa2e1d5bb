import { describe, expect, it } from 'vitest'
import { between, byOrder } from './order'

describe('order keys', () => {
  it('sort strictly between their neighbours, however often one inserts at one place', () => {
    let low: string | null = null
    let high: string | null = null
    for (let turn = 0; turn < 2_000; turn++) {
      const key: string = between(low, high)
      if (low !== null) expect(low < key).toBe(true)
      if (high !== null) expect(key < high).toBe(true)
      if (turn % 3 === 0) low = key
      else high = key
    }
  })

  it('always leave room below: no key ends in zero', () => {
    let high: string | null = null
    for (let turn = 0; turn < 200; turn++) {
      high = between(null, high)
      expect(high.endsWith('0')).toBe(false)
    }
  })

  it('place after the first of two equal neighbours', () => {
    expect(between('V', 'V') > 'V').toBe(true)
  })

  it('fall back to the id when equal, the same way everywhere', () => {
    expect([{ id: 'b', order: 'V' }, { id: 'a', order: 'V' }].sort(byOrder).map(row => row.id)).toEqual(['a', 'b'])
  })
})
