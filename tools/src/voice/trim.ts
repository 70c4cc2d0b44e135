// Cuts the silence off both ends of a spoken word: joined clips are then as far apart as whoever joins them says.

import { peakDb, type Sound, samplesOf } from './sound.ts'

/** What lies further than this below the word's own peak is no part of it. */
const SILENCE_DB = 42
/** Kept before and after, so that no soft consonant is lost. */
const MARGIN_MS = 6
/** A cut end would click. */
const FADE_MS = 3

/** The word without its silence, its ends faded. Throws where there is nothing but silence. */
export function trim(sound: Sound): Sound {
  const floor = 10 ** ((peakDb(sound) - SILENCE_DB) / 20)
  const isHeard = (sample: number) => Math.abs(sample) > floor
  const first = sound.findIndex(isHeard)
  if (first < 0) throw new Error('there is nothing to hear in it')
  const last = sound.findLastIndex(isHeard)
  const margin = samplesOf(MARGIN_MS)
  return fadeEnds(sound.slice(Math.max(0, first - margin), Math.min(sound.length, last + 1 + margin)))
}

function fadeEnds(sound: Sound): Sound {
  const fade = Math.min(samplesOf(FADE_MS), Math.floor(sound.length / 2))
  return sound.map((sample, place) => sample * Math.min(1, (place + 1) / fade, (sound.length - place) / fade))
}
