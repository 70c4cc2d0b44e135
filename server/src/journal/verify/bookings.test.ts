// The chain is written anew in each of these, so that no hash shows anything.

import type { BookingRef, KnownBooking, LocalDate, ServiceId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { settingsForPreset } from '../../presets/settings-for-preset.ts'
import { openAt } from '../../testing/databases.ts'
import { AGENT, COUNTER, expectOk, foundedOffice, issueFor, KIOSK } from '../../testing/office.ts'
import { rechain, rewriteData } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { sqliteJournal } from '../sqlite-journal.ts'
import { examineJournal } from '../verify.ts'

type Data = Record<string, unknown>

interface Morning {
  readonly database: Database
  readonly walkIn: number
  readonly booked: number
  readonly second: number
  readonly called: number
}

/** Somebody comes without a booking, two with one that is on time; the first of these is called before the first. */
async function aMorning(): Promise<Morning> {
  const database = openAt(':memory:')
  const settings = { ...settingsForPreset('kelurahan'), bookings: { earlyMinutes: 15, lateMinutes: 15 } }
  const serviceId = settings.services.find(({ offer }) => offer.here)?.id as ServiceId
  const booking = (code: string): KnownBooking => ({
    ref: `ref-${code}` as BookingRef,
    serviceId,
    date: '2027-01-12' as LocalDate,
    fromMinute: 480,
    toMinute: 510,
  })
  const office = await foundedOffice({ journal: sqliteJournal(database), changes: { booking } }, settings)
  const seq = async (answer: ReturnType<typeof office.send>) => (await expectOk(answer)).seq
  const checkIn = (code: string) => office.send(KIOSK, { type: 'checkIn', code, language: 'id', takeEarly: false })
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
  const walkIn = await seq(office.send(KIOSK, issueFor(serviceId)))
  const booked = await seq(checkIn('K7M4XT'))
  const second = await seq(checkIn('K7M4XU'))
  const called = await seq(office.send(AGENT, { type: 'callNext', counterId: COUNTER }))
  await office.loop.close()
  return { database, walkIn, booked, second, called }
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
