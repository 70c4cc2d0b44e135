// Where the clips of a language come from: the office's own recordings where they are complete, else the built-in voice.

import { readdirSync } from 'node:fs'
import { join, parse } from 'node:path'
import type { Language } from '@loket/protocol'
import { type ClipName, SPEECH } from '@loket/texts/speech'

/** What a browser can play, the best first. */
const ENDINGS = ['.opus', '.ogg', '.wav', '.mp3', '.m4a'] as const

/** A language's clips in one folder. */
export interface VoiceSet {
  readonly language: Language
  readonly folder: string
  /** By the name of the clip: the file. */
  readonly files: ReadonlyMap<ClipName, string>
  /** By the name of the clip: what is said in it. */
  readonly words: ReadonlyMap<ClipName, string>
  /** Clips there should be and are not. */
  readonly missing: readonly ClipName[]
}

/** Looks through `<folder>/<language>`; a folder that is not there lacks everything. Throws `RangeError` for a language without reading rules. */
export function readVoiceSet(folder: string, language: Language): VoiceSet {
  const rules = SPEECH[language]
  if (rules === undefined) throw new RangeError(`there are no reading rules for ${language}`)
  const files = clipFiles(join(folder, language))
  const words = new Map(Object.entries(rules.clips))
  return { language, folder: join(folder, language), files, words, missing: [...words.keys()].filter((clip) => !files.has(clip)) }
}

/** The languages that can be spoken. */
export const SPOKEN_LANGUAGES: readonly Language[] = Object.keys(SPEECH)

function clipFiles(folder: string): ReadonlyMap<ClipName, string> {
  const byClip = new Map<ClipName, string>()
  const rank = (file: string) => ENDINGS.indexOf(parse(file).ext.toLowerCase() as (typeof ENDINGS)[number])
  const files = filesIn(folder).filter((file) => rank(file) >= 0)
  for (const file of files.toSorted((a, b) => rank(b) - rank(a))) byClip.set(parse(file).name, join(folder, file))
  return byClip
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}
