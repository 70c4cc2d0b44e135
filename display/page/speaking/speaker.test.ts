import type { Announcing, Instant, ServiceId, TicketNumber, VoiceSettings } from '@loket/protocol'
import { SPEECH } from '@loket/texts/speech'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSpeaker, type Speaker, type ToSpeak } from './speaker.ts'
import { type Clips, createVoices } from './voices.ts'

const VOICE: VoiceSettings = { languages: ['id'], reading: 'digits', times: 2 }

function announcing(id: string, number: string, change: Partial<Announcing> = {}): Announcing {
  return {
    id,
    number: number as TicketNumber,
    counterNumber: 3,
    serviceId: 'ktp' as ServiceId,
    callNo: 1,
    calledAt: 0 as Instant,
    since: 0 as Instant,
    calls: 1,
    kind: 'first',
    mark: null,
    here: true,
    times: 2,
    ...change,
  }
}

/** A clip that is its own words. */
const clipsIn = (language: string): Clips =>
  new Map(Object.entries(SPEECH[language]?.clips ?? {}).map(([clip, words]) => [clip, words as unknown as AudioBuffer]))

let heard: string[]
/** What is being played; ends when the test says so. */
let ends: (() => void) | null
let missing: ReadonlySet<string>
let speaker: Speaker
let stops: number
let fails: boolean

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

/** What is being heard comes to its end. */
async function over(): Promise<void> {
  const end = ends
  ends = null
  end?.()
  await settle()
}

async function hear(wanted: Announcing | null, voice: VoiceSettings = VOICE): Promise<void> {
  const toSpeak: ToSpeak | null = wanted && { announcing: wanted, voice }
  speaker.hear(toSpeak)
  await settle()
}

beforeEach(() => {
  heard = []
  ends = null
  missing = new Set()
  stops = 0
  fails = false
  const playing = (what: string) => {
    heard.push(what)
    if (fails) return Promise.reject(new Error('no audio device'))
    return new Promise<void>((resolve) => {
      ends = resolve
    })
  }
  speaker = createSpeaker({
    sound: {
      chime: () => playing('chime'),
      play: (clips) => playing(clips.join(' ')),
      stop: () => {
        stops += 1
        ends?.()
      },
    },
    voices: { forget: () => undefined, clipsOf: (language) => Promise.resolve(missing.has(language) ? null : clipsIn(language)) },
    pause: () => Promise.resolve(),
  })
})

const A027 = 'Nomor antrean a nol dua tujuh silakan menuju loket tiga'

describe('an announcement', () => {
  test('[A11] is the chime, then the call as often as it is to be said; then it is reported as spoken', async () => {
    await hear(announcing('1', 'A027'))
    for (let part = 0; part < 2; part += 1) await over()
    expect([heard, speaker.spoken.value]).toEqual([['chime', A027, A027], null])
    await over()
    expect([heard.length, speaker.spoken.value]).toEqual([3, '1'])
  })

  test('[A11] is said in each language of the office in turn', async () => {
    await hear(announcing('1', 'A027', { times: 1 }), { ...VOICE, languages: ['id', 'en'], reading: 'cardinal' })
    await over()
    await over()
    await over()
    expect(heard).toEqual([
      'chime',
      'Nomor antrean a dua puluh tujuh silakan menuju loket tiga',
      'Ticket number ay twenty seven please go to counter three',
    ])
    expect(speaker.spoken.value).toBe('1')
  })

  test('[A16] is said no second time where others have come to wait meanwhile', async () => {
    await hear(announcing('1', 'A027'))
    await over()
    await hear(announcing('1', 'A027', { times: 1 }))
    await over()
    expect([heard, speaker.spoken.value]).toEqual([['chime', A027], '1'])
  })

  test('[A4] is never spoken again by this board, however often it is heard of', async () => {
    await hear(announcing('1', 'A027', { times: 1 }))
    await over()
    await over()
    await hear(null)
    await hear(announcing('1', 'A027', { times: 1 }))
    await hear(announcing('1', 'A027', { times: 3 }))
    expect(heard).toEqual(['chime', A027])
  })

  test('[A4] is not begun anew by each view that tells of it', async () => {
    await hear(announcing('1', 'A027'))
    await hear(announcing('1', 'A027'))
    await over()
    await hear(announcing('1', 'A027'))
    expect(heard).toEqual(['chime', A027])
  })
})

describe('after a break', () => {
  test('[A4] what is asked for again was spoken, and whoever waits for it is told so', async () => {
    for (const id of ['1', '2']) {
      await hear(announcing(id, 'A027', { times: 1 }))
      await over()
      await over()
    }
    expect(speaker.spoken.value).toBe('2')
    await hear(announcing('1', 'A027', { times: 1 }))
    expect([speaker.spoken.value, heard.length]).toEqual(['1', 4])
  })

  test('[A7] a sound that fails mutes no announcement after it', async () => {
    fails = true
    await hear(announcing('1', 'A027', { times: 1 }))
    fails = false
    await hear(announcing('2', 'A028', { times: 1 }))
    await over()
    expect(heard).toEqual(['chime', 'chime', 'Nomor antrean a nol dua delapan silakan menuju loket tiga'])
  })
})

describe('what is not to be spoken any more', () => {
  test('[A17] falls silent at once and is not reported as spoken; wanted again, it begins anew', async () => {
    await hear(announcing('1', 'A027'))
    await over()
    await hear(null)
    expect([stops, speaker.spoken.value]).toEqual([1, null])
    await hear(announcing('1', 'A027', { times: 1 }))
    expect(heard).toEqual(['chime', A027, 'chime'])
  })

  test('[A2] makes room for the next, which begins when the sound has ended', async () => {
    await hear(announcing('1', 'A027'))
    await hear(announcing('2', 'M001', { times: 1 }))
    await over()
    expect([heard, stops]).toEqual([['chime', 'chime', 'Nomor antrean em nol nol satu silakan menuju loket tiga'], 1])
    await over()
    expect(speaker.spoken.value).toBe('2')
  })
})

describe('a language without a voice', () => {
  test('[A21] is left out; where its clips are missing the board says that it only rings', async () => {
    missing = new Set(['id'])
    await hear(announcing('1', 'A027', { times: 1 }), { ...VOICE, languages: ['jv', 'id'] })
    await over()
    expect([heard, speaker.spoken.value, speaker.hasClips.value]).toEqual([['chime'], '1', false])
    missing = new Set()
    await hear(announcing('2', 'A027', { times: 1 }))
    await over()
    expect([heard.length, speaker.hasClips.value]).toEqual([3, true])
  })

  test('[A21] clips are fetched once for a language; a language of which one is missing has none, and is asked for again', async () => {
    const asked: string[] = []
    let broken = true
    const voices = createVoices({
      fetchClip: (language, clip) => {
        asked.push(`${language}/${clip}`)
        return broken && clip === 'tujuh' ? Promise.reject(new Error('404')) : Promise.resolve(new ArrayBuffer(1))
      },
      decode: () => Promise.resolve({} as AudioBuffer),
    })
    expect(await voices.clipsOf('jv')).toBeNull()
    expect(await voices.clipsOf('id')).toBeNull()
    broken = false
    const count = Object.keys(SPEECH['id']?.clips ?? {}).length
    expect((await voices.clipsOf('id'))?.size).toBe(count)
    await voices.clipsOf('id')
    expect(asked).toHaveLength(2 * count)
    voices.forget()
    await voices.clipsOf('id')
    expect(asked).toHaveLength(3 * count)
  })
})
