import { describe, expect, test } from 'vitest'
import { level, limit } from './level.ts'
import { integratedLoudness, wholeLoudness } from './loudness.ts'
import { amplify, join, lengthMs, peakDb, SAMPLE_RATE, type Sound, samplesOf } from './sound.ts'
import { trim } from './trim.ts'

const tone = (ms: number, peak = 1, hertz = 997): Sound =>
  Float32Array.from({ length: samplesOf(ms) }, (_, place) => peak * Math.sin((2 * Math.PI * hertz * place) / SAMPLE_RATE))
const silence = (ms: number): Sound => new Float32Array(samplesOf(ms))

describe('loudness', () => {
  test('[A14] a full tone of 997 Hz on one channel measures -3.01 LUFS, as the recommendation says', () => {
    expect(integratedLoudness(tone(3_000))).toBeCloseTo(-3.01, 1)
    expect(wholeLoudness(tone(3_000))).toBeCloseTo(-3.01, 1)
    expect(integratedLoudness(tone(3_000, 0.1))).toBeCloseTo(-23.01, 1)
  })

  test('[A14] pauses are not counted as softness, and silence has no loudness', () => {
    expect(integratedLoudness(join([tone(3_000), silence(6_000)], 0))).toBeCloseTo(-3.01, 0)
    expect([integratedLoudness(silence(1_000)), integratedLoudness(tone(300))]).toEqual([-Infinity, -Infinity])
  })

  test('[A14] deep sounds count less and bright ones more than the middle', () => {
    expect(integratedLoudness(tone(2_000, 1, 40))).toBeLessThan(-9)
    expect(integratedLoudness(tone(2_000, 1, 4_000))).toBeGreaterThan(-1)
  })
})

describe('a word on its way to a clip', () => {
  test('[A15] the silence before and after is cut, the word stays whole and its ends do not click', () => {
    const trimmed = trim(join([silence(300), tone(400, 0.5), silence(500)], 0))
    expect(Math.abs(lengthMs(trimmed) - 400)).toBeLessThan(15)
    expect([Math.abs(trimmed[0] ?? 1), Math.abs(trimmed.at(-1) ?? 1)].every((end) => end < 0.01)).toBe(true)
    expect(peakDb(trimmed)).toBeCloseTo(-6.02, 1)
  })

  test('[A15] a recording of nothing is refused', () => {
    expect(() => trim(silence(500))).toThrow('there is nothing to hear in it')
  })

  test('[A15] a soft word and a loud one come out equally loud, and none above its ceiling', () => {
    const spoken = (peak: number) => join([tone(120, peak * 0.3), tone(60, peak), tone(200, peak * 0.2, 300)], 0)
    for (const word of [spoken(0.05), spoken(0.9)].map(level)) {
      expect(Math.abs(wholeLoudness(word) + 15.2)).toBeLessThan(0.3)
      expect(peakDb(word)).toBeLessThanOrEqual(-2.49)
    }
  })

  test('[A15] a peak is taken down before it comes: what stands around it keeps its shape', () => {
    const limited = limit(join([tone(100, 0.5), tone(5, 1.5), tone(400, 0.5)], 0))
    expect(peakDb(limited)).toBeLessThanOrEqual(-2.49)
    expect(peakDb(limited.subarray(0, samplesOf(90)))).toBeCloseTo(-6.02, 1)
    expect(peakDb(limited.subarray(samplesOf(300)))).toBeCloseTo(-6.02, 1)
  })

  test('[A15] a sound made louder by 6 dB is twice as high', () => {
    expect([...amplify(Float32Array.of(0.25), 6.0206)][0]).toBeCloseTo(0.5, 4)
  })
})
