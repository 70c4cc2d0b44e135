import { expect, test } from 'vitest'
import { createWrongCodes, MOST_WRONG } from './wrong-codes.ts'

test('[BK27] ten wrong codes a minute may be tried at a kiosk, then it has to wait; another kiosk does not', () => {
  const codes = createWrongCodes()
  const waits = Array.from({ length: MOST_WRONG + 1 }, (_, place) => codes.tryOne('kiosk-1', place * 1000))
  expect(waits).toEqual([...Array.from({ length: MOST_WRONG }, () => 0), 50_000])
  expect(codes.tryOne('kiosk-2', 10_000)).toBe(0)
  expect(codes.tryOne('kiosk-1', 59_999)).toBe(1)
  expect(codes.tryOne('kiosk-1', 60_000)).toBe(0)
})

test('[BK27] a right code does not count', () => {
  const codes = createWrongCodes()
  for (let tried = 0; tried < 3 * MOST_WRONG; tried += 1) {
    expect(codes.tryOne('kiosk-1', tried)).toBe(0)
    codes.wasRight('kiosk-1', tried)
  }
  codes.wasRight('kiosk-9', 0)
})
