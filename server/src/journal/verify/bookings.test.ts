// The chain is written anew in each of these, so that no hash shows anything.

import type { BookingRef, KnownBooking, LocalDate, ServiceId, TicketId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { settingsForPreset } from '../../presets/settings-for-preset.ts'
import { openAt } from '../../testing/databases.ts'
import { AGENT, COUNTER, expectOk, foundedOffice, issueFor, KIOSK, PLAINLY, SUPERVISOR } from '../../testing/office.ts'
import { rechain, rewriteData } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { sqliteJournal } from '../sqlite-journal.ts'
import { examineJournal } from '../verify.ts'

const SERVED = settingsForPreset('kelurahan').services.find(({ offer }) => offer.here)?.id

type Data = Record<string, unknown>

interface Morning {
  readonly database: Database
  readonly walkIn: number
  readonly booked: number
  readonly second: number
  readonly moved: number
  readonly called: number
}

/** From eight to half past. */
function knownBooking(code: string, serviceId: ServiceId): KnownBooking {
  const ref = `ref-${code}` as BookingRef
  return { ref, serviceId, date: '2027-01-12' as LocalDate, fromMinute: 480, toMinute: 510, toldAt: null }
}

/** Somebody comes without a booking, two with one that is on time; the first of these is called before the first. */
async function aMorning(): Promise<Morning> {
  const database = openAt(':memory:')
  const settings = { ...settingsForPreset('kelurahan'), bookings: { earlyMinutes: 15, lateMinutes: 15 } }
  const serviceId = settings.services.find(({ offer }) => offer.here)?.id as ServiceId
  const booking = (code: string) => knownBooking(code, serviceId)
  const office = await foundedOffice({ journal: sqliteJournal(database), changes: { booking } }, settings)
  const ticketOf = (place: number) => [...office.loop.state.tickets.keys()][place] as TicketId
  const seq = async (answer: ReturnType<typeof office.send>) => (await expectOk(answer)).seq
  const checkIn = (code: string) => office.send(KIOSK, { type: 'checkIn', code, language: 'id', takeEarly: false })
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
  const walkIn = await seq(office.send(KIOSK, issueFor(serviceId)))
  const booked = await seq(checkIn('K7M4XT'))
  const second = await seq(checkIn('K7M4XU'))
  // The second stands elsewhere by then, which passes nobody over.
  const elsewhere = settings.services.filter(({ offer }) => offer.here)[1]?.id as ServiceId
  const transfer = { type: 'transfer', ticketId: ticketOf(2), counterId: null, to: { kind: 'service', serviceId: elsewhere } } as const
  const moved = await seq(office.send(SUPERVISOR, { ...transfer, place: 'visitAge', reason: 'wrongService' }))
  const called = await seq(office.send(AGENT, { type: 'callNext', counterId: COUNTER }))
  await office.loop.close()
  return { database, walkIn, booked, second, moved, called }
}

function found(database: Database): readonly string[] {
  const findings: string[] = []
  examineJournal(database, [], { onFinding: ({ kind, seq, problem }) => findings.push(`${kind} ${seq}: ${problem}`), onNotice: () => {} })
  return findings
}

/** What is found once that row says something else. */
async function forged(row: Exclude<keyof Morning, 'database'>, change: (data: Data) => Data): Promise<readonly string[]> {
  const morning = await aMorning()
  rewriteData(morning.database, morning[row], change as never)
  rechain(morning.database, 1)
  return found(morning.database)
}

const withBooking = (change: object) => (data: Data) => ({ ...data, booking: { ...(data['booking'] as object), ...change } })

test('[BK32] a day with bookings holds together, and names whom they passed over', async () => {
  const { database, called } = await aMorning()
  expect(found(database)).toEqual([])
  const notices: string[] = []
  examineJournal(database, [], {
    onFinding: () => {},
    onNotice: (notice) => notice.kind === 'overtaking' && notices.push(`${notice.seq} ${notice.reason}`),
  })
  expect(notices).toEqual([`${called} booking`])
})

test.each([
  ['early', /that is early, where its slot and the row's time say onTime/],
  ['late', /that is late, where its slot and the row's time say onTime/],
])('[BK32] a booking that claims to be %s and is not is found', async (arrival, sentence) => {
  expect(await forged('second', withBooking({ arrival }))).toEqual([expect.stringMatching(sentence)])
})

test('[BK32] one that claims to be on time and is not is found, at either end of its slot', async () => {
  const day = (time: string) => Date.parse(`2027-01-12T${time}:00+07:00`)
  expect(await forged('second', withBooking({ slotFrom: day('08:16'), slotTo: day('08:30') }))).toEqual([
    expect.stringContaining('say early'),
  ])
  expect(await forged('second', withBooking({ slotFrom: day('07:00'), slotTo: day('07:44') }))).toEqual([
    expect.stringContaining('say late'),
  ])
  expect(await forged('second', withBooking({ slotFrom: day('08:15'), slotTo: day('08:30') }))).toEqual([])
  expect(await forged('second', withBooking({ slotFrom: day('07:00'), slotTo: day('07:45') }))).toEqual([])
})

test('[BK32] one that the office was told of only after the number is found', async () => {
  const at = Date.parse('2027-01-12T08:00:00+07:00')
  expect(await forged('second', withBooking({ toldAt: at }))).toEqual([])
  expect(await forged('second', withBooking({ toldAt: at + 60_000 }))).toEqual([expect.stringContaining('told of only afterwards')])
})

test('[BK32] a booking that is used twice is found', async () => {
  expect(await forged('second', withBooking({ ref: 'ref-K7M4XT' }))).toEqual([
    expect.stringContaining('another ticket of the day has used'),
  ])
})

test('[BK32] a booking beside priority, and an overtaking for a booking that is none, are found', async () => {
  expect(await forged('second', (data) => ({ ...data, priority: true }))).toEqual([expect.stringContaining('and priority at once')])
  const bare = await forged('booked', ({ booking, ...data }) => data)
  expect(bare).toEqual([expect.stringContaining('the called one has no booking on time')])
})

test('[BK32] a booking in an office that takes none is found', async () => {
  const morning = await aMorning()
  for (const { seq, type } of morning.database.prepare<[], { seq: number; type: string }>('SELECT seq, type FROM journal').all()) {
    if (type !== 'dayOpened' && type !== 'settingsChanged') continue
    rewriteData(morning.database, seq, ((data: Data) => ({
      ...data,
      settings: { ...(data['settings'] as object), bookings: null },
    })) as never)
  }
  rechain(morning.database, 1)
  expect(found(morning.database).map((line) => line.replace(/^\w+ \d+: /, ''))).toEqual([
    expect.stringContaining('where the office takes none'),
    expect.stringContaining('where the office takes none'),
  ])
})

test('[BK34] an overtaking in the name of a booking is found where the ticket had left the leg that was booked', async () => {
  const ticketIds: unknown[] = []
  const findings = await forged('moved', (data) => {
    ticketIds.push(data['ticketId'])
    const first = String(data['ticketId']).replace(/3$/, '2')
    return { ...data, ticketId: first, nextLeg: { ...(data['nextLeg'] as object), serviceId: SERVED } }
  })
  expect(ticketIds).toEqual([expect.stringMatching(/3$/)])
  expect(findings).toContainEqual(expect.stringContaining('the called one has no booking on time'))
})

test('[BK34] so is one after the visit was passed on when its first leg was done', async () => {
  const database = openAt(':memory:')
  const settings = { ...settingsForPreset('kelurahan'), bookings: { earlyMinutes: 15, lateMinutes: 15 } }
  const elsewhere = settings.services.filter(({ offer }) => offer.here)[1]?.id as ServiceId
  const booking = (code: string) => knownBooking(code, SERVED as ServiceId)
  const office = await foundedOffice({ journal: sqliteJournal(database), changes: { booking } }, settings)
  const here = (type: string, more = {}) =>
    expectOk(office.send({ ...AGENT, roles: ['agent', 'expediter'] } as never, { type, counterId: COUNTER, ...more } as never))
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
  await expectOk(office.send(KIOSK, issueFor(elsewhere)))
  await expectOk(office.send(KIOSK, { type: 'checkIn', code: 'K7M4XT', language: 'id', takeEarly: false }))
  const ticketId = [...office.loop.state.tickets.keys()][1]
  await here('callNext')
  await here('startService', { ticketId })
  await here('acceptDocuments', { ticketId })
  await here('complete', { ticketId, outcome: 'done', nextServiceId: elsewhere, ...PLAINLY })
  const reason = settings.outOfOrder.reasons.find(({ needsApproval }) => !needsApproval)?.id
  const { seq } = await here('callTicket', { ticketId, reason })
  await office.loop.close()
  expect(found(database)).toEqual([])
  const named = (data: Data) => (data['overtook'] as object[]).map((one) => ({ ...one, reason: 'booking' }))
  rewriteData(database, seq, ((data: Data) => ({
    ...data,
    rule: settings.discipline.name,
    outOfOrder: null,
    overtook: named(data),
  })) as never)
  rechain(database, 1)
  expect(found(database)).toEqual([expect.stringContaining('the called one has no booking on time')])
})
