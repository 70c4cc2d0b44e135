import { expect, test } from 'vitest'
import { blackAndWhite } from './black-and-white.ts'

test('[R81] what a dot is too dark makes its right neighbour lighter, and the left edge does not reach the right one', () => {
  const drawn = (...lightness: readonly number[]) => blackAndWhite({ width: 2, height: 2, lightness: Float32Array.from(lightness) })
  expect(drawn(0.3, 0.34, 0.2, 0.9)).toEqual([true, true, true, false])
  expect(drawn(0.3, 0.4, 0.2, 0.9)).toEqual([true, false, true, false])
})
