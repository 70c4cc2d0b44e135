import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { replay } from '../journal/replay.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { memoryLog } from '../log/memory-log.ts'
import { freshDatabase } from '../testing/databases.ts'
import type { TestOffice } from '../testing/office.ts'
import {
  AGENT,
  COUNTER,
  EIGHT,
  expectOk,
  foundedOffice,
  hours,
  issueAndCall,
  issueCommand,
  KIOSK,
  nextTurns,
  PLAINLY,
  startOffice,
} from '../testing/office.ts'
import { manualTime } from './manual-time.ts'
import type { Schedule } from './schedule.ts'
import { createSchedule, LOOKS_EVERY_MS } from './schedule.ts'

/** 12 January 2027 is a Tuesday; the kelurahan opens at 07.30 and closes at 16.00 Jakarta time. */
const MIDNIGHT = EIGHT - hours(8)

function scheduleOf(
  office: TestOffice,
  aroundTheClock = false,
): { readonly schedule: Schedule; readonly log: ReturnType<typeof memoryLog> } {
  const log = memoryLog()
  const { jumpedMs } = replay(office.journal)
  return { schedule: createSchedule({ loop: office.loop, clock: office.clock, log, jumpedMs, aroundTheClock }), log }
}

async function officeAt(wallAt: number): Promise<TestOffice> {
  return foundedOffice({ time: manualTime(wallAt) })
}

/** In the schedule's own steps, so that what it submits is decided at its own time. */
async function pass(office: TestOffice, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += LOOKS_EVERY_MS) {
    office.time.advance(LOOKS_EVERY_MS)
    await nextTurns()
  }
}

function daysOf(office: TestOffice): string[] {
  const days = [...office.journal.rowsAfter(0)].filter(({ event }) => event.type === 'dayOpened' || event.type === 'dayClosed')
  return days.map(({ event, serviceDay, at }) => `${event.type} ${serviceDay} ${new Date(at + hours(7)).toISOString().slice(11, 16)}`)
}

describe('the service day', () => {
  test('[J45] is opened an hour before the first window, and closed at the end of the last', async () => {
    const office = await officeAt(MIDNIGHT + hours(6))
    await scheduleOf(office).schedule.start()
    expect(daysOf(office)).toEqual([])
    await pass(office, hours(11))
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 06:30', 'dayClosed 2027-01-12 16:00'])
  })

  test('[J45] is opened at the start when that is later', async () => {
    const office = await officeAt(EIGHT)
    const { schedule, log } = scheduleOf(office)
    await schedule.start()
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 08:00'])
    expect(log.lines.map(({ event }) => event)).toEqual(['day-opened'])
  })

  test('[J45] is not opened after hours, nor on a date without hours', async () => {
    const evening = await officeAt(MIDNIGHT + hours(17))
    await scheduleOf(evening).schedule.start()
    expect(daysOf(evening)).toEqual([])
    const sunday = await officeAt(EIGHT + hours(5 * 24))
    await scheduleOf(sunday).schedule.start()
    await pass(sunday, hours(10))
    expect(daysOf(sunday)).toEqual([])
  })

  test('[J45] that was closed by hand is not opened again', async () => {
    const office = await officeAt(EIGHT)
    await scheduleOf(office).schedule.start()
    await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
    await pass(office, hours(1))
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 08:00', 'dayClosed 2027-01-12 08:00'])
  })

  test('[J46] stays open while a counter serves, and is closed as soon as none does', async () => {
    const office = await officeAt(EIGHT)
    const { schedule, log } = scheduleOf(office)
    await schedule.start()
    await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
    const ticketId = await issueAndCall(office)
    await expectOk(office.send(AGENT, { type: 'startService', counterId: COUNTER, ticketId }))
    await pass(office, hours(8) + 20 * MINUTE_MS)
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 08:00'])
    await expectOk(
      office.send(AGENT, {
        type: 'complete',
        counterId: COUNTER,
        ticketId,
        outcome: 'documentsIncomplete',
        nextServiceId: null,
        ...PLAINLY,
      }),
    )
    await nextTurns()
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 08:00', 'dayClosed 2027-01-12 16:20'])
    expect(log.lines.map(({ event }) => event)).toEqual(['day-opened', 'day-closed'])
  })

  test('[J46] stays open for whose work is put aside while a counter is open', async () => {
    const office = await officeAt(EIGHT)
    await scheduleOf(office).schedule.start()
    await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
    const at = { counterId: COUNTER, ticketId: await issueAndCall(office) }
    await expectOk(office.send(AGENT, { type: 'startService', ...at }))
    await expectOk(office.send(AGENT, { type: 'park', ...at, cause: 'production', dueMinutes: 30, missing: [] }))
    await pass(office, hours(8) + 20 * MINUTE_MS)
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 08:00'])
    await expectOk(office.send(AGENT, { type: 'closeCounter', counterId: COUNTER }))
    await nextTurns()
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 08:00', 'dayClosed 2027-01-12 16:20'])
  })

  test('[J46] stays open for who waits while a counter is open, and expires nobody before the last agent leaves', async () => {
    const office = await officeAt(EIGHT)
    await scheduleOf(office).schedule.start()
    await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
    await expectOk(office.send(KIOSK, issueCommand(office)))
    await pass(office, hours(8) + 20 * MINUTE_MS)
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 08:00'])
    await expectOk(office.send(AGENT, { type: 'closeCounter', counterId: COUNTER }))
    await nextTurns()
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 08:00', 'dayClosed 2027-01-12 16:20'])
  })

  test("[J47] yesterday's day is closed late at the start, and today's opened", async () => {
    const journal = sqliteJournal(freshDatabase())
    const office = await foundedOffice({ journal, time: manualTime(EIGHT) })
    await scheduleOf(office).schedule.start()
    await office.loop.close()
    const next = startOffice({ journal, time: manualTime(EIGHT + hours(24)) })
    await scheduleOf(next).schedule.start()
    expect(daysOf(next)).toEqual(['dayOpened 2027-01-12 08:00', 'dayClosed 2027-01-12 08:00', 'dayOpened 2027-01-13 08:00'])
  })

  test('[J73] after a night asleep yesterday is closed and today opened at once', async () => {
    const office = await officeAt(EIGHT)
    await scheduleOf(office).schedule.start()
    office.time.sleep(hours(24))
    await pass(office, 2 * LOOKS_EVERY_MS)
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 08:00', 'dayClosed 2027-01-12 08:00', 'dayOpened 2027-01-13 08:00'])
  })

  test('[J48] the jump is noted in the log', async () => {
    const office = await officeAt(EIGHT)
    const { schedule, log } = scheduleOf(office)
    await schedule.start()
    office.time.stepWall(hours(1))
    await pass(office, LOOKS_EVERY_MS)
    expect(log.lines.map(({ event }) => event)).toEqual(['day-opened', 'clock-jumped'])
  })

  test('[J48] a clock moved past the closing hour does not close the day; the hour itself does', async () => {
    const office = await officeAt(EIGHT)
    await scheduleOf(office).schedule.start()
    office.time.stepWall(hours(10))
    await pass(office, hours(7) + 59 * MINUTE_MS)
    expect(daysOf(office)).toHaveLength(1)
    await pass(office, MINUTE_MS)
    expect(daysOf(office)).toEqual(['dayOpened 2027-01-12 08:00', 'dayClosed 2027-01-12 16:00'])
  })

  test('[J48] a clock moved back does not close the day early', async () => {
    const office = await officeAt(EIGHT)
    await scheduleOf(office).schedule.start()
    office.time.stepWall(-hours(1))
    await pass(office, hours(8) + 30 * MINUTE_MS)
    expect(daysOf(office)).toHaveLength(1)
    await pass(office, 30 * MINUTE_MS)
    expect(daysOf(office)).toHaveLength(2)
  })

  test('[J48] the jump is remembered over a restart', async () => {
    const journal = sqliteJournal(freshDatabase())
    const office = await foundedOffice({ journal, time: manualTime(EIGHT) })
    await scheduleOf(office).schedule.start()
    office.time.stepWall(hours(12))
    await pass(office, MINUTE_MS)
    await office.loop.close()
    const again = startOffice({ journal, time: office.time })
    await scheduleOf(again).schedule.start()
    await pass(again, MINUTE_MS)
    expect(daysOf(again)).toHaveLength(1)
  })

  test('[J48] a clock moved into the hours opens the day only after it was left alone for five minutes', async () => {
    const office = await officeAt(MIDNIGHT)
    await scheduleOf(office).schedule.start()
    office.time.stepWall(hours(8))
    await pass(office, 4 * MINUTE_MS)
    expect(daysOf(office)).toEqual([])
    await pass(office, 2 * MINUTE_MS)
    expect(daysOf(office)).toHaveLength(1)
  })

  test('[J48] a clock that shows an earlier date opens no day a second time', async () => {
    const office = await officeAt(EIGHT)
    await scheduleOf(office).schedule.start()
    await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
    office.time.stepWall(-hours(24))
    await pass(office, hours(2))
    expect(daysOf(office)).toHaveLength(2)
  })

  test('[J49] a demonstration office is open around the clock, each date anew', async () => {
    const office = await officeAt(MIDNIGHT - hours(1))
    await scheduleOf(office, true).schedule.start()
    await pass(office, hours(25) + MINUTE_MS)
    expect(daysOf(office)).toEqual([
      'dayOpened 2027-01-11 23:00',
      'dayClosed 2027-01-11 00:00',
      'dayOpened 2027-01-12 00:00',
      'dayClosed 2027-01-12 00:00',
      'dayOpened 2027-01-13 00:00',
    ])
    const dates = office.loop.state.settings?.specialDates.filter(({ windows }) =>
      windows.some(({ closesAtMinute }) => closesAtMinute === 1440),
    )
    expect(dates?.map(({ date }) => date)).toEqual(['2027-01-13'])
  })

  test('[J49] a schedule that was closed does nothing more', async () => {
    const office = await officeAt(MIDNIGHT + hours(6))
    const { schedule } = scheduleOf(office)
    await schedule.start()
    schedule.close()
    await pass(office, hours(2))
    expect(daysOf(office)).toEqual([])
  })
})
