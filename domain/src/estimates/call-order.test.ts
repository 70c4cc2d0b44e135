import { type Instant, MINUTE_MS, type ServiceId, type Settings, type TicketId } from '@loket/protocol'
import { expect, test } from 'vitest'
import type { Waiting } from '../queue/waiting.ts'
import { anOpenOffice, at, type OfficeUnderTest, type Step, WATI } from '../testing/office-under-test.ts'
import { ADVICE, C1, C3, EVERYTHING, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { issue, issuePriority, open, ticket } from '../testing/steps.ts'
import { callOrder, type FreeIn } from './call-order.ts'

/** Who has lost the target of 15 minutes waits for those who have not. */
const RESCUE: Settings = { ...SAMPLE_SETTINGS, discipline: { name: 'rescue', graceMinutes: 30 } }

function officeWith(settings: Settings, ...steps: readonly Step[]): OfficeUnderTest {
  const office = anOpenOffice(settings)
  for (const step of steps) office.run(step)
  return office
}

/** Somebody without a ticket, who comes so many minutes from now. */
function someone(office: OfficeUnderTest, name: string, minutes = 0, serviceId: ServiceId = KTP): Waiting {
  const place = office.state.issueSeq + 1 + minutes
  return {
    ...{ ticketId: name as TicketId, serviceId, orderKey: place, issueSeq: place, priority: false, booked: false },
    ...{ issuedAt: (office.now + minutes * MINUTE_MS) as Instant, waitTargetMs: 15 * MINUTE_MS },
    seriesId: SAMPLE_SETTINGS.services.find(({ id }) => id === serviceId)?.seriesId ?? ('A' as Waiting['seriesId']),
  }
}

interface Course {
  readonly askers?: readonly Waiting[]
  readonly newcomers?: readonly Waiting[]
  /** Minutes until each counter is free. */
  readonly free?: readonly FreeIn[]
}

const NOW: readonly FreeIn[] = [{ counterId: C1, freeInMs: 0 }]

/** The order when everything takes five minutes. */
function orderIn(office: OfficeUnderTest, { askers = [], newcomers = [], free = NOW }: Course) {
  const course = { counters: free, askers, newcomers, busyMs: () => 5 * MINUTE_MS }
  return callOrder(office.state, office.now, course)
}

function namesIn(office: OfficeUnderTest, course: Course): readonly TicketId[] {
  return orderIn(office, course).map(({ waiting }) => waiting.ticketId)
}

const [FIRST, SECOND, THIRD] = [ticket(1), ticket(2), ticket(3)]

test('[V20] who comes while a counter is busy may be called before those who have waited, and who has not come yet is not', () => {
  const office = officeWith(RESCUE, issue(KTP), issue(KTP), issue(KTP), open(), at('08:16'))
  const newcomers = [1, 4, 6, 30].map((minutes) => someone(office, `in ${minutes}`, minutes))
  expect(namesIn(office, { newcomers })).toEqual([FIRST, 'in 1', 'in 4', 'in 6', SECOND, THIRD])
})

test('[V20] a forecast ends with the last of those who are here: who comes after that is nobody to wait for', () => {
  const office = officeWith(RESCUE, issue(KTP), issue(KTP), open())
  const newcomers = [1, 2, 3].map((minutes) => someone(office, `in ${minutes}`, minutes))
  expect(namesIn(office, { newcomers })).toEqual([FIRST, SECOND])
  expect(namesIn(officeWith(RESCUE, open()), { newcomers })).toEqual([])
})

test('[V20] nor is anybody imagined for the sake of those whom no open counter takes', () => {
  const office = officeWith(RESCUE, issue(KK), issue(KTP), open(C3, WATI))
  const newcomers = [6, 12, 18].map((minutes) => someone(office, `in ${minutes}`, minutes))
  expect(namesIn(office, { newcomers, free: [{ counterId: C3, freeInMs: 0 }] })).toEqual([SECOND])
})

test('[V20] of each call it is told who it is and when that one comes', () => {
  const office = officeWith(RESCUE, issue(KTP), issue(KTP), open(), at('08:16'))
  const order = orderIn(office, { askers: [someone(office, 'asks')], newcomers: [someone(office, 'comes', 1)] })
  expect(order.map(({ waiting, as, comesInMs }) => [waiting.ticketId, as, comesInMs])).toEqual([
    ['asks', 'asks', 0],
    [FIRST, 'waits', 0],
    ['comes', 'comes', MINUTE_MS],
    [SECOND, 'waits', 0],
  ])
})

test('[V21] who only asks keeps no counter busy, so nobody comes in the meantime; who comes does', () => {
  const office = officeWith(RESCUE, issue(KTP), issue(KTP), open(), at('08:16'))
  const newcomers = [someone(office, 'in 2', 2), someone(office, 'in 7', 7)]
  expect(namesIn(office, { askers: [someone(office, 'asks')], newcomers })).toEqual(['asks', FIRST, 'in 2', 'in 7', SECOND])
})

test('[V21] a counter that looks at who asks has called nobody: its calls in a row are counted on', () => {
  const order = [
    { serviceIds: [KTP], mostInARow: 1, waitedMinutes: 0 },
    { serviceIds: [KK], mostInARow: null, waitedMinutes: 0 },
  ]
  const profiles = SAMPLE_SETTINGS.profiles.map((profile) => (profile.id === EVERYTHING ? { ...profile, order } : profile))
  const settings: Settings = { ...SAMPLE_SETTINGS, discipline: { name: 'profileOrder' }, profiles }
  const office = officeWith(settings, issue(KTP), issue(ADVICE), issue(KTP), open())
  expect(namesIn(office, {})).toEqual([FIRST, SECOND, THIRD])
  expect(namesIn(office, { askers: [someone(office, 'asks', 0, KK)] })).toEqual([FIRST, 'asks', SECOND, THIRD])
})

test('[V21] who asks stands in the line although nobody waits for the service yet', () => {
  const office = officeWith(SAMPLE_SETTINGS, open())
  expect(namesIn(office, { askers: [someone(office, 'asks', 0, KK)] })).toEqual(['asks'])
})

test('[V18] the counter that is free first calls first, and calls again only when it is done', () => {
  const office = officeWith(SAMPLE_SETTINGS, issue(KK), issue(KTP), issue(KTP), open(), open(C3, WATI))
  const free = (c1: number, c3: number) => [
    { counterId: C1, freeInMs: c1 * MINUTE_MS },
    { counterId: C3, freeInMs: c3 * MINUTE_MS },
  ]
  expect(namesIn(office, { free: free(1, 0) })).toEqual([SECOND, FIRST, THIRD])
  expect(namesIn(office, { free: free(0, 1) })).toEqual([FIRST, SECOND, THIRD])
  expect(namesIn(office, { free: free(11, 0) })).toEqual([SECOND, THIRD, FIRST])
})

test('[V20] a counter that nobody waits for calls whoever comes for it', () => {
  const office = officeWith(SAMPLE_SETTINGS, issue(KK), open(), open(C3, WATI))
  const free = [
    { counterId: C1, freeInMs: 30 * MINUTE_MS },
    { counterId: C3, freeInMs: 0 },
  ]
  const newcomers = [someone(office, 'for another', 3, KK), someone(office, 'in 6', 6), someone(office, 'in 9', 9)]
  expect(namesIn(office, { free, newcomers })).toEqual(['in 6', 'in 9', FIRST])
})

test('[V18] tickets that no open counter takes are left out', () => {
  const office = officeWith(SAMPLE_SETTINGS, issue(KK), issue(KTP), open(C3, WATI))
  const newcomers = [someone(office, 'in 9', 9)]
  expect(namesIn(office, { free: [{ counterId: C3, freeInMs: 0 }] })).toEqual([SECOND])
  expect(namesIn(office, { free: [], newcomers })).toEqual([])
})

test('[V18] the imagined calls count in a row as called ones do, and the counters remember none of them', () => {
  const office = officeWith(SAMPLE_SETTINGS, ...[issue(KTP), issuePriority(KTP), issue(KTP), issuePriority(KTP)], open())
  const runs = () => office.state.counters.get(C1)?.runs
  const before = structuredClone(runs())
  const order = namesIn(office, {})
  expect(order).toEqual([SECOND, FIRST, ticket(4), THIRD])
  expect(runs()).toEqual(before)
})
