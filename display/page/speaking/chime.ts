// The board's own chime: two bell-like tones, a falling major third, made of sine waves when it is rung. No file, no licence.

export interface Partial {
  readonly frequencyHz: number
  /** Peak gain, 0 to 1. */
  readonly level: number
  readonly startsAfterS: number
  /** Until it has died away to silence. */
  readonly lengthS: number
}

const ATTACK_S = 0.008
const SILENCE = 0.0001
/** E5, then C5. */
const TONES = [
  { frequencyHz: 659.26, startsAfterS: 0, lengthS: 1.1 },
  { frequencyHz: 523.25, startsAfterS: 0.5, lengthS: 1.6 },
]
/** A bell is heard as a bell by its upper partials, which die sooner. */
const PARTIALS = [
  { multiple: 1, level: 0.36, lengthShare: 1 },
  { multiple: 2, level: 0.09, lengthShare: 0.6 },
  { multiple: 3.01, level: 0.04, lengthShare: 0.35 },
]

export const CHIME: readonly Partial[] = TONES.flatMap((tone) =>
  PARTIALS.map((partial) => ({
    frequencyHz: tone.frequencyHz * partial.multiple,
    level: partial.level,
    startsAfterS: tone.startsAfterS,
    lengthS: tone.lengthS * partial.lengthShare,
  })),
)

export const CHIME_LENGTH_S = Math.max(...CHIME.map((partial) => partial.startsAfterS + partial.lengthS))

/** Schedules the chime on an audio clock, from `at` seconds on. */
export function scheduleChime(audio: BaseAudioContext, out: AudioNode, at: number): void {
  for (const partial of CHIME) schedulePartial(audio, out, partial, at + partial.startsAfterS)
}

function schedulePartial(audio: BaseAudioContext, out: AudioNode, partial: Partial, at: number): void {
  const oscillator = audio.createOscillator()
  const envelope = audio.createGain()
  oscillator.frequency.value = partial.frequencyHz
  envelope.gain.setValueAtTime(SILENCE, at)
  envelope.gain.exponentialRampToValueAtTime(partial.level, at + ATTACK_S)
  envelope.gain.exponentialRampToValueAtTime(SILENCE, at + partial.lengthS)
  oscillator.connect(envelope).connect(out)
  oscillator.start(at)
  oscillator.stop(at + partial.lengthS)
}
