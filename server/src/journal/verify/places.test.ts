// The chain is written anew in each of these, so that no hash shows anything.

import { expect, test } from 'vitest'
import { CALLED_FIRST, CALLED_SECOND, COMPLETED, ISSUED, LAST, RETURNED, shortMorning } from '../../testing/short-morning.ts'
import { type LooseRow, rechain, rewriteData, rowAt, tamper } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { examineJournal } from '../verify.ts'

type Data = Readonly<Record<string, unknown>>

function found(database: Database): readonly string[] {
  rechain(database, 1)
  const findings: string[] = []
  examineJournal(database, [], { onFinding: ({ kind, seq, problem }) => findings.push(`${kind} ${seq}: ${problem}`), onNotice: () => {} })
  return findings
}

function wrongPlaces(database: Database): readonly string[] {
  return found(database).filter((line) => line.startsWith('placeWrong'))
}

/** One more row behind the last. */
function append(database: Database, type: string, data: object): void {
  const row: LooseRow = { ...rowAt(database, LAST), seq: LAST + 1, type, data: JSON.stringify(data) }
  const columns = Object.keys(row)
  tamper(database, `INSERT INTO journal (${columns}) VALUES (${columns.map(() => '?')})`, ...Object.values(row))
}

function ticketAt(database: Database, seq: number): string {
  return (JSON.parse(rowAt(database, seq).data) as { ticketId: string }).ticketId
}

test('[J101] a favour written into the ticket at its issue is found', async () => {
  const database = await shortMorning()
  rewriteData(database, ISSUED[4], (data) => ({ ...data, leg: { ...(data['leg'] as Data), orderKey: 0.5 } }))
  expect(wrongPlaces(database)).toEqual([`placeWrong ${ISSUED[4]}: it gives A005 the place 0.5, where ticket 5 of the day has its own`])
})

test.each([
  ['to before the place it had', 0.5, 'the place 0.5, which is before 1'],
  ['to behind who has not come yet', 6, 'the place 6, which is behind the next ticket of the day'],
])('[J101] a return %s is found', async (_, orderKey, words) => {
  const database = await shortMorning()
  rewriteData(database, RETURNED, (data) => ({ ...data, orderKey }))
  expect(wrongPlaces(database)).toEqual([`placeWrong ${RETURNED}: it gives A001 ${words}`])
})

test('[J101] a return that moves whom it says to have left in place is found', async () => {
  const database = await shortMorning()
  rewriteData(database, RETURNED, (data) => ({ ...data, rule: 'keepsPlace' }))
  expect(wrongPlaces(database)).toEqual([expect.stringMatching(/A001 the place [\d.]+, where it says that it keeps 1$/)])
})

test('[J101] a transfer never gives back what a return has taken', async () => {
  const database = await shortMorning()
  const returnedTo = (JSON.parse(rowAt(database, RETURNED).data) as { orderKey: number }).orderKey
  const moved = { ticketId: ticketAt(database, ISSUED[0]), counterId: null, toCounterId: 'loket-1', nextLeg: null }
  append(database, 'ticketTransferred', { ...moved, orderKey: returnedTo })
  expect(found(database)).toEqual([])
  rewriteData(database, LAST + 1, (data) => ({ ...data, orderKey: 1 }))
  expect(found(database)).toEqual([`placeWrong ${LAST + 1}: it gives A001 the place 1, which is before ${returnedTo}`])
  const nextLeg = { serviceId: 'kk-baru', orderKey: 1 }
  rewriteData(database, LAST + 1, (data) => ({ ...data, toCounterId: null, orderKey: returnedTo, nextLeg }))
  expect(found(database)).toEqual([`placeWrong ${LAST + 1}: it gives A001 the places ${returnedTo} and 1 at once`])
})

test('[J101] a next leg is placed by the age of the visit, never before it', async () => {
  const database = await shortMorning()
  const withNext = (orderKey: number) => (data: Data) => ({ ...data, nextLeg: { serviceId: 'kk-baru', orderKey } })
  rewriteData(database, COMPLETED, withNext(2))
  expect(wrongPlaces(database)).toEqual([])
  rewriteData(database, COMPLETED, withNext(1.5))
  expect(wrongPlaces(database)).toEqual([`placeWrong ${COMPLETED}: it gives A002 the place 1.5, which is before 2`])
})

test('[J101] [J92] nobody is said to have been moved who was not', async () => {
  const database = await shortMorning()
  rewriteData(database, RETURNED, (data) => ({ ...data, rule: 'keepsPlace' }))
  const overtakings = found(database).filter((line) => line.startsWith(`overtakingWrong ${CALLED_SECOND}`))
  expect(overtakings).toEqual([expect.stringContaining('another reason than "returned": its place had never been moved')])
})

test('[J101] [J92] who was moved to a counter is said to have been moved, and that it returned is not believed', async () => {
  const database = await shortMorning()
  const moved = { ticketId: ticketAt(database, CALLED_FIRST), counterId: 'loket-1', toCounterId: 'loket-1', orderKey: 4.5, nextLeg: null }
  tamper(database, "UPDATE journal SET type = 'ticketTransferred', data = ? WHERE seq = ?", JSON.stringify(moved), RETURNED)
  const overtakings = () => found(database).filter((line) => line.startsWith(`overtakingWrong ${CALLED_SECOND}`))
  expect(overtakings()).toEqual([expect.stringContaining('its place had been moved behind (transferred)')])
  const transferred = (data: Data) => ({ ...data, overtook: [{ ticketId: moved.ticketId, reason: 'transferred' }] })
  rewriteData(database, CALLED_SECOND, transferred)
  expect(overtakings()).toEqual([])
})
