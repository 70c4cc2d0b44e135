import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpeechRules } from '@loket/texts/speech'
import { expect, test } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { prepareRecordings, renderClips } from './make-clips.ts'
import { readOrder } from './options.ts'
import type { SpokenWord, VoicePrograms } from './programs.ts'
import { spokenWord } from './pronunciation.ts'

const RULES = { clips: { nol: 'nol', enam: 'enam', 'letter-k': 'ka' } } as unknown as SpeechRules

function programs(): VoicePrograms & { readonly spoken: SpokenWord[] } {
  const spoken: SpokenWord[] = []
  return {
    spoken,
    speak: (word) => {
      spoken.push(word)
      return Promise.resolve(Buffer.from(word.text))
    },
    readSound: (file) =>
      file.includes('broken')
        ? Promise.reject(new Error('not a sound file'))
        : Promise.resolve(Float32Array.from({ length: 9_600 }, (_, place) => Math.sin(place / 8) / 2)),
    writeOpus: (sound) => Promise.resolve(Buffer.from(`clip of ${sound.length}`)),
  }
}

test('[A15] every clip of a language is spoken and written under its name, and one that no rule names any more goes', async () => {
  const folder = join(tempFolder({}), 'id')
  mkdirSync(folder)
  writeFileSync(join(folder, 'meja.opus'), 'of yesterday')
  writeFileSync(join(folder, 'README.md'), 'stays')
  expect(await renderClips(programs(), 'id', RULES, folder)).toBe(3)
  expect(readdirSync(folder).toSorted()).toEqual(['README.md', 'enam.opus', 'letter-k.opus', 'nol.opus'])
})

test('[A15] a letter is spoken as itself, and a word the program says wrongly by its sounds', async () => {
  const made = programs()
  await renderClips(made, 'id', RULES, tempFolder({}))
  expect(made.spoken.map(({ text }) => text)).toEqual(['nol', "[['@nam]]", 'K'])
  expect(() => spokenWord('jv', 'nol', 'nol')).toThrow('no eSpeak voice is chosen for "jv"')
})

test('[A15] recordings become clips of the same name, and one that cannot be read is named', async () => {
  const [from, to] = [tempFolder({}), join(tempFolder({}), 'id')]
  writeFileSync(join(from, 'nol.wav'), 'spoken by a person')
  expect(await prepareRecordings(programs(), from, to)).toBe(1)
  expect(readFileSync(join(to, 'nol.opus'), 'utf8')).toMatch(/^clip of \d+$/)
  writeFileSync(join(from, 'satu.wav'), 'broken')
  await expect(prepareRecordings(programs(), from, to)).rejects.toThrow(/satu\.wav: not a sound file/)
})

test('[A15] the command says how it is used where it is used otherwise', () => {
  expect(readOrder(['render'])).toEqual({ verb: 'render', languages: null })
  expect(readOrder(['render', 'id'])).toEqual({ verb: 'render', languages: ['id'] })
  expect(readOrder(['prepare', 'a', 'b'])).toEqual({ verb: 'prepare', from: 'a', to: 'b' })
  for (const wrong of [[], ['play'], ['render', '../x'], ['prepare', 'a'], ['prepare', 'a', 'b', 'c']]) {
    expect(() => readOrder(wrong)).toThrow('voice render')
  }
})
