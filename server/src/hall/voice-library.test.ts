import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SPEECH } from '@loket/texts/speech'
import { describe, expect, test } from 'vitest'
import { voiceCommand } from '../cli/voice.ts'
import { HELLO } from '../testing/face-client.ts'
import { freshFolder } from '../testing/folders.ts'
import { startFrontOffice } from '../testing/front-office.ts'
import { readVoiceSet } from './voice-folder.ts'
import { openVoiceLibrary } from './voice-library.ts'

const BUILT_IN = join(import.meta.dirname, '../../../display/voice')
const CLIPS = Object.keys(SPEECH['id']?.clips ?? {})

/** Recordings of these clips in Indonesian, as empty files. */
function recorded(clips: readonly string[], ending = '.wav'): string {
  const folder = freshFolder()
  mkdirSync(join(folder, 'id'))
  for (const clip of clips) writeFileSync(join(folder, 'id', `${clip}${ending}`), `${clip} by a person`)
  return folder
}

async function checked(...parameters: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = []
  await voiceCommand((line) => void lines.push(line))
    .parseAsync(parameters, { from: 'user' })
    .catch((error: Error & { trouble?: { sentence: string } }) => void lines.push(error.trouble?.sentence ?? error.message))
  return lines
}

describe('where a clip comes from', () => {
  test('[A21] the built-in voice is complete in every language that can be spoken', () => {
    expect(Object.keys(SPEECH).map((language) => readVoiceSet(BUILT_IN, language).missing)).toEqual(Object.keys(SPEECH).map(() => []))
  })

  test('[A21] recordings replace the built-in voice of a language where every clip is there', () => {
    const voices = openVoiceLibrary(BUILT_IN, recorded(CLIPS))
    expect(voices.fileOf('id', 'tiga')).toMatch(/id\/tiga\.wav$/)
    expect(voices.fileOf('en', 'three')).toBe(join(BUILT_IN, 'en/three.opus'))
    expect(voices.unused).toEqual([])
  })

  test('[A21] where one is missing the language is spoken by the built-in voice as a whole, and what is missing is named', () => {
    const voices = openVoiceLibrary(BUILT_IN, recorded(CLIPS.filter((clip) => clip !== 'tujuh')))
    expect(voices.fileOf('id', 'tiga')).toBe(join(BUILT_IN, 'id/tiga.opus'))
    expect(voices.unused.map(({ language, missing }) => [language, missing])).toEqual([['id', ['tujuh']]])
  })

  test('[A21] a folder that is not there is as one without recordings', () => {
    expect(openVoiceLibrary(BUILT_IN, '/nowhere').fileOf('id', 'tiga')).toBe(join(BUILT_IN, 'id/tiga.opus'))
  })

  test('[A21] of two files for one clip the better is taken, and what is no sound file is none', () => {
    const folder = recorded(['nol'], '.mp3')
    for (const file of ['nol.opus', 'satu.txt']) writeFileSync(join(folder, 'id', file), 'x')
    const { files } = readVoiceSet(folder, 'id')
    expect([...files]).toEqual([['nol', join(folder, 'id/nol.opus')]])
  })
})

describe('asked for by a board', () => {
  test('[A21] a clip is given under its name, whatever its ending; what is no clip is not found, wherever it points', async () => {
    const office = await startFrontOffice({ door: { voices: openVoiceLibrary(BUILT_IN, recorded(CLIPS)) } })
    expect(await office.ask('/display/voice/id/tiga')).toMatchObject({ status: 200, text: 'tiga by a person' })
    for (const path of ['id/no-such-clip', 'jv/tiga', 'id/..%2F..%2F..%2Fpackage', '..%2f..%2fpackage.json/x']) {
      expect((await office.ask(`/display/voice/${path}`)).status, path).toBe(404)
    }
  })
})

describe('the command that checks a folder', () => {
  test('[A21] says what is missing and what is said in it, and ends as wrong', async () => {
    const lines = await checked(recorded(CLIPS.filter((clip) => clip !== 'letter-k')), '--language', 'id')
    expect(lines[0]).toMatch(/^id: \d+ of \d+ clips in /)
    expect(lines.slice(1)).toEqual([`  missing  ${'letter-k'.padEnd(36)}ka`, 'Not complete, and so not used: id.'])
  })

  test('[A21] a complete folder is in order; a clip that no call asks for is named', async () => {
    expect(await checked(recorded([...CLIPS, 'meja']), '--language', 'id')).toEqual([
      expect.stringMatching(/^id: (\d+) of \1 clips in /),
      `  unused   ${'meja'.padEnd(36)}no call asks for it`,
    ])
  })

  test('[A21] --all gives the whole script to whoever reads it aloud', async () => {
    expect((await checked(recorded([]), '--language', 'id', '--all')).filter((line) => line.includes('missing'))).toHaveLength(CLIPS.length)
    expect((await checked(BUILT_IN, '--all')).filter((line) => line.includes('there '))).toHaveLength(
      Object.values(SPEECH).reduce((sum, { clips }) => sum + Object.keys(clips).length, 0),
    )
  })

  test('[A21] a folder must be named, and a language be one that can be spoken', async () => {
    expect(await checked()).toEqual(['Name the folder of the recordings, or set LOKET_VOICE to it.'])
    expect(await checked('/nowhere', '--language', 'jv')).toEqual(['"jv" cannot be spoken: write one of id, en.'])
  })
})

test('[A17, A19] over the wire: a board that says it can be heard becomes the speaker, and the supervisor sees it', async () => {
  const office = await startFrontOffice()
  const board = await office.connect(HELLO.display, await office.paired('display'))
  const supervisor = await office.connect(HELLO.supervisor, await office.signedIn(['supervisor']))
  board.socket.emit('beat', { epoch: 'boot-1', seq: 1, shows: null, spoken: null, sound: 'ready' })
  const { body } = await board.view('display', ({ speaker }) => speaker !== null)
  expect(body.speaker).toBe(board.socket.id)
  const { boards } = (await supervisor.view('supervisor', (view) => view.boards.some(({ speaks }) => speaks))).body
  expect(boards).toMatchObject([{ name: 'display', standing: 'working', sound: 'ready', speaks: true }])
  board.socket.close()
  await supervisor.view('supervisor', (view) => view.boards.some(({ standing }) => standing === 'away'))
})
