// The board's loudspeaker. Browsers keep a page silent until somebody touches it or its start allows sound; then this says so and waits.

import { type ReadonlySignal, signal } from '@preact/signals'
import { CHIME_LENGTH_S, scheduleChime } from './chime.ts'

export interface Sound {
  /** True while the browser keeps the page silent. */
  readonly blocked: ReadonlySignal<boolean>
  /** Rings the chime; settles when it has died away, at once where sound is blocked. */
  chime(): Promise<void>
}

/** Opens the page's audio; the first touch or key unlocks it where the browser asks for one. */
export function openSound(page: Window & typeof globalThis): Sound {
  const audio = new page.AudioContext()
  const blocked = signal(true)

  async function unlock(): Promise<void> {
    await audio.resume()
    if (!blocked.value) return
    blocked.value = false
    // At rest the audio device is let go: an idle board must not cost a core.
    await audio.suspend()
  }

  page.addEventListener('pointerdown', unlock)
  page.addEventListener('keydown', unlock)
  // Where sound is allowed from the start this settles at once; where it is not, it stays pending until a touch.
  void unlock()

  return {
    blocked,
    async chime() {
      if (blocked.value) return
      await audio.resume()
      scheduleChime(audio, audio.currentTime + 0.05)
      await new Promise((resolve) => page.setTimeout(resolve, (CHIME_LENGTH_S + 0.1) * 1_000))
      await audio.suspend()
    },
  }
}
