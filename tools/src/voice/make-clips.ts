// From a word to a clip: spoken or recorded, trimmed, levelled, written.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import type { SpeechRules } from '@loket/texts/speech'
import { level } from './level.ts'
import type { VoicePrograms } from './programs.ts'
import { spokenWord } from './pronunciation.ts'
import { trim } from './trim.ts'

/** Writes every clip of a language into `folder` and takes away those that no rule names any more; returns how many there are. */
export async function renderClips(programs: VoicePrograms, language: string, { clips }: SpeechRules, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  for (const [clip, words] of Object.entries(clips)) {
    writeFileSync(join(folder, `${clip}.opus`), await clipOf(programs, await programs.speak(spokenWord(language, clip, words))))
  }
  for (const file of readdirSync(folder)) {
    const { name, ext } = parse(file)
    if (ext === '.opus' && !Object.hasOwn(clips, name)) rmSync(join(folder, file))
  }
  return Object.keys(clips).length
}

/** Makes clips of recordings, file by file, each under its own name; returns how many. Throws, naming the file, where one cannot be read. */
export async function prepareRecordings(programs: VoicePrograms, from: string, to: string): Promise<number> {
  mkdirSync(to, { recursive: true })
  const files = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const { name } of files) {
    const clip = await clipOf(programs, readFileSync(join(from, name))).catch((error: Error) => {
      throw new Error(`${join(from, name)}: ${error.message}`)
    })
    writeFileSync(join(to, `${parse(name).name}.opus`), clip)
  }
  return files.length
}

async function clipOf({ readSound, writeOpus }: VoicePrograms, file: Buffer): Promise<Buffer> {
  return writeOpus(level(trim(await readSound(file))))
}
