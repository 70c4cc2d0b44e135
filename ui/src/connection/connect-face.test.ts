import type { Answer, Command, CommandId, DisplayView } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { fakeFace, MORNING } from '../testing/fake-face.ts'
import { OFFLINE_AFTER_MS } from './connect-face.ts'
import { ANSWER_WAIT_MS } from './pending-commands.ts'

const OPEN_DAY: Command = { type: 'openDay' }
const DONE: Answer = { ok: true, seq: 7 }
const MINUTE = 60_000

function board(waiting: number): DisplayView {
  return {
    day: { state: 'closed', reason: null, opensAgainAt: null },
    announcing: null,
    speaker: null,
    heard: false,
    calling: [],
    recent: [],
    waiting,
    groups: [],
    promises: [],
    outages: [],
    ledgerHead: null,
  }
}

describe('views', () => {
  test('[F1] the latest whole view is held; an older one of the same run of the server is ignored', () => {
    const face = fakeFace()
    const waiting = () => face.connection.view('display').value?.waiting
    expect(waiting()).toBeUndefined()
    face.shows('display', board(5), { seq: 20 })
    face.shows('display', board(4), { seq: 19 })
    expect(waiting()).toBe(5)
    face.shows('display', board(6), { seq: 20 })
    expect(waiting()).toBe(6)
  })

  test('[F1] another run of the server begins anew, whatever its seq', () => {
    const face = fakeFace()
    face.shows('display', board(5), { seq: 20 })
    face.shows('display', board(1), { seq: 3, epoch: 'second' })
    expect(face.connection.view('display').value?.waiting).toBe(1)
  })
})

describe('commands', () => {
  test('[F2] a command without an answer is sent again under the same id after a break', async () => {
    const face = fakeFace()
    face.comesOnline()
    const sent = face.connection.send(OPEN_DAY)
    expect(face.connection.pending.value).toBe(1)
    face.breaks()
    face.comesOnline()
    expect(face.sent).toHaveLength(2)
    expect(face.sent[1]?.id).toBe(face.sent[0]?.id)
    face.answers(DONE)
    expect(await sent).toEqual(DONE)
    expect(face.connection.pending.value).toBe(0)
    face.breaks()
    face.comesOnline()
    expect(face.sent).toHaveLength(2)
  })

  test('[F2] a command given while there is no connection goes out with the next one', async () => {
    const face = fakeFace()
    const sent = face.connection.send(OPEN_DAY, 'mine' as CommandId)
    expect(face.sent).toHaveLength(0)
    face.comesOnline()
    expect(face.sent[0]).toEqual({ ...OPEN_DAY, id: 'mine' })
    face.answers(DONE)
    expect(await sent).toEqual(DONE)
  })

  test('[F3] without an answer in time the face says so, and a late answer changes nothing', async () => {
    const face = fakeFace()
    face.comesOnline()
    const sent = face.connection.send(OPEN_DAY)
    face.world.advance(ANSWER_WAIT_MS)
    face.answers(DONE)
    expect(await sent).toEqual({ ok: false, refusal: { type: 'noAnswer' } })
    expect(face.connection.pending.value).toBe(0)
  })

  test('[F4] a server that stops has not answered: its successor is asked', async () => {
    const face = fakeFace()
    face.comesOnline()
    const sent = face.connection.send(OPEN_DAY)
    face.answers({ ok: false, refusal: { type: 'stopping' } })
    expect(face.connection.pending.value).toBe(1)
    face.breaks()
    face.comesOnline()
    face.answers(DONE)
    expect(await sent).toEqual(DONE)
  })
})

describe('the link', () => {
  test('[F5] a break is told only when it lasts, and the return at once', () => {
    const face = fakeFace()
    expect(face.connection.link.value).toBe('connecting')
    face.comesOnline()
    expect(face.connection.online.value).toBe(true)
    face.breaks()
    face.world.advance(OFFLINE_AFTER_MS - 1)
    expect(face.connection.link.value).toBe('interrupted')
    face.world.advance(1)
    expect(face.connection.link.value).toBe('offline')
    face.comesOnline()
    face.world.advance(OFFLINE_AFTER_MS)
    expect(face.connection.link.value).toBe('online')
  })

  test('[F5] a server that never was there is told as well', () => {
    const face = fakeFace()
    face.refuses(null)
    face.world.advance(OFFLINE_AFTER_MS)
    expect(face.connection.link.value).toBe('offline')
  })

  test('[F5] the word that the server stops holds until it is back', () => {
    const face = fakeFace()
    face.comesOnline()
    face.stops()
    face.breaks()
    expect(face.connection.stopping.value).toBe(true)
    face.comesOnline()
    expect(face.connection.stopping.value).toBe(false)
  })

  test('[F6] a page of another protocol reloads itself, at most once a minute', () => {
    const face = fakeFace()
    const mismatch = { type: 'protocolMismatch', protocol: 2 } as const
    face.refuses(mismatch)
    expect(face.world.reloads).toBe(1)
    face.refuses(mismatch)
    face.world.advance(MINUTE - 1)
    expect(face.world.reloads).toBe(1)
    face.world.advance(1)
    expect(face.world.reloads).toBe(2)
  })

  test('[F7] a refused face tries again by itself, for somebody may pair it or sign in', () => {
    const face = fakeFace()
    face.refuses({ type: 'notPaired' })
    expect(face.connection.link.value).toBe('refused')
    expect(face.connection.refusal.value).toEqual({ type: 'notPaired' })
    const before = face.attempts
    face.world.advance(3_000)
    expect(face.attempts).toBeGreaterThan(before)
    face.comesOnline()
    expect(face.connection.refusal.value).toBeNull()
  })

  test('[F7] a ticket that is not known is not asked for again', () => {
    const face = fakeFace()
    face.refuses({ type: 'ticketUnknown' })
    const before = face.attempts
    face.world.advance(MINUTE)
    expect(face.attempts).toBe(before)
  })

  test('[F7] a page that is shown again connects at once', () => {
    const face = fakeFace()
    face.comesOnline()
    face.breaks()
    const before = face.attempts
    face.world.wake()
    expect(face.attempts).toBe(before + 1)
  })
})

describe('office time', () => {
  test('[F8] it counts on from the latest view and never runs backwards in one run of the server', () => {
    const face = fakeFace()
    face.shows('display', board(1))
    face.world.advance(61_500)
    expect(face.connection.officeNow()).toBe(MORNING + 61_500)
    face.shows('display', board(2), { at: (MORNING + 61_000) as typeof MORNING })
    expect(face.connection.officeNow()).toBe(MORNING + 61_500)
    face.shows('display', board(3), { at: MORNING, epoch: 'second' })
    expect(face.connection.officeNow()).toBe(MORNING)
  })

  test('[F8] while somebody looks it moves once a second, and the wall clock stands beside it', () => {
    const face = fakeFace()
    face.comesOnline()
    face.shows('display', board(1), { wallOffsetMs: 5_000 })
    const seen: number[] = []
    const timersBefore = face.world.timersLeft
    const stop = face.connection.now.subscribe((at) => seen.push(at - MORNING))
    face.world.advance(3_000)
    stop()
    face.world.advance(3_000)
    expect(seen).toEqual([0, 1_000, 2_000, 3_000])
    expect(face.world.timersLeft).toBe(timersBefore)
    expect(face.connection.wall(MORNING)).toBe(MORNING + 5_000)
  })
})
