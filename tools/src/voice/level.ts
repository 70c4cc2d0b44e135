// Brings a word to the loudness of the others without ever clipping.

import { wholeLoudness } from './loudness.ts'
import { amplify, type Sound, samplesOf } from './sound.ts'

/** Of one word, LUFS. Joined with their gaps, words of this loudness measure about -16 LUFS over a whole call. */
const WORD_LUFS = -15.2
/** No sample goes above it, dB below full scale: a lossy codec overshoots by about one. */
const CEILING_DB = -2.5
const LOOK_AHEAD_MS = 4
const RELEASE_MS = 60
/** Taking the peaks down makes a word softer: asked again, it comes closer each time. */
const ROUNDS = 6

/** The word at the common loudness. Its length stays the same. */
export function level(sound: Sound): Sound {
  let gainDb = WORD_LUFS - wholeLoudness(sound)
  let levelled = limit(amplify(sound, gainDb))
  for (let round = 1; round < ROUNDS; round += 1) {
    gainDb += WORD_LUFS - wholeLoudness(levelled)
    levelled = limit(amplify(sound, gainDb))
  }
  return levelled
}

/** Takes peaks down before they come and lets go slowly after. */
export function limit(sound: Sound): Sound {
  const ceiling = 10 ** (CEILING_DB / 20)
  const ahead = samplesOf(LOOK_AHEAD_MS)
  const release = 1 / samplesOf(RELEASE_MS)
  const needed = sound.map((sample) => Math.min(1, ceiling / Math.max(Math.abs(sample), ceiling)))
  const lowest = slidingMinimum(needed, ahead)
  let gain = 1
  return sound.map((sample, place) => {
    const wanted = lowest[place] ?? 1
    gain = wanted < gain ? Math.max(wanted, gain - (1 - wanted) / ahead) : Math.min(wanted, gain + release)
    // The gain on its way down may still be too high for this one sample.
    return sample * Math.min(gain, needed[place] ?? 1)
  })
}

/** At each place the lowest of the next `span` values, itself among them. */
function slidingMinimum(values: Float32Array, span: number): Float32Array {
  const lowest = new Float32Array(values.length)
  const candidates: number[] = []
  for (let place = values.length - 1; place >= 0; place -= 1) {
    const value = values[place] ?? 1
    while (candidates.length > 0 && (values[candidates.at(-1) ?? 0] ?? 1) >= value) candidates.pop()
    candidates.push(place)
    while ((candidates[0] ?? place) >= place + span) candidates.shift()
    lowest[place] = values[candidates[0] ?? place] ?? 1
  }
  return lowest
}
