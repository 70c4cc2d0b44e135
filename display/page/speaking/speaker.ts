// Speaks what the hall is shown, where this board is the one that speaks: the chime, then the call in each language, as often as it is to be said.

import type { Announcing, VoiceSettings } from '@loket/protocol'
import { CLIP_GAP_MS, clipsOf, SPEECH } from '@loket/texts/speech'
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Sound } from './sound.ts'
import type { Clips, Voices } from './voices.ts'

/** What this board is to speak now; `null`: nothing, because nothing is announced, another board speaks, or the server is away. */
export interface ToSpeak {
  readonly announcing: Announcing
  readonly voice: VoiceSettings
}

export interface Speaker {
  /** Takes in what is to be spoken now. What was spoken is never spoken again, however often it is heard of; what is not to be spoken any more falls silent. */
  hear(wanted: ToSpeak | null): void
  /** The latest announcement that was spoken to its end. */
  readonly spoken: ReadonlySignal<string | null>
  /** False once clips could not be had: the chime alone is heard. */
  readonly hasClips: ReadonlySignal<boolean>
}

export interface SpeakerParts {
  readonly sound: Pick<Sound, 'chime' | 'play' | 'stop'>
  readonly voices: Voices
  pause(ms: number): Promise<void>
}

type Phrase = readonly AudioBuffer[]

/** Between two languages, and before it is said again. */
const BREATH_MS = 700
/** Announcements come one after another: those spoken longer ago do not come back. */
const REMEMBERED = 50

export function createSpeaker({ sound, voices, pause }: SpeakerParts): Speaker {
  const spoken = signal<string | null>(null)
  const hasClips = signal(true)
  const done: string[] = []
  let wanted: ToSpeak | null = null
  let speaking: string | null = null

  const isWanted = (id: string) => wanted?.announcing.id === id

  async function speak(toSpeak: ToSpeak): Promise<void> {
    const { id } = toSpeak.announcing
    speaking = id
    try {
      await sound.chime()
      const phrases = await phrasesOf(toSpeak)
      for (let time = 1; isWanted(id) && time <= (wanted?.announcing.times ?? 0); time += 1) await sayAll(id, phrases, time > 1)
      if (isWanted(id)) finish(id)
    } finally {
      speaking = null
    }
    startNext()
  }

  async function sayAll(id: string, phrases: readonly Phrase[], again: boolean): Promise<void> {
    for (const [place, phrase] of phrases.entries()) {
      if (again || place > 0) await pause(BREATH_MS)
      if (isWanted(id)) await sound.play(phrase, CLIP_GAP_MS)
    }
  }

  /** In each language that has a voice. */
  async function phrasesOf(toSpeak: ToSpeak): Promise<readonly Phrase[]> {
    const languages = toSpeak.voice.languages.filter((language) => SPEECH[language] !== undefined)
    const clips = await Promise.all(languages.map((language) => voices.clipsOf(language)))
    hasClips.value = clips.length > 0 && clips.every((set) => set !== null)
    return languages.flatMap((language, place) => {
      const set = clips[place]
      return set ? [phraseOf(toSpeak, language, set)] : []
    })
  }

  function finish(id: string): void {
    done.push(id)
    if (done.length > REMEMBERED) done.shift()
    spoken.value = id
  }

  function startNext(): void {
    if (speaking !== null || wanted === null) return
    // Asked for again after a break: it was spoken, and whoever waits for it is told so.
    if (done.includes(wanted.announcing.id)) spoken.value = wanted.announcing.id
    // A sound that fails is not reported as spoken; the next one is tried.
    else speak(wanted).catch(() => undefined)
  }

  return {
    spoken,
    hasClips,
    hear(now) {
      wanted = now
      if (speaking !== null && !isWanted(speaking)) sound.stop()
      startNext()
    },
  }
}

function phraseOf({ announcing, voice }: ToSpeak, language: string, clips: Clips): Phrase {
  const rules = SPEECH[language]
  if (rules === undefined) return []
  return clipsOf(rules, announcing, voice.reading).flatMap((name) => clips.get(name) ?? [])
}
