import { expect, test } from 'vitest'
import { manualTime } from './manual-time.ts'

test('[R167] time by hand tells how long it is until the next timer', () => {
  const time = manualTime(0)
  expect(time.nextIn).toBeNull()
  const cancel = time.setTimer(50, () => undefined)
  time.setTimer(80, () => undefined)
  time.advance(20)
  expect(time.nextIn).toBe(30)
  cancel()
  expect(time.nextIn).toBe(60)
  time.advance(60)
  expect(time.nextIn).toBeNull()
})
