import { expect, test } from 'vitest'
import { evenSize } from './pages.ts'

test('[A9] where the waits need several pages, none of them is nearly empty', () => {
  expect([0, 1, 6, 7, 8, 12, 13].map((count) => evenSize(count, 6))).toEqual([1, 1, 6, 4, 4, 6, 5])
})
