import type { ServiceHistory, ServiceId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { act, call, issue, type Measured, measuredOffice, nextDay, serve } from '../testing/measured-office.ts'
import { COUNTER, PLAINLY, type TestOffice } from '../testing/office.ts'

/** What the latest opening of a day was given. */
function historyGiven({ journal }: Measured): readonly ServiceHistory[] | null {
  const opened = [...journal.rowsAfter(0)].findLast(({ event }) => event.type === 'dayOpened')?.event
  return opened?.type === 'dayOpened' ? opened.history : null
}

/** A service without documents, busy for so many minutes. */
async function consult(office: TestOffice, minutes: number): Promise<void> {
  await issue(office, 'konsultasi')
  const at = { counterId: COUNTER, ticketId: await call(office) }
  await act(office, { type: 'startService', ...at })
  office.time.advance(minutes * MINUTE_MS)
  await act(office, { type: 'complete', ...at, outcome: 'done', nextServiceId: null, ...PLAINLY })
}

describe('what the days before showed', () => {
  test('[G42] a new office has nothing to show; then each day is opened with the count, mean and deviation of each service', async () => {
    const measured = await measuredOffice()
    const { office } = measured
    expect(historyGiven(measured)).toEqual([])
    for (const minutes of [2, 4, 9]) await consult(office, minutes)
    await issue(office)
    await serve(office, await call(office), null)
    await nextDay(office)
    // Minutes 2, 4 and 9: mean 5, squares 9 + 1 + 16 over two.
    expect(historyGiven(measured)).toEqual([
      { serviceId: 'konsultasi', legs: 3, meanMs: 5 * MINUTE_MS, deviationMs: Math.round(Math.sqrt(13) * MINUTE_MS) },
      { serviceId: 'ktp-cetak', legs: 1, meanMs: 6 * MINUTE_MS, deviationMs: 0 },
    ])
  })

  test('[G42] only the time a counter was busy counts: what was put aside left it free, who was not served says nothing', async () => {
    const measured = await measuredOffice()
    const { office } = measured
    await issue(office, 'konsultasi')
    const at = { counterId: COUNTER, ticketId: await call(office) }
    await act(office, { type: 'startService', ...at })
    office.time.advance(2 * MINUTE_MS)
    await act(office, { type: 'park', ...at, cause: 'production', dueMinutes: 60, missing: [] })
    office.time.advance(50 * MINUTE_MS)
    await act(office, { type: 'resume', ...at })
    await act(office, { type: 'startService', ...at })
    office.time.advance(MINUTE_MS)
    await act(office, { type: 'complete', ...at, outcome: 'leftDuringService', nextServiceId: null, ...PLAINLY })
    await issue(office, 'konsultasi')
    await act(office, { type: 'cancel', ticketId: await call(office), reason: 'citizenLeft' })
    await nextDay(office)
    expect(historyGiven(measured)).toEqual([{ serviceId: 'konsultasi' as ServiceId, legs: 1, meanMs: 3 * MINUTE_MS, deviationMs: 0 }])
  })

  test('[G42] it looks back over twenty service days, and is counted anew when a leg has ended', async () => {
    const measured = await measuredOffice()
    const { office, database, figures } = measured
    await consult(office, 3)
    const { history } = figures
    expect(history()).toBe(history())
    await consult(office, 5)
    expect(history()).toMatchObject([{ legs: 2, meanMs: 4 * MINUTE_MS }])
    const [leg] = database.prepare<[], Record<string, unknown>>("SELECT * FROM legs WHERE ticket_id LIKE '%-1'").all()
    const columns = Object.keys(leg ?? {})
    const insert = database.prepare(`INSERT INTO legs (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`)
    for (let day = 1; day <= 20; day += 1) insert.run({ ...leg, service_day: `2026-11-${String(day).padStart(2, '0')}` })
    await consult(office, 4)
    await nextDay(office)
    // Today's three and those of nineteen days before it; 1 November is the twenty-first day back.
    expect(historyGiven(measured)).toMatchObject([{ legs: 3 + 19 }])
  })
})
