import { expect, test } from 'vitest'
import { shrinkToFit } from './shrink.ts'

test('[R81] each smaller pixel is as light as those under it, by how much of it lies on each', () => {
  const row = { width: 3, height: 1, lightness: Float32Array.from([0, 1, 0.5]) }
  const column = { width: 1, height: 3, lightness: row.lightness }
  const most = { width: 2, height: 2 }
  for (const picture of [row, column]) {
    const [first = Number.NaN, second = Number.NaN] = shrinkToFit(picture, most).lightness
    expect([first, second]).toEqual([expect.closeTo(1 / 3), expect.closeTo(2 / 3)])
  }
})
