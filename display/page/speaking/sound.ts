// The board's loudspeaker: the page's audio, and whether anything really comes out of it.
// Browsers keep a page silent until somebody touches it or its start allows sound; then this says so and waits.

import { type ReadonlySignal, signal } from '@preact/signals'
import { CHIME_LENGTH_S, scheduleChime } from './chime.ts'

/** `blocked`: the browser waits for a touch. `failed`: what was played last was not heard. */
export type SoundState = 'ready' | 'blocked' | 'failed'

export interface Sound {
  readonly state: ReadonlySignal<SoundState>
  /** Reads a sound file. Rejects where it is none. */
  decode(file: ArrayBuffer): Promise<AudioBuffer>
  /** Rings the chime; settles when it has died away, at once where sound is blocked. */
  chime(): Promise<void>
  /** Plays clips with so much silence between them, each to its last sample; settles at the end, when stopped, or at once where sound is blocked. */
  play(clips: readonly AudioBuffer[], gapMs: number): Promise<void>
  /** Silence now; what is being played settles. */
  stop(): void
}

/** Time to schedule what begins at once. */
const LEAD_S = 0.05
/** A sound that has not ended so long after it should have hangs. */
const PATIENCE_MS = 1_500
const LISTEN_EVERY_MS = 60
/** What is softer than this is taken for silence. */
const AUDIBLE = 0.01

/** Opens the page's audio; the first touch or key unlocks it where the browser asks for one. */
export function openSound(page: Window & typeof globalThis): Sound {
  const audio = new page.AudioContext()
  const out = audio.createGain()
  const ear = audio.createAnalyser()
  out.connect(ear).connect(audio.destination)
  const samples = new Float32Array(ear.fftSize)
  const state = signal<SoundState>('blocked')
  let stopPlaying = () => {}

  async function unlock(): Promise<void> {
    await audio.resume()
    if (state.value !== 'blocked') return
    state.value = 'ready'
    // At rest the audio device is let go: an idle board must not cost a core.
    await audio.suspend()
  }

  page.addEventListener('pointerdown', unlock)
  page.addEventListener('keydown', unlock)
  // Where sound is allowed from the start this settles at once; where it is not, it stays pending until a touch.
  void unlock()

  function hearsSomething(): boolean {
    ear.getFloatTimeDomainData(samples)
    return samples.some((sample) => Math.abs(sample) > AUDIBLE)
  }

  /** False where it fails or does not come to an end: an audio device may hang, and the hall must not hang with it. */
  function settles(step: Promise<void>): Promise<boolean> {
    return new Promise((resolve) => {
      const patience = page.setTimeout(() => resolve(false), PATIENCE_MS)
      step.then(
        () => resolve(true),
        () => resolve(false),
      )
      void step.catch(() => undefined).finally(() => page.clearTimeout(patience))
    })
  }

  /** `schedule` plans everything into its own outlet from the given moment on and says how long it lasts, in seconds. */
  async function perform(schedule: (outlet: AudioNode, at: number) => number): Promise<void> {
    if (state.value === 'blocked') return
    stopPlaying()
    let stopped = false
    let end = () => {}
    const stop = () => {
      stopped = true
      end()
    }
    stopPlaying = stop
    const awake = await settles(audio.resume())
    if (stopped) return
    const heard =
      awake &&
      (await listenTo(schedule, (ending) => {
        end = ending
      }))
    // Whatever stopped it goes on by itself.
    if (stopped) return
    stopPlaying = () => {}
    state.value = heard ? 'ready' : 'failed'
    await settles(audio.suspend())
  }

  /** Whether anything came out; settles at its end, or once `onStop`'s caller ends it. What was cut off is never heard again: its outlet is gone. */
  async function listenTo(schedule: (outlet: AudioNode, at: number) => number, onStop: (end: () => void) => void): Promise<boolean> {
    const outlet = audio.createGain()
    outlet.connect(out)
    const lastsMs = (schedule(outlet, audio.currentTime + LEAD_S) + LEAD_S) * 1_000
    const endsAt = audio.currentTime + lastsMs / 1_000
    let heard = false
    await new Promise<void>((resolve) => {
      const end = () => {
        page.clearInterval(listening)
        page.clearTimeout(patience)
        outlet.disconnect()
        resolve()
      }
      const listening = page.setInterval(() => {
        heard ||= hearsSomething()
        if (audio.currentTime >= endsAt) end()
      }, LISTEN_EVERY_MS)
      const patience = page.setTimeout(end, lastsMs + PATIENCE_MS)
      onStop(end)
    })
    return heard
  }

  return {
    state,
    decode: (file) => audio.decodeAudioData(file),
    chime: () =>
      perform((outlet, at) => {
        scheduleChime(audio, outlet, at)
        return CHIME_LENGTH_S
      }),
    play: (clips, gapMs) => perform((outlet, at) => scheduleClips(audio, outlet, clips, at, gapMs / 1_000)),
    stop: () => stopPlaying(),
  }
}

/** Gap-free by the audio's own clock, whatever the page is busy with. Returns how long all of it lasts, in seconds. */
function scheduleClips(audio: BaseAudioContext, out: AudioNode, clips: readonly AudioBuffer[], at: number, gapS: number): number {
  let begins = at
  for (const clip of clips) {
    const source = audio.createBufferSource()
    source.buffer = clip
    source.connect(out)
    source.start(begins)
    begins += clip.duration + gapS
  }
  return clips.length === 0 ? 0 : begins - gapS - at
}
