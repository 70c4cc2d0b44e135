import { type Instant, MINUTE_MS } from '@loket/protocol'
import { staffTextsFor } from '@loket/texts'
import { describe, expect, test } from 'vitest'
import type { Wording } from '../shared/wording.ts'
import { noShowHint } from './no-show-hint.ts'
import { ticketHistory } from './ticket-history.ts'

const texts = staffTextsFor('id')
const minute = (minutes: number) => (minutes * MINUTE_MS) as Instant

describe('what happened and what is still to come', () => {
  const wording = { texts, time: (at: Instant) => `${at / MINUTE_MS}` } as Wording

  test('[F54] the history names the steps that the leg has had', () => {
    const walking = { kind: 'walking', from: minute(58), to: minute(59), cause: null } as const
    const checking = { kind: 'checking', from: minute(59), to: minute(62), cause: null } as const
    const processing = { kind: 'processing', from: minute(62), to: null, cause: null } as const
    const history = (periods: Parameters<typeof ticketHistory>[0]['periods']) => ticketHistory({ issuedAt: minute(51), periods }, wording)
    expect(history([walking])).toEqual(['Diambil 51', 'dipanggil 58'])
    expect(history([walking, checking, processing])).toEqual(['Diambil 51', 'dipanggil 58', 'berkas diterima 62'])
    expect(history([walking, processing])).toEqual(['Diambil 51', 'dipanggil 58', 'mulai 62'])
  })

  test('[F59] a no-show that is too early counts down the calls and the time it still needs', () => {
    const hint = (callsToGo: number, now: number) =>
      noShowHint({ type: 'tooEarlyForNoShow', callsToGo, allowedAt: minute(2) }, now as Instant, texts)
    expect(hint(1, minute(1) + 18_000)).toBe('panggil 1× lagi\u00a0· 0:42')
    expect(hint(0, minute(2) - 1)).toBe('0:01')
    expect(hint(2, minute(2))).toBe('panggil 2× lagi')
    expect(noShowHint(null, minute(1), texts)).toBeNull()
    expect(noShowHint({ type: 'queueEmpty' }, minute(1), texts)).toBeNull()
  })
})
