import type { Call, Instant, ServiceId, TicketNumber } from '@loket/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anOpenOffice, at, given, RINI } from '../testing/office-under-test.ts'
import { C1, C2, HALL, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { callNext, issue, open, recall, start } from '../testing/steps.ts'
import { type Announcements, announceNext, firstAnnouncements, hearCalls, timesToSay } from './announcements.ts'
import { callsInHall } from './hall-calls.ts'
import { voiceOf } from './voice.ts'

const MINUTE = 60_000
const NONE = { calling: [], recent: [] }

/** The `callNo`-th announcement of a day, made in the `callNo`-th minute. */
function call(callNo: number, number: string, calls = 1): Call {
  return {
    callNo,
    number: number as TicketNumber,
    counterNumber: 1,
    serviceId: 'ktp' as ServiceId,
    calledAt: (callNo * MINUTE) as Instant,
    calls,
    kind: calls === 1 ? 'first' : 'again',
    mark: null,
  }
}

const minute = (n: number) => (n * MINUTE) as Instant
const calling = (...calls: readonly Call[]) => ({ calling: calls.toReversed(), recent: [] })
const numbers = ({ announcing, queued }: Announcements) => [announcing?.number ?? null, queued.map(({ number }) => number)]
/** A hall that has been listening since before the first call. */
const listening = firstAnnouncements(NONE, minute(0))

describe('the order of announcements', () => {
  test('[A1] calls made at once take turns in the order they were made', () => {
    let state = hearCalls(listening, calling(call(1, 'A001'), call(2, 'M001'), call(3, 'L001')))
    expect(numbers(state)).toEqual([null, ['A001', 'M001', 'L001']])
    const order: unknown[] = []
    for (let turn = 0; turn < 4; turn += 1) {
      state = announceNext(state, minute(4 + turn))
      order.push([state.announcing?.number, state.announcing?.since])
    }
    expect(order).toEqual([
      ['A001', minute(4)],
      ['M001', minute(5)],
      ['L001', minute(6)],
      [undefined, undefined],
    ])
  })

  test('[A5] a recall is announced again after what is being announced; while its call still waits it keeps that turn', () => {
    const first = announceNext(hearCalls(listening, calling(call(1, 'A001'))), minute(1))
    expect(numbers(hearCalls(first, calling(call(2, 'A001', 2))))).toEqual(['A001', ['A001']])
    const three = announceNext(hearCalls(listening, calling(call(1, 'A001'), call(2, 'M001'), call(3, 'L001'))), minute(3))
    const again = hearCalls(three, calling(call(1, 'A001'), call(3, 'L001'), call(4, 'M001', 2)))
    expect(numbers(again)).toEqual(['A001', ['M001', 'L001']])
    expect(announceNext(again, minute(5)).announcing?.calls).toBe(2)
  })

  test('[A6] a call that was taken back or started before its turn loses the turn', () => {
    const two = announceNext(hearCalls(listening, calling(call(1, 'A001'), call(2, 'M001'))), minute(2))
    expect(numbers(hearCalls(two, { calling: [call(1, 'A001')], recent: [call(2, 'M001')] }))).toEqual(['A001', []])
  })

  test('[A6] what is being said of a call that was taken back is said no further', () => {
    const two = announceNext(hearCalls(listening, calling(call(1, 'A001'), call(2, 'M001'))), minute(2))
    expect(numbers(hearCalls(two, calling(call(2, 'M001'))))).toEqual([null, ['M001']])
  })

  test('[A2] what is being announced stays so although its service has started', () => {
    const one = announceNext(hearCalls(listening, calling(call(1, 'A001'))), minute(1))
    expect(numbers(hearCalls(one, { calling: [], recent: [call(1, 'A001')] }))).toEqual(['A001', []])
  })

  test('[A16] nothing is announced twice, in whatever steps the hall hears of it', () => {
    const seen = hearCalls(listening, calling(call(1, 'A001'), call(2, 'M001')))
    expect(hearCalls(seen, calling(call(1, 'A001'), call(2, 'M001')))).toEqual(seen)
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        (looks, turns) => {
          let state = listening
          const heard: number[] = []
          const next = () => {
            state = announceNext(state, minute(99))
            if (state.announcing !== null) heard.push(state.announcing.callNo)
          }
          for (const [place, upTo] of looks.toSorted((a, b) => a - b).entries()) {
            state = hearCalls(state, calling(...Array.from({ length: upTo }, (_, n) => call(n + 1, `A${n + 1}`))))
            if (turns[place] === true) next()
          }
          while (state.queued.length > 0) next()
          expect(heard).toEqual(Array.from({ length: Math.max(...looks) }, (_, n) => n + 1))
        },
      ),
    )
  })
})

describe('a hall that comes late', () => {
  test('[A3] a hall that was dark until now announces the call of the last minute and only shows the older ones', () => {
    const calls = calling(call(7, 'A007'), call(8, 'M004'))
    expect(numbers(firstAnnouncements(calls, (8.5 * MINUTE) as Instant))).toEqual([null, ['M004']])
    expect(numbers(firstAnnouncements(calls, minute(9.1)))).toEqual([null, []])
  })

  test('[A3] the last minute is counted to the millisecond, and from its first call', () => {
    const made = { ...call(1, 'A001'), calledAt: minute(1) }
    expect(numbers(firstAnnouncements(calling(made), minute(2)))).toEqual([null, ['A001']])
    expect(numbers(firstAnnouncements(calling(made), (2 * MINUTE + 1) as Instant))).toEqual([null, []])
  })

  test('[A1] calls of the same instant keep the order in which they were made', () => {
    const at = minute(3)
    const first = hearCalls(listening, calling({ ...call(1, 'A001'), calledAt: at }))
    const both = hearCalls(first, {
      calling: [
        { ...call(1, 'A001'), calledAt: at },
        { ...call(2, 'M001'), calledAt: at },
      ],
      recent: [],
    })
    expect(numbers(both)).toEqual([null, ['A001', 'M001']])
    const turned = hearCalls(listening, {
      calling: [
        { ...call(2, 'M001'), calledAt: at },
        { ...call(1, 'A001'), calledAt: at },
      ],
      recent: [],
    })
    expect(numbers(turned)).toEqual([null, ['A001', 'M001']])
  })

  test('[A3] a call that was over before and stands again, as after an undo, is not announced', () => {
    const state = firstAnnouncements({ calling: [], recent: [call(8, 'M004')] }, minute(8))
    expect(numbers(hearCalls(state, calling(call(8, 'M004'))))).toEqual([null, []])
  })

  test('[A4] a new day counts its announcements from 1, and each is announced under a name of its own', () => {
    const evening = announceNext(hearCalls(listening, calling(call(1, 'A001'))), minute(1))
    const morning = announceNext(hearCalls(evening, calling({ ...call(1, 'A001'), calledAt: minute(900) })), minute(900))
    expect(morning.announcing?.number).toBe('A001')
    expect(morning.announcing?.id).not.toBe(evening.announcing?.id)
  })
})

test('[A16] a call is said as often as the office wishes, and once while more than two wait for their turn', () => {
  const waiting = (count: number) =>
    announceNext(hearCalls(listening, calling(...Array.from({ length: count + 1 }, (_, n) => call(n + 1, `A${n}`)))), minute(1))
  expect([0, 1, 2, 3].map((count) => timesToSay(waiting(count), 2))).toEqual([2, 2, 2, 1])
})

describe('the calls of a hall', () => {
  test('[A12] a first call, a recall, and the last call before a no-show are told apart', () => {
    const { office } = given(issue(KTP), open(), callNext())
    const kind = () => callsInHall(office.state, HALL).calling[0]?.kind
    expect(kind()).toBe('first')
    office.run(recall(1))
    expect(kind()).toBe('last')
    const { settings } = anOpenOffice().state
    if (!settings) throw new Error('no settings')
    const patient = { ...office.state, settings: { ...settings, calls: { ...settings.calls, minimumCalls: 3 } } }
    expect(callsInHall(patient, HALL).calling[0]?.kind).toBe('again')
  })

  test('[A12] where one call is enough for a no-show, the first is still a first call', () => {
    const { office } = given(issue(KTP), open(), callNext())
    const { settings } = office.state
    if (!settings) throw new Error('no settings')
    const hasty = { ...office.state, settings: { ...settings, calls: { ...settings.calls, minimumCalls: 1 } } }
    expect(callsInHall(hasty, HALL).calling[0]?.kind).toBe('first')
  })

  test('[V5] what stands and what is over, of this hall or of all', () => {
    const { office } = given(issue(KTP), issue(KK), open(), open(C2, RINI), callNext(), at('08:01'), callNext(C2, RINI), start(1))
    const shown = (hallId: typeof HALL | null) => {
      const { calling: stand, recent } = callsInHall(office.state, hallId)
      return [stand.map(({ number }) => number), recent.map(({ number }) => number)]
    }
    expect(shown(HALL)).toEqual([['M001'], ['A001']])
    expect(shown(null)).toEqual([['M001'], ['A001']])
    expect(shown('elsewhere' as typeof HALL)).toEqual([[], []])
    expect(C1).not.toBe(C2)
  })
})

test('[A11] an office that never chose says its calls in its first language, digit by digit, twice', () => {
  expect(voiceOf({ ...SAMPLE_SETTINGS, languages: ['id', 'en'] })).toEqual({ languages: ['id'], reading: 'digits', times: 2 })
  const chosen = { languages: ['en', 'id'], reading: 'cardinal', times: 1 } as const
  expect(voiceOf({ ...SAMPLE_SETTINGS, voice: chosen })).toEqual(chosen)
})
