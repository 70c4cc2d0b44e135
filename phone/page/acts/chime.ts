// The chime of a call: three rising notes, made on the spot, so that nothing is loaded for it.

const NOTES_HZ = [659.25, 830.61, 987.77]
const NOTE_EVERY_S = 0.22
const NOTE_LASTS_S = 0.6
const LOUD = 0.7
/** What an exponential ramp can reach in place of silence. */
const FAINT = 0.001

export function playChime(audio: AudioContext): void {
  for (const [place, frequency] of NOTES_HZ.entries()) playNote(audio, frequency, audio.currentTime + place * NOTE_EVERY_S)
}

function playNote(audio: AudioContext, frequency: number, startsAt: number): void {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()]
  tone.type = 'triangle'
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(FAINT, startsAt)
  volume.gain.exponentialRampToValueAtTime(LOUD, startsAt + 0.02)
  volume.gain.exponentialRampToValueAtTime(FAINT, startsAt + NOTE_LASTS_S)
  // One by one: the connect of older phones gives nothing back.
  tone.connect(volume)
  volume.connect(audio.destination)
  tone.start(startsAt)
  tone.stop(startsAt + NOTE_LASTS_S)
}
