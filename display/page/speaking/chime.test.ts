import { describe, expect, test } from 'vitest'
import { CHIME, CHIME_LENGTH_S } from './chime.ts'

describe('the chime', () => {
  test('[A8] the chime cannot clip and is over before an announcement may leave the screen', () => {
    const loudest = CHIME.reduce((sum, partial) => sum + partial.level, 0)
    expect(loudest).toBeLessThan(1)
    expect(CHIME_LENGTH_S).toBeLessThan(4)
  })

  test('[A8] the chime is two tones, the second lower than the first', () => {
    const starts = [...new Set(CHIME.map((partial) => partial.startsAfterS))]
    const [first, second] = starts.map((start) => Math.min(...CHIME.filter((p) => p.startsAfterS === start).map((p) => p.frequencyHz)))
    expect(starts).toHaveLength(2)
    expect(second).toBeLessThan(first ?? 0)
  })
})
