import { expect, it } from 'vitest'
import { SequenceTracker } from './SequenceTracker'

it('an acknowledgement and a relay may cross without a gap', () => {
  const tracker = new SequenceTracker()
  tracker.reset(5)
  tracker.saw(7, 8)
  expect(tracker.hasGap).toBe(true)
  tracker.saw(6, 6)
  expect(tracker.hasGap).toBe(false)
  expect(tracker.known).toBe(8)
})

it('what was seen before is not seen again', () => {
  const tracker = new SequenceTracker()
  tracker.reset(5)
  tracker.saw(1, 5)
  expect(tracker.known).toBe(5)
  expect(tracker.hasGap).toBe(false)
})
