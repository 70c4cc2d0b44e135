// The voice of the machine itself, where it has one for the language of the screen. It never holds anything up.

import type { Language } from '@loket/protocol'

/** What of a browser's `speechSynthesis` is used. */
export interface Speech {
  getVoices(): readonly SpeechVoice[]
  speak(utterance: SpeechSynthesisUtterance): void
  cancel(): void
  addEventListener(type: 'voiceschanged', listener: () => void): void
}

export type SpeechVoice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>

export interface SpokenGuide {
  /** Whether the machine has a voice of its own for this language; one that needs the internet does not count. */
  speaks(language: Language): boolean
  /** Breaks off what is being said, and says this. */
  say(words: string, language: Language): void
  hush(): void
  /** Voices may come late. Calls back when there are others. */
  onVoices(listener: () => void): void
}

/** Slower than people talk: a hall is loud. */
const RATE = 0.9

export function createSpokenGuide(speech: Speech | undefined): SpokenGuide {
  const voiceFor = (language: Language) => speech?.getVoices().find(({ lang, localService }) => localService && isOf(lang, language))
  return {
    speaks: (language) => voiceFor(language) !== undefined,
    say(words, language) {
      const voice = voiceFor(language)
      if (speech === undefined || voice === undefined) return
      speech.cancel()
      const utterance = new SpeechSynthesisUtterance(words)
      utterance.lang = voice.lang
      utterance.voice = voice as SpeechSynthesisVoice
      utterance.rate = RATE
      speech.speak(utterance)
    },
    hush: () => speech?.cancel(),
    onVoices: (listener) => speech?.addEventListener('voiceschanged', listener),
  }
}

/** "id-ID" and "id_ID" speak "id". */
function isOf(tag: string, language: Language): boolean {
  return tag.toLowerCase().split(/[-_]/)[0] === language
}
