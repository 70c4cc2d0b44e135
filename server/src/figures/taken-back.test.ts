import type { ServiceId, TicketId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import {
  act,
  call,
  closeDay,
  issue,
  legsIn,
  type Measured,
  markNoShow,
  measuredOffice,
  rebuiltLegs,
  serve,
} from '../testing/measured-office.ts'
import { AGENT, COUNTER, expectOk, PLAINLY, type TestOffice } from '../testing/office.ts'

const KK = 'kk-baru' as ServiceId

function undo(office: TestOffice, actSeq: number) {
  return act(office, { type: 'undo', counterId: COUNTER, actSeq })
}

async function started(office: TestOffice): Promise<TicketId> {
  await issue(office)
  const ticketId = await call(office)
  await act(office, { type: 'startService', counterId: COUNTER, ticketId })
  return ticketId
}

function ends({ database }: Measured): readonly string[] {
  return legsIn(database).map(({ number, leg, ended_as }) => `${number}/${leg} ${ended_as}`)
}

describe('an end that is taken back', () => {
  test.each([
    ['the visit ends', null],
    ['a next leg begins', KK],
  ] as const)('[G43] a completion with which %s leaves no row once it is undone, and one row when it comes again', async (_, next) => {
    const measured = await measuredOffice()
    const { office } = measured
    await issue(office)
    const ticketId = await call(office)
    const { seq } = await serve(office, ticketId, next)
    expect(ends(measured)).toEqual(['A001/1 completed'])
    await undo(office, seq)
    expect(ends(measured)).toEqual([])
    office.time.advance(MINUTE_MS)
    await act(office, { type: 'complete', counterId: COUNTER, ticketId, outcome: 'done', nextServiceId: next, ...PLAINLY })
    expect(legsIn(measured.database)).toMatchObject([{ ended_as: 'completed', processing_ms: 4 * MINUTE_MS }])
    expect(rebuiltLegs(measured)).toHaveLength(1)
  })

  test('[G43] so with a no-show, a transfer, and an end that is taken back in the turn that wrote it', async () => {
    const measured = await measuredOffice()
    const { office, journal } = measured
    await issue(office)
    const absent = await call(office)
    await undo(office, (await markNoShow(office, absent)).seq)
    expect(ends(measured)).toEqual([])
    await act(office, { type: 'startService', counterId: COUNTER, ticketId: absent })
    const elsewhere = { kind: 'service', serviceId: KK } as const
    const moved = await act(office, {
      type: 'transfer',
      counterId: COUNTER,
      ticketId: absent,
      to: elsewhere,
      place: 'visitAge',
      reason: 'wrongService',
    })
    expect(ends(measured)).toEqual(['A001/1 transferred'])
    await undo(office, moved.seq)
    expect(ends(measured)).toEqual([])
    const at = { counterId: COUNTER, ticketId: absent }
    await Promise.all([
      expectOk(office.send(AGENT, { type: 'complete', ...at, outcome: 'done', nextServiceId: null, ...PLAINLY })),
      expectOk(office.send(AGENT, { type: 'undo', counterId: COUNTER, actSeq: journal.head.seq + 1 })),
    ])
    expect(ends(measured)).toEqual([])
    expect(rebuiltLegs(measured)).toEqual([])
  })

  test('[G43] a no-show who comes back has no row until the leg ends again, and the time away was absence', async () => {
    const measured = await measuredOffice()
    const { office } = measured
    await issue(office)
    const ticketId = await call(office)
    await markNoShow(office, ticketId)
    expect(ends(measured)).toEqual(['A001/1 noShow'])
    office.time.advance(5 * MINUTE_MS)
    await act(office, { type: 'rejoin', ticketId })
    expect(ends(measured)).toEqual([])
    await serve(office, await call(office), null)
    expect(legsIn(measured.database)).toMatchObject([{ ended_as: 'completed', absent_ms: 5 * MINUTE_MS }])
  })
})

/** Parked for missing papers and for the system, moved to another service, taken back, absent and back: what one ticket can live through. */
async function anUnquietDay(office: TestOffice): Promise<void> {
  const first = { counterId: COUNTER, ticketId: await started(office) }
  office.time.advance(MINUTE_MS)
  await act(office, { type: 'park', ...first, cause: 'documents', dueMinutes: 10, missing: [{ case: 0, document: 0 }] })
  office.time.advance(2 * MINUTE_MS)
  await act(office, { type: 'resume', ...first })
  await act(office, { type: 'startService', ...first })
  await act(office, { type: 'acceptDocuments', ...first })
  office.time.advance(3 * MINUTE_MS)
  await act(office, { type: 'park', ...first, cause: 'documents', dueMinutes: 10, missing: [{ case: 0, document: 0 }] })
  office.time.advance(4 * MINUTE_MS)
  await act(office, { type: 'resume', ...first })
  await act(office, { type: 'startService', ...first })
  office.time.advance(5 * MINUTE_MS)
  await act(office, { type: 'park', ...first, cause: 'system', dueMinutes: 10, missing: [] })
  office.time.advance(6 * MINUTE_MS)
  await act(office, { type: 'resume', ...first })
  await act(office, { type: 'startService', ...first })
  office.time.advance(7 * MINUTE_MS)
  await act(office, { type: 'transfer', ...first, to: { kind: 'service', serviceId: KK }, place: 'visitAge', reason: 'wrongService' })
  office.time.advance(8 * MINUTE_MS)
  await serve(office, await call(office), null)
  await issue(office)
  const second = await call(office)
  await markNoShow(office, second)
  await act(office, { type: 'rejoin', ticketId: second })
  const again = { counterId: COUNTER, ticketId: await call(office) }
  office.time.advance(MINUTE_MS)
  await act(office, { type: 'recall', ...again })
  await act(office, { type: 'returnToQueue', ...again, reason: 'notHere' })
}

describe('the clock of the promise in a row', () => {
  test('[G44] runs from the acceptance, raw and without the time parked for documents, and a transfer carries it on', async () => {
    const { office, database } = await measuredOffice()
    await anUnquietDay(office)
    const [first, next] = legsIn(database)
    expect(first).toMatchObject({
      ended_as: 'transferred',
      parked_documents_ms: 6 * MINUTE_MS,
      parked_other_ms: 6 * MINUTE_MS,
      promise_from: first?.accepted_at,
      promise_raw_ms: 25 * MINUTE_MS,
      promise_net_ms: 21 * MINUTE_MS,
      promise_counts_from: 'documents',
      processing_net_ms: 21 * MINUTE_MS,
    })
    expect(next).toMatchObject({
      ended_as: 'completed',
      promise_from: first?.accepted_at,
      promise_raw_ms: (25 + 8 + 6) * MINUTE_MS,
      promise_net_ms: (21 + 8 + 6) * MINUTE_MS,
    })
  })

  test('[G44] from the start where nobody accepted, and not at all where it never began', async () => {
    const { office, database } = await measuredOffice()
    const at = { counterId: COUNTER, ticketId: await started(office) }
    office.time.advance(2 * MINUTE_MS)
    await act(office, { type: 'complete', ...at, outcome: 'done', nextServiceId: null, ...PLAINLY })
    await issue(office)
    await expectOk(closeDay(office))
    expect(legsIn(database).map(({ promise_raw_ms, promise_net_ms }) => [promise_raw_ms, promise_net_ms])).toEqual([
      [2 * MINUTE_MS, 2 * MINUTE_MS],
      [null, null],
    ])
  })

  test('[G44] [K14] of a promise on the visit it runs from the issue, and processing stands beside it', async () => {
    const { office, database } = await measuredOffice()
    const { settings } = office.loop.state
    const classes = settings?.classes.map((entry) => ({ ...entry, promiseFrom: 'visit' as const })) ?? []
    await expectOk(
      office.loop.submitAsSystem({ type: 'changeSettings', settings: { ...(settings as NonNullable<typeof settings>), classes } }),
    )
    await issue(office)
    office.time.advance(10 * MINUTE_MS)
    await serve(office, await call(office), KK)
    const [row] = legsIn(database)
    expect(row).toMatchObject({
      promise_counts_from: 'visit',
      promise_from: row?.issued_at,
      promise_raw_ms: 16 * MINUTE_MS,
      promise_net_ms: 16 * MINUTE_MS,
      processing_net_ms: 3 * MINUTE_MS,
    })
  })

  test('[G21] after acts of every kind, rebuilt rows are those that were written live', async () => {
    const measured = await measuredOffice()
    const { office, database } = measured
    await anUnquietDay(office)
    await issue(office)
    await act(office, { type: 'cancel', ticketId: await call(office), reason: 'citizenLeft' })
    await markNoShow(office, await call(office))
    await issue(office)
    await undo(office, (await serve(office, await call(office), KK)).seq)
    const [atCounter] = [...office.loop.state.counters.values()].flatMap(({ ticketId }) => ticketId ?? [])
    if (!atCounter) throw new Error('nobody is at the counter')
    const at = { counterId: COUNTER, ticketId: atCounter }
    await act(office, { type: 'complete', ...at, outcome: 'documentsIncomplete', nextServiceId: KK, ...PLAINLY })
    await expectOk(closeDay(office))
    const live = legsIn(database)
    expect(new Set(live.map(({ ended_as }) => ended_as))).toEqual(new Set(['transferred', 'completed', 'noShow', 'cancelled', 'expired']))
    expect(rebuiltLegs(measured)).toEqual(live)
  })
})
