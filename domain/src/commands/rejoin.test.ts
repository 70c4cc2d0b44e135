import { expect, test } from 'vitest'
import { anOffice, anOpenOffice, at, given, givenIn } from '../testing/office-under-test.ts'
import { KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { callNext, close, issue, noShow, open, recall, rejoin, returnToQueue, start, ticket } from '../testing/steps.ts'

const ABSENT = [issue(KTP), issue(KTP), issue(KTP), issue(KTP), open(), callNext(), recall(1), at('08:05'), noShow(1)]

test("[C12] a no-show may rejoin within the office's tolerance, a few places back", () => {
  const { office, when } = given(...ABSENT, at('08:25'))
  when(rejoin(1)).leadsTo({ type: 'ticketReturned', counterId: null, reason: 'rejoined', rule: 'placesBack', orderKey: 3.5 })
  expect(office.state.tickets.get(ticket(1))).toMatchObject({ state: 'waiting', endedAt: null, returns: 1 })
  given(...ABSENT, at('08:25:01'))
    .when(rejoin(1))
    .refused({ type: 'rejoinTooLate', minutes: 20 })
})

test('[C12] an office may allow no rejoining at all', () => {
  const settings = { ...SAMPLE_SETTINGS, calls: { ...SAMPLE_SETTINGS.calls, rejoinMinutes: 0 } }
  givenIn(anOpenOffice(settings), ...ABSENT)
    .when(rejoin(1))
    .refused({ type: 'rejoinTooLate', minutes: 0 })
})

test('[C12] only a no-show of this day rejoins', () => {
  given(issue(KTP)).when(rejoin(1)).refused({ type: 'ticketNotNoShow', state: 'waiting' })
  given().when(rejoin(1)).refused({ type: 'ticketUnknown' })
  givenIn(anOffice()).when(rejoin(1)).refused({ type: 'dayNotOpen' })
})

test("[C13] returns and rejoinings together stay within the office's number", () => {
  const absentAgain = [callNext(), recall(2), at('08:10'), noShow(2)]
  const alone = [
    issue(KTP),
    open(),
    callNext(),
    recall(1),
    at('08:02'),
    returnToQueue(1, 'notHere'),
    callNext(),
    recall(1),
    at('08:04'),
    noShow(1),
    rejoin(1),
  ]
  given(...alone, callNext(), recall(1), at('08:06'))
    .when(returnToQueue(1, 'notHere'))
    .refused({ type: 'returnsUsedUp', maximum: 2 })
  given(...alone, callNext(), recall(1), at('08:06'), noShow(1))
    .when(rejoin(1))
    .refused({ type: 'returnsUsedUp', maximum: 2 })
  given(...ABSENT, ...absentAgain)
    .when(rejoin(2))
    .leadsTo({ type: 'ticketReturned' })
})

test('[C13] a call taken back is no return of that kind', () => {
  const { office } = given(issue(KTP), open(), callNext(), returnToQueue(1, 'calledByMistake'))
  expect(office.state.tickets.get(ticket(1))?.returns).toBe(0)
})

test('[C12] who rejoined is called, served and counted like others', () => {
  const { office } = given(...ABSENT, rejoin(1), close(), open(), callNext(), start(2))
  expect(office.state.absent.size).toBe(0)
  expect(office.state.queues.get(KTP)?.byOrder.map((entry) => entry.ticketId)).toEqual([ticket(3), ticket(1), ticket(4)])
})
