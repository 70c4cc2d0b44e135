// What a phone can do to be noticed: sound, vibration, a screen that stays on. What it cannot is said and never tried.

import { playChime } from './chime.ts'

/** What works on this phone, as it was seen when the citizen allowed it. */
export interface Allowed {
  readonly sound: boolean
  readonly vibration: boolean
  readonly awake: boolean
}

export interface Ringer {
  /** Whether there is anything to allow. */
  readonly possible: boolean
  /** Within the touch that allows it, for a browser takes it from nothing else: one chime and one short vibration as a proof. */
  allow(): Promise<Allowed>
  /** Until it is touched, or for half a minute. A page in the background that may make no sound there rings when it is seen again. */
  ring(): void
  quiet(): void
  /** No sound any more, and the screen may go dark. */
  close(): void
}

const RING_EVERY_MS = 4_000
const MOST_RINGS = 8
const CALL_PATTERN_MS = [400, 200, 400, 200, 800]
const PROOF_MS = 200
const TOUCHES = ['pointerdown', 'keydown'] as const

export function createRinger(): Ringer {
  const AudioKind = audioKind()
  const vibrates = typeof navigator.vibrate === 'function'
  const awake = screenLight()
  let audio: AudioContext | null = null
  let takeBackTimer = (): void => undefined

  /** A sound system that was let go of while the page was away is asked again. */
  async function sound(): Promise<boolean> {
    if (audio === null) return false
    await audio.resume().catch(() => undefined)
    if (audio?.state !== 'running') return false
    playChime(audio)
    return true
  }

  function ringOnce(): void {
    void sound()
    if (vibrates) navigator.vibrate(CALL_PATTERN_MS)
  }

  function ring(): void {
    quiet()
    if (document.hidden && audio?.state !== 'running') {
      document.addEventListener('visibilitychange', ring, { once: true })
      return
    }
    let rings = 1
    ringOnce()
    const timer = setInterval(() => {
      ringOnce()
      rings += 1
      if (rings === MOST_RINGS) quiet()
    }, RING_EVERY_MS)
    takeBackTimer = () => clearInterval(timer)
    for (const touch of TOUCHES) document.addEventListener(touch, quiet, { once: true })
  }

  function quiet(): void {
    takeBackTimer()
    document.removeEventListener('visibilitychange', ring)
    for (const touch of TOUCHES) document.removeEventListener(touch, quiet)
  }

  return {
    possible: AudioKind !== null || vibrates,
    async allow() {
      audio ??= AudioKind === null ? null : new AudioKind()
      // All three are begun within the touch; only then may anything be waited for.
      const [heard, stays] = [sound(), awake.keep()]
      const vibration = vibrates && navigator.vibrate(PROOF_MS)
      return { sound: await heard, vibration, awake: await stays }
    },
    ring,
    quiet,
    close() {
      quiet()
      awake.release()
      void audio?.close().catch(() => undefined)
      audio = null
    },
  }
}

/** Older phones know it by its first name. */
function audioKind(): typeof AudioContext | null {
  const { AudioContext: today, webkitAudioContext: before } = window as {
    readonly AudioContext?: typeof AudioContext
    readonly webkitAudioContext?: typeof AudioContext
  }
  return today ?? before ?? null
}

/** A screen that stays on, where the browser can; it is taken away with each hiding of the page, and asked for anew. */
function screenLight(): { keep(): Promise<boolean>; release(): void } {
  let held: WakeLockSentinel | null = null
  let wanted = false

  async function keep(): Promise<boolean> {
    wanted = true
    if (!('wakeLock' in navigator)) return false
    document.addEventListener('visibilitychange', keepAgain)
    held = await navigator.wakeLock.request('screen').catch(() => null)
    if (!wanted) release()
    return held !== null
  }

  function keepAgain(): void {
    if (wanted && !document.hidden) void keep()
  }

  function release(): void {
    wanted = false
    document.removeEventListener('visibilitychange', keepAgain)
    void held?.release().catch(() => undefined)
    held = null
  }

  return { keep, release }
}
