// `npm run office -- voice`: which clips a hall's voice lacks, for whoever records them.

import { resolve } from 'node:path'
import { Command } from 'commander'
import { readVoiceSet, SPOKEN_LANGUAGES, type VoiceSet } from '../hall/voice-folder.ts'
import { cannotStart } from '../start-trouble.ts'

interface Typed {
  readonly language?: string
  readonly all?: true
}

type Print = (line: string) => void

/** Rejects with `CannotStart` (`wrongSetting`) where a language lacks clips or cannot be spoken, after the list. */
export function voiceCommand(print: Print): Command {
  return new Command('voice')
    .description('check a folder of recordings: what is missing, and what is said in it')
    .argument('[folder]', 'the folder, with one folder a language in it', process.env['LOKET_VOICE'] ?? undefined)
    .option('--language <code>', 'only this language')
    .option('--all', 'list every clip there has to be, also those that are there: a script for the reader')
    .action((folder: string | undefined, typed: Typed) => checkVoice(folder ?? null, typed, print))
}

function checkVoice(folder: string | null, { language, all }: Typed, print: Print): void {
  if (folder === null) throw cannotStart('wrongSetting', 'Name the folder of the recordings, or set LOKET_VOICE to it.', null)
  if (language !== undefined && !SPOKEN_LANGUAGES.includes(language)) {
    throw cannotStart('wrongSetting', `"${language}" cannot be spoken: write one of ${SPOKEN_LANGUAGES.join(', ')}.`, null)
  }
  const sets = (language === undefined ? SPOKEN_LANGUAGES : [language]).map((code) => readVoiceSet(resolve(folder), code))
  for (const line of sets.flatMap((set) => linesOf(set, all === true))) print(line)
  const incomplete = sets.filter(({ missing }) => missing.length > 0).map(({ language: code }) => code)
  if (incomplete.length > 0) throw cannotStart('wrongSetting', `Not complete, and so not used: ${incomplete.join(', ')}.`, null)
}

function linesOf({ language, folder, words, files, missing }: VoiceSet, all: boolean): readonly string[] {
  const lacking = new Set(missing)
  const line = (mark: string, clip: string, said: string) => `  ${mark.padEnd(9)}${clip.padEnd(36)}${said}`
  return [
    `${language}: ${words.size - missing.length} of ${words.size} clips in ${folder}`,
    ...[...words]
      .filter(([clip]) => all || lacking.has(clip))
      .map(([clip, said]) => line(lacking.has(clip) ? 'missing' : 'there', clip, said)),
    ...[...files.keys()].filter((clip) => !words.has(clip)).map((clip) => line('unused', clip, 'no call asks for it')),
  ]
}
