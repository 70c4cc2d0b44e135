// One channel of sound at the rate clips are kept in, and the few things done to it. Pure.

/** Samples a second: what Opus works in. */
export const SAMPLE_RATE = 48_000

/** Samples from -1 to 1, one channel. */
export type Sound = Float32Array

export function lengthMs(sound: Sound): number {
  return (sound.length / SAMPLE_RATE) * 1_000
}

export function samplesOf(ms: number): number {
  return Math.round((ms / 1_000) * SAMPLE_RATE)
}

/** Sounds one after another, with so much silence between them. */
export function join(sounds: readonly Sound[], gapMs: number): Sound {
  const gap = samplesOf(gapMs)
  const total = sounds.reduce((sum, sound) => sum + sound.length, 0) + gap * Math.max(0, sounds.length - 1)
  const joined = new Float32Array(total)
  let at = 0
  for (const sound of sounds) {
    joined.set(sound, at)
    at += sound.length + gap
  }
  return joined
}

export function amplify(sound: Sound, decibels: number): Sound {
  const factor = 10 ** (decibels / 20)
  return sound.map((sample) => sample * factor)
}

/** The largest sample, in dB below full scale; -Infinity for silence. */
export function peakDb(sound: Sound): number {
  return 20 * Math.log10(sound.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0))
}
