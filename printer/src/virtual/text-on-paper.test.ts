import { expect, test } from 'vitest'
import { textOnPaper } from './text-on-paper.ts'

const CUT = [0x1d, 0x56, 0x01]

test('[R168] tells what stands on the paper of some bytes, up to the first cut', () => {
  expect(textOnPaper(Uint8Array.from([0x41, 0x0a, ...CUT, 0x42, 0x0a, ...CUT]), 80)).toBe('A')
  expect(textOnPaper(Uint8Array.from([0x41, 0x0a]), 80)).toBeNull()
})
