import type { ServiceId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import type { Database } from '../journal/database.ts'
import { act, call, closeDay, issue, legsIn, markNoShow, measuredOffice, serve } from '../testing/measured-office.ts'
import { COUNTER, expectOk, SUPERVISOR, type TestOffice } from '../testing/office.ts'
import { FIGURES_VERSION, openFigures, rebuildFigures } from './figures.ts'

function reachedIn(database: Database): unknown {
  return database.prepare("SELECT version, seq FROM read_tables WHERE name = 'legs'").get()
}

/** A visit of two legs, a no-show, one cancelled and one left in the queue. */
async function aDay(office: TestOffice): Promise<void> {
  for (let tickets = 0; tickets < 4; tickets += 1) await issue(office)
  await serve(office, await call(office), 'kk-baru' as ServiceId)
  await serve(office, await call(office), null)
  await markNoShow(office, await call(office))
  await expectOk(office.send(SUPERVISOR, { type: 'cancel', ticketId: await call(office), reason: 'citizenLeft' }))
}

describe('the table of ended legs', () => {
  test('[G19] a leg is written in the commit of the event that ends it; issuing and calling write nothing', async () => {
    const { office, database, journal } = await measuredOffice()
    const before = reachedIn(database)
    await issue(office)
    const ticketId = await call(office)
    expect([legsIn(database), reachedIn(database)]).toEqual([[], before])

    await serve(office, ticketId, null)
    expect(legsIn(database)).toHaveLength(1)
    expect(reachedIn(database)).toEqual({ version: FIGURES_VERSION, seq: journal.head.seq })
  })

  test('[G20] a row tells the facts of one leg, and its durations tile it', async () => {
    const { office, database } = await measuredOffice()
    await aDay(office)
    await expectOk(closeDay(office))

    const rows = legsIn(database)
    expect(rows.map(({ number, leg, ended_as, outcome, service }) => [number, leg, ended_as, outcome, service])).toEqual([
      ['A001', 1, 'completed', 'done', 'ktp-cetak'],
      ['A001', 2, 'completed', 'done', 'kk-baru'],
      ['A002', 1, 'noShow', null, 'ktp-cetak'],
      ['A003', 1, 'cancelled', null, 'ktp-cetak'],
      ['A004', 1, 'expired', null, 'ktp-cetak'],
    ])
    expect(rows[0]).toMatchObject({
      counter: 'loket-1',
      walking_ms: MINUTE_MS,
      checking_ms: 2 * MINUTE_MS,
      processing_ms: 3 * MINUTE_MS,
    })
    expect(rows[0]).toMatchObject({ promise_ms: 15 * MINUTE_MS, wait_target_ms: 15 * MINUTE_MS, recorded_late: 0 })
    expect(rows[4]).toMatchObject({ counter: null, first_called_at: null, walking_ms: 0, checking_ms: 0, processing_ms: 0 })
    for (const row of rows) {
      const parked = row.parked_documents_ms + row.parked_other_ms
      const spent = row.leg_wait_ms + row.walking_ms + row.checking_ms + row.processing_ms + parked + row.absent_ms
      expect(spent).toBe(row.ended_at - row.queued_at)
    }
  })

  test('[G21] rebuilt from the journal, it holds the very rows that were written live', async () => {
    const { office, database, journal } = await measuredOffice()
    await aDay(office)
    await expectOk(closeDay(office))
    const live = legsIn(database)
    database.exec('UPDATE legs SET walking_ms = walking_ms + 1 WHERE leg = 1; DELETE FROM legs WHERE leg = 2')
    database.exec("UPDATE legs SET service_day = '2000-01-01' WHERE number = 'A003'")

    rebuildFigures(database, journal)
    expect(legsIn(database)).toEqual(live)
  })

  test('[G21] a day that ends and a day that begins in one turn lose no leg, and what was recorded late says so', async () => {
    const { office, database, journal } = await measuredOffice()
    await aDay(office)
    office.time.advance(24 * 60 * MINUTE_MS)
    await Promise.all([expectOk(closeDay(office)), expectOk(office.loop.submitAsSystem({ type: 'openDay' }))])

    const live = legsIn(database)
    expect(live.filter(({ ended_as, recorded_late }) => ended_as === 'expired' && recorded_late === 1)).toHaveLength(1)
    expect(live.filter(({ recorded_late }) => recorded_late === 1)).toHaveLength(1)
    rebuildFigures(database, journal)
    expect(legsIn(database)).toEqual(live)
  })

  test('[G22] at the start it is rebuilt when an older version filled it, or when it has missed the end of a leg', async () => {
    const { office, database, journal } = await measuredOffice()
    await aDay(office)
    const live = legsIn(database)
    const open = () => openFigures({ database, journal, state: office.loop.state })

    for (const damage of ['UPDATE read_tables SET version = 0, seq = 9999', 'UPDATE read_tables SET seq = 5', 'DELETE FROM read_tables']) {
      database.exec(`DELETE FROM legs; ${damage}`)
      open()
      expect(legsIn(database)).toEqual(live)
    }
    database.exec('DELETE FROM legs')
    open()
    expect(legsIn(database)).toEqual([])
  })

  test('[G22] a call that was returned is no end: at the next start the table is left alone', async () => {
    const { office, database, journal } = await measuredOffice()
    await aDay(office)
    await issue(office)
    const ticketId = await call(office)
    await act(office, { type: 'returnToQueue', counterId: COUNTER, ticketId, reason: 'calledByMistake' })
    database.exec('DELETE FROM legs')
    openFigures({ database, journal, state: office.loop.state })
    expect(legsIn(database)).toEqual([])
  })
})
