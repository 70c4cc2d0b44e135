// The voice this server gives to its boards.

import type { Language } from '@loket/protocol'
import type { ClipName } from '@loket/texts/speech'
import { readVoiceSet, SPOKEN_LANGUAGES, type VoiceSet } from './voice-folder.ts'

export interface VoiceLibrary {
  /** The file of a clip; `null`: there is none of that name. */
  fileOf(language: Language, clip: ClipName): string | null
  /** Languages of the office's own folder that are not used because clips are missing. */
  readonly unused: readonly VoiceSet[]
}

/** For a door that no board comes through. */
export const NO_VOICES: VoiceLibrary = { fileOf: () => null, unused: [] }

/** `own`: LOKET_VOICE, or `null`. A language is taken from one folder as a whole: two voices in one sentence are understood by nobody. */
export function openVoiceLibrary(builtIn: string, own: string | null): VoiceLibrary {
  const ownSets = own === null ? [] : SPOKEN_LANGUAGES.map((language) => readVoiceSet(own, language))
  const complete = ownSets.filter(({ missing }) => missing.length === 0)
  const sets = new Map(
    [...SPOKEN_LANGUAGES.map((language) => readVoiceSet(builtIn, language)), ...complete].map((set) => [set.language, set]),
  )
  return {
    fileOf: (language, clip) => sets.get(language)?.files.get(clip) ?? null,
    unused: ownSets.filter(({ missing, files }) => missing.length > 0 && files.size > 0),
  }
}
