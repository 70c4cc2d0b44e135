import type { Call, Instant, ServiceId, TicketNumber } from '@loket/protocol'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Announcements } from './announcements.ts'
import { NOTHING_HEARD, shownCall } from './announcements.ts'
import type { Announcer } from './announcer.ts'
import { createAnnouncer } from './announcer.ts'

const MINIMUM_MS = 4_000
const SOUND_LIMIT_MS = 15_000

/** The `callNo`-th announcement of a day, made in the `callNo`-th minute. */
function call(callNo: number, number: string, counterNumber = 1, calls = 1): Call {
  return {
    callNo,
    number: number as TicketNumber,
    counterNumber,
    serviceId: 'ktp' as ServiceId,
    calledAt: (callNo * 60_000) as Instant,
    calls,
    mark: null,
  }
}

function calling(...calls: readonly Call[]) {
  return { calling: calls.toReversed(), recent: [] }
}

let heard: string[]
let state: Announcements
let soundLasts: () => Promise<void>
let announcer: Announcer

const shown = () => shownCall(state)?.number ?? null

beforeEach(() => {
  vi.useFakeTimers()
  heard = []
  state = NOTHING_HEARD
  soundLasts = () => Promise.resolve()
  announcer = createAnnouncer({
    sound: (announcement) => {
      heard.push(`${announcement.number} at ${announcement.counterNumber}`)
      expect(shown()).toBe(announcement.number)
      return soundLasts()
    },
    after: (delayMs, then) => {
      const timer = setTimeout(then, delayMs)
      return () => clearTimeout(timer)
    },
    onChange: (next) => {
      state = next
    },
    minimumMs: MINIMUM_MS,
    soundLimitMs: SOUND_LIMIT_MS,
  })
})

afterEach(() => {
  announcer.close()
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

describe('a burst', () => {
  test('[A1] calls made at once are announced one after another in the order they were made, each with its least time on the screen', async () => {
    announcer.hear(calling())
    announcer.hear(calling(call(1, 'A001', 1), call(2, 'M001', 2), call(3, 'L001', 3)))
    expect([shown(), heard]).toEqual(['A001', ['A001 at 1']])

    await vi.advanceTimersByTimeAsync(MINIMUM_MS - 1)
    expect(heard).toEqual(['A001 at 1'])
    await vi.advanceTimersByTimeAsync(1)
    expect([shown(), heard]).toEqual(['M001', ['A001 at 1', 'M001 at 2']])
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
    expect([shown(), heard]).toEqual(['L001', ['A001 at 1', 'M001 at 2', 'L001 at 3']])
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
    expect([shown(), state.announcing, heard.length]).toEqual(['L001', null, 3])
  })

  test('[A2] the screen shows exactly the call that is being announced, and none that still waits for its turn', async () => {
    soundLasts = () => new Promise((resolve) => setTimeout(resolve, 9_000))
    announcer.hear(calling())
    announcer.hear(calling(call(1, 'A001')))
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
    announcer.hear(calling(call(1, 'A001'), call(2, 'M001')))
    expect([shown(), state.standing.map((standing) => standing.number)]).toEqual(['A001', ['A001']])

    await vi.advanceTimersByTimeAsync(5_000)
    expect([shown(), heard]).toEqual(['M001', ['A001 at 1', 'M001 at 1']])
    await vi.advanceTimersByTimeAsync(9_000)
  })

  test('[A2] an announcement keeps its time on the screen although its service has started', async () => {
    announcer.hear(calling())
    announcer.hear(calling(call(1, 'A001')))
    await vi.advanceTimersByTimeAsync(1_000)
    announcer.hear({ calling: [], recent: [call(1, 'A001')] })
    expect(shown()).toBe('A001')
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
    expect(shown()).toBeNull()
  })
})

describe('late, lost and again', () => {
  test('[A3] a page that opens late shows the call in progress and announces only what is called after', async () => {
    announcer.hear({ calling: [call(7, 'A007', 3)], recent: [call(8, 'M004')] })
    expect([shown(), heard]).toEqual(['A007', []])
    announcer.hear({ calling: [call(9, 'A008', 2), call(7, 'A007', 3)], recent: [call(8, 'M004')] })
    expect([shown(), heard]).toEqual(['A008', ['A008 at 2']])
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
  })

  test('[A3] a call that was over before the page opened and stands again, as after an undo, is shown and not announced', () => {
    announcer.hear({ calling: [], recent: [call(8, 'M004')] })
    announcer.hear({ calling: [call(8, 'M004')], recent: [] })
    expect([shown(), heard]).toEqual(['M004', []])
  })

  test('[A4] after a lost connection nothing is announced again, and a call made meanwhile is announced if it still stands', async () => {
    announcer.hear(calling())
    announcer.hear(calling(call(1, 'A001')))
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
    announcer.hear(calling(call(1, 'A001')))
    announcer.hear({ calling: [call(3, 'M002', 2), call(1, 'A001')], recent: [call(2, 'M001')] })
    await vi.advanceTimersByTimeAsync(3 * MINIMUM_MS)
    expect(heard).toEqual(['A001 at 1', 'M002 at 2'])
  })

  test('[A4] a new day counts its announcements from 1 and each is announced', async () => {
    announcer.hear({ calling: [], recent: [call(120, 'A090')] })
    announcer.hear({ calling: [{ ...call(1, 'A001'), calledAt: (500 * 60_000) as Instant }], recent: [] })
    expect(heard).toEqual(['A001 at 1'])
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
  })

  test('[A5] a recall is announced again after what is being announced', async () => {
    announcer.hear(calling())
    announcer.hear(calling(call(1, 'A001')))
    announcer.hear(calling(call(2, 'A001', 1, 2)))
    expect(heard.length).toBe(1)
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
    expect([heard.length, state.announcing?.calls]).toEqual([2, 2])
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
  })

  test('[A5] a call that is called again while it waits for its turn keeps the turn and is announced once', async () => {
    announcer.hear(calling())
    announcer.hear(calling(call(1, 'A001'), call(2, 'M001', 2), call(3, 'L001', 3)))
    announcer.hear(calling(call(1, 'A001'), call(3, 'L001', 3), call(4, 'M001', 2, 2)))
    await vi.advanceTimersByTimeAsync(5 * MINIMUM_MS)
    expect(heard).toEqual(['A001 at 1', 'M001 at 2', 'L001 at 3'])
  })

  test('[A6] a call that was taken back or started before its turn is not announced', async () => {
    announcer.hear(calling())
    announcer.hear(calling(call(1, 'A001'), call(2, 'M001', 2)))
    announcer.hear(calling(call(1, 'A001')))
    await vi.advanceTimersByTimeAsync(3 * MINIMUM_MS)
    expect(heard).toEqual(['A001 at 1'])
  })
})

describe('trouble with the sound', () => {
  test('[A7] a sound that fails or never ends does not stop the queue', async () => {
    announcer.hear(calling())
    soundLasts = () => Promise.reject(new Error('no audio device'))
    announcer.hear(calling(call(1, 'A001'), call(2, 'A002'), call(3, 'A003')))
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
    expect(heard.length).toBe(2)
    soundLasts = () => new Promise(() => undefined)
    await vi.advanceTimersByTimeAsync(MINIMUM_MS)
    expect(heard.length).toBe(3)
    await vi.advanceTimersByTimeAsync(SOUND_LIMIT_MS)
    expect(state.announcing).toBeNull()
  })
})
