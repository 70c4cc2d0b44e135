// Lines made by hand: any mix of services, ages, priorities, bookings, moved places and tickets that wait for one counter.

import type { CounterId, DisciplineSettings, Instant, ProfileRule, ServiceId, Settings } from '@loket/protocol'
import fc from 'fast-check'
import { joinQueue, leaveQueue } from '../evolve/places.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { anOpenOffice, BUDI, by, KIOSK, type OfficeUnderTest } from './office-under-test.ts'
import { ADVICE, C1, C2, EVERYTHING, KK, KTP, SAMPLE_SETTINGS, withBookings, withService } from './sample-office.ts'
import { checkIn, open, withBooking } from './steps.ts'

/** Advice shares its letter with the identity card but has the longer target: a series of two classes. */
const TWO_CLASSES = withService(ADVICE, { seriesId: 'A' as never, classId: '60' as never })
const SERVICES: readonly ServiceId[] = [KTP, KK, ADVICE]

export interface Arrival {
  readonly service: number
  readonly priority: boolean
  /** With a booking, on time; then the question for priority is not asked. */
  readonly booked: boolean
  readonly afterSeconds: number
  /** 0: its own place. */
  readonly placesBack: number
  readonly reservedFor: CounterId | null
}

export interface HandMade {
  readonly arrivals: readonly Arrival[]
  readonly lastSeconds: number
  readonly stepMinutes: number
  readonly mostInARow: number
  readonly priorityRun: number
  readonly profileRun: { readonly rule: number; readonly calls: number } | null
  /** The longest wait of the day so far. */
  readonly longestMinutes: number
  readonly order: readonly ProfileRule[]
}

const profileRule = fc.record<ProfileRule>({
  serviceIds: fc.uniqueArray(fc.constantFrom(...SERVICES), { minLength: 1 }),
  waitedMinutes: fc.constantFrom(0, 1, 5, 20),
  mostInARow: fc.constantFrom(null, 1, 2),
})

export const arrival = fc.record<Arrival>({
  service: fc.nat(2),
  priority: fc.boolean(),
  booked: fc.constantFrom(false, false, true),
  // Whole minutes often, so that ages and targets tie and meet their bounds.
  afterSeconds: fc.oneof(fc.constantFrom(0, 0, 60, 120, 300), fc.nat(900)),
  placesBack: fc.constantFrom(0, 0, 0, 0, 1, 3),
  reservedFor: fc.constantFrom(null, null, null, null, C1, C2),
})

export const handMade = fc.record<HandMade>({
  arrivals: fc.array(arrival, { minLength: 1, maxLength: 14, size: 'max' }),
  lastSeconds: fc.oneof(fc.constantFrom(0, 60, 840, 900, 3540), fc.nat(7200)),
  stepMinutes: fc.constantFrom(0, 1, 10, 15, 70),
  mostInARow: fc.constantFrom(1, 2),
  priorityRun: fc.constantFrom(0, 0, 1, 2),
  profileRun: fc.option(fc.record({ rule: fc.nat(2), calls: fc.integer({ min: 1, max: 3 }) })),
  longestMinutes: fc.constantFrom(0, 0, 30, 65, 100, 150),
  order: fc.array(profileRule, { maxLength: 3 }),
})

export function withDiscipline(discipline: DisciplineSettings, settings: Settings = SAMPLE_SETTINGS): Settings {
  return { ...settings, discipline }
}

/** The order is that of the profile which takes everything. */
export function withOrder(order: readonly ProfileRule[], settings: Settings = SAMPLE_SETTINGS): Settings {
  const profiles = settings.profiles.map((profile) => (profile.id === EVERYTHING ? { ...profile, order } : profile))
  return withDiscipline({ name: 'profileOrder' }, { ...settings, profiles })
}

/** The line as it stands before C1's next call; C2 is open as well. */
export function lineOf(made: HandMade, discipline: DisciplineSettings): OfficeUnderTest {
  const { stepMinutes, mostInARow } = made
  const settings = withOrder(made.order, { ...withBookings(TWO_CLASSES), priority: { stepMinutes, mostInARow } })
  const office = anOpenOffice(withDiscipline(discipline, settings))
  office.run(open(C1))
  office.run(open(C2, BUDI))
  for (const one of made.arrivals) arrive(office, one)
  const tickets = [...office.state.tickets.values()]
  for (const [index, one] of made.arrivals.entries()) stand(office, tickets[index] as Ticket, one)
  office.now = (office.now + made.lastSeconds * 1000) as Instant
  const counter = office.state.counters.get(C1)
  const profileRun = made.profileRun && { ...made.profileRun, profileId: EVERYTHING }
  if (counter) counter.runs = { priorityRun: made.priorityRun, profileRun }
  office.state.longestWaits.set(EVERYTHING, made.longestMinutes * 60_000)
  return office
}

export function arrive(
  office: OfficeUnderTest,
  { service, priority, booked, afterSeconds }: Omit<Arrival, 'placesBack' | 'reservedFor'>,
): void {
  office.now = (office.now + afterSeconds * 1000) as Instant
  const serviceId = SERVICES[service] as ServiceId
  if (booked) {
    const code = `CODE${office.bookings.size}`
    withBooking(office, code, serviceId, '00:00', '24:00')
    office.run(checkIn(code))
  } else office.run(by(KIOSK, { type: 'issueTicket', serviceId, priority, documents: 'notAsked', language: 'id', onBehalf: null }))
}

/** Places it where a return or a transfer would have put it. */
function stand({ state }: OfficeUnderTest, ticket: Ticket, { placesBack, reservedFor }: Arrival): void {
  leaveQueue(state, ticket)
  const leg = presentLeg(ticket)
  const behind = Math.min(ticket.issueSeq + placesBack, state.issueSeq)
  leg.terms = { ...leg.terms, orderKey: placesBack === 0 ? ticket.issueSeq : behind + 0.5 }
  ticket.reservedFor = reservedFor
  joinQueue(state, ticket)
}

export const DISCIPLINE_SETTINGS: readonly DisciplineSettings[] = [
  { name: 'fifo' },
  { name: 'deadline' },
  { name: 'rescue', graceMinutes: 30 },
  { name: 'rescue', graceMinutes: 0 },
  { name: 'profileOrder' },
]
