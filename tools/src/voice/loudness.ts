// Loudness as broadcasters measure it, for one channel at 48 kHz. Source: Recommendation ITU-R BS.1770-5 (11/2023), annex 1:
// the filter coefficients of tables 1 and 2, blocks of 400 ms overlapping by 75 %, the gates at -70 LUFS and 10 LU below the ungated mean.

import { SAMPLE_RATE, type Sound } from './sound.ts'

interface Biquad {
  readonly b: readonly [number, number, number]
  readonly a: readonly [number, number]
}

const HEAD: Biquad = { b: [1.53512485958697, -2.69169618940638, 1.19839281085285], a: [-1.69065929318241, 0.73248077421585] }
const HIGH_PASS: Biquad = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] }

const BLOCK = SAMPLE_RATE * 0.4
const STEP = BLOCK / 4
const ABSOLUTE_GATE = -70
const RELATIVE_GATE = 10

/** Integrated loudness in LUFS, gated; -Infinity where nothing is loud enough to count or the sound is shorter than one block. */
export function integratedLoudness(sound: Sound): number {
  const weighted = filter(HIGH_PASS, filter(HEAD, sound))
  const blocks: number[] = []
  for (let start = 0; start + BLOCK <= weighted.length; start += STEP) blocks.push(meanSquare(weighted.subarray(start, start + BLOCK)))
  const heard = blocks.filter((block) => toLufs(block) > ABSOLUTE_GATE)
  if (heard.length === 0) return -Infinity
  const gate = toLufs(mean(heard)) - RELATIVE_GATE
  return toLufs(mean(heard.filter((block) => toLufs(block) > gate)))
}

/** The same weighting over the whole sound without gates, for words shorter than a block, in LUFS. */
export function wholeLoudness(sound: Sound): number {
  return toLufs(meanSquare(filter(HIGH_PASS, filter(HEAD, sound))))
}

function filter({ b, a }: Biquad, sound: Sound): Float32Array {
  const out = new Float32Array(sound.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (const [place, x] of sound.entries()) {
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
    out[place] = y
    ;[x2, x1, y2, y1] = [x1, x, y1, y]
  }
  return out
}

function meanSquare(sound: Float32Array): number {
  return sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function toLufs(square: number): number {
  return -0.691 + 10 * Math.log10(square)
}
