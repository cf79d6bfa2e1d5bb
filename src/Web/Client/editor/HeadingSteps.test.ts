import { describe, expect, it } from 'vitest'
import { steppedLevels } from './HeadingSteps'

describe('levels of headings for those who listen', () => {
  it('descend one step at a time, whatever the author chose', () => {
    expect(steppedLevels([3, 3, 2, 3], 2)).toEqual([3, 3, 3, 4])
  })

  it('stay as written where they descend in order', () => {
    expect(steppedLevels([1, 2, 3, 2, 1], 2)).toEqual([3, 4, 5, 4, 3])
  })

  it('begin under their section, however deep it lies', () => {
    expect(steppedLevels([1, 3], 5)).toEqual([6, 7])
  })
})
