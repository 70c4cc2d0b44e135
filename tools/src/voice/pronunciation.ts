// How eSpeak NG is told to say a clip. Its own reading of a word is taken, but where it is wrong.

import type { ClipName } from '@loket/texts/speech'
import type { SpokenWord } from './programs.ts'

interface Speaker {
  readonly voice: string
  readonly pace: number
  /** eSpeak's phonemes for words it stresses wrongly. */
  readonly phonemes: Readonly<Record<ClipName, string>>
}

/** Slow enough for a hall with an echo. */
const PACE = 130

const SPEAKERS: Readonly<Record<string, Speaker>> = {
  // The e of these four is a schwa: so eSpeak NG 1.51 says them within a number, but not as words of their own.
  id: { voice: 'id', pace: PACE, phonemes: { empat: "'@mpat", enam: "'@nam", belas: "b@l'as", sebelas: "s'@b@las" } },
  en: { voice: 'en-gb', pace: PACE, phonemes: {} },
}

/** Throws a plain sentence for a language nobody has chosen a voice for. */
export function spokenWord(language: string, clip: ClipName, words: string): SpokenWord {
  const speaker = SPEAKERS[language]
  if (!speaker) throw new Error(`no eSpeak voice is chosen for "${language}": add one to ${import.meta.filename}`)
  const { voice, pace, phonemes } = speaker
  const sounds = phonemes[clip]
  return { voice, pace, text: sounds === undefined ? plainWords(clip, words) : `[[${sounds}]]` }
}

/** A letter is given as itself: eSpeak knows its name, and reads the name's spelling as another word. */
function plainWords(clip: ClipName, words: string): string {
  const [, letter] = /^letter-([a-z])$/.exec(clip) ?? []
  return letter?.toUpperCase() ?? words
}
