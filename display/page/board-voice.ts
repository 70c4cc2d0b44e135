// The voice of this board: what its connection tells it to speak, through its own loudspeaker.

import type { BoardSound } from '@loket/protocol'
import type { FaceConnection } from '@loket/ui'
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { openSound } from './speaking/sound.ts'
import { createSpeaker, type ToSpeak } from './speaking/speaker.ts'
import { createVoices, fetchClip } from './speaking/voices.ts'

export interface BoardVoice {
  readonly state: ReadonlySignal<BoardSound>
  /** The latest announcement that was spoken to its end. */
  readonly spoken: ReadonlySignal<string | null>
}

/** A break this long and another board may take over: this one falls silent before. */
const SILENT_AFTER_MS = 1_500

export function openBoardVoice(page: Window & typeof globalThis, connection: FaceConnection, silent: boolean): BoardVoice {
  if (silent) return { state: signal('off'), spoken: signal(null) }
  const sound = openSound(page)
  const voices = createVoices({ fetchClip, decode: sound.decode })
  const speaker = createSpeaker({ sound, voices, pause: (ms) => new Promise((resolve) => page.setTimeout(resolve, ms)) })
  const isHeard = heardFrom(page, connection)

  let epoch: string | null = null
  effect(() => {
    const now = connection.message('office').value?.epoch ?? null
    if (epoch !== null && now !== epoch) voices.forget()
    epoch = now
  })
  // Fetched before the first call, so that it does not wait for them.
  effect(() => {
    for (const language of connection.view('office').value?.voice.languages ?? []) void voices.clipsOf(language)
  })
  effect(() => speaker.hear(isHeard.value ? toSpeak(connection) : null))

  return {
    state: computed(() => (sound.state.value === 'ready' && !speaker.hasClips.value ? 'chimeOnly' : sound.state.value)),
    spoken: speaker.spoken,
  }
}

function toSpeak(connection: FaceConnection): ToSpeak | null {
  const view = connection.view('display').value
  const office = connection.view('office').value
  if (!view?.announcing || !office || view.speaker !== connection.name.value) return null
  return { announcing: view.announcing, voice: office.voice }
}

/** False once the server has been away for a while. */
function heardFrom(page: Window, connection: FaceConnection): ReadonlySignal<boolean> {
  const heard = signal(true)
  effect(() => {
    if (connection.online.value) {
      heard.value = true
      return
    }
    const timer = page.setTimeout(() => {
      heard.value = false
    }, SILENT_AFTER_MS)
    return () => page.clearTimeout(timer)
  })
  return heard
}
