import { readdirSync, readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import type { TicketNumber, VoiceSettings } from '@loket/protocol'
import { CLIP_GAP_MS, type ClipName, clipsOf, SPEECH, type SpokenCall } from '@loket/texts/speech'
import { OggOpusDecoder } from 'ogg-opus-decoder'
import { beforeAll, describe, expect, test } from 'vitest'
import { integratedLoudness, wholeLoudness } from './loudness.ts'
import { join, lengthMs, peakDb, type Sound, samplesOf } from './sound.ts'

const VOICES = joinPath(import.meta.dirname, '../../../display/voice')

async function readClips(language: string): Promise<ReadonlyMap<ClipName, Sound>> {
  const decoder = new OggOpusDecoder()
  await decoder.ready
  const clips = new Map<ClipName, Sound>()
  for (const file of readdirSync(joinPath(VOICES, language))) {
    const { channelData } = await decoder.decodeFile(readFileSync(joinPath(VOICES, language, file)))
    clips.set(file.replace(/\.opus$/, ''), channelData[0] ?? new Float32Array())
    await decoder.reset()
  }
  decoder.free()
  return clips
}

/** The first and the last of it that is heard at all, ms from either end. */
function silenceMs(sound: Sound): number {
  const floor = 10 ** ((peakDb(sound) - 35) / 20)
  const first = sound.findIndex((sample) => Math.abs(sample) > floor)
  const last = sound.findLastIndex((sample) => Math.abs(sample) > floor)
  return Math.max(lengthMs(sound.subarray(0, first)), lengthMs(sound.subarray(last)))
}

describe.each(Object.keys(SPEECH))('the committed voice: %s', (language) => {
  let clips: ReadonlyMap<ClipName, Sound>
  const rules = SPEECH[language]
  beforeAll(async () => {
    clips = await readClips(language)
  })

  function assembled(call: SpokenCall, reading: VoiceSettings['reading']): Sound {
    const names = rules === undefined ? [] : clipsOf(rules, call, reading)
    return join(
      names.map((name) => clips.get(name) ?? new Float32Array()),
      CLIP_GAP_MS,
    )
  }

  test('[A14] every clip there must be is there, and no other', () => {
    expect([...clips.keys()].toSorted()).toEqual(Object.keys(rules?.clips ?? {}).toSorted())
  })

  test('[A14] a clip is a word and not a silence, as long as a word takes, with no silence at its ends', () => {
    const wrong = [...clips].filter(([, sound]) => lengthMs(sound) < 150 || lengthMs(sound) > 3_500 || silenceMs(sound) > 60)
    expect(wrong.map(([name, sound]) => `${name}: ${lengthMs(sound)} ms, ${silenceMs(sound)} ms of silence`)).toEqual([])
  })

  test('[A14] no clip can clip, and one is as loud as another', () => {
    const wrong = [...clips].filter(([, sound]) => peakDb(sound) > -1 || Math.abs(wholeLoudness(sound) + 15.6) > 1)
    expect(wrong.map(([name, sound]) => `${name}: peak ${peakDb(sound)} dB, ${wholeLoudness(sound)} LUFS`)).toEqual([])
  })

  test.each([
    ['A027', 3, 'first', 'digits'],
    ['M115', 10, 'again', 'digits'],
    ['L006', 21, 'last', 'cardinal'],
    ['U1999', 112, 'first', 'cardinal'],
  ] as const)('[A14] a whole call measures -16 LUFS within one: %s at %i, %s, %s', (number, counterNumber, kind, reading) => {
    const sound = assembled({ number: number as TicketNumber, counterNumber, kind }, reading)
    expect(Math.abs(integratedLoudness(sound) + 16)).toBeLessThan(1)
    expect(peakDb(sound)).toBeLessThan(-1)
  })

  test('[A14] a call lasts as long as its clips and the pauses between them, which are 60 to 90 ms', () => {
    expect(CLIP_GAP_MS).toBeGreaterThanOrEqual(60)
    expect(CLIP_GAP_MS).toBeLessThanOrEqual(90)
    const call: SpokenCall = { number: 'A027' as TicketNumber, counterNumber: 3, kind: 'first' }
    const names = rules === undefined ? [] : clipsOf(rules, call, 'digits')
    const samples = names.reduce((sum, name) => sum + (clips.get(name)?.length ?? 0), 0) + (names.length - 1) * samplesOf(CLIP_GAP_MS)
    expect(assembled(call, 'digits').length).toBe(samples)
    expect(lengthMs(assembled(call, 'digits'))).toBeLessThan(7_000)
  })
})
