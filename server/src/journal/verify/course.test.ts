// The chain is written anew in each of these, so that no hash shows anything.

import { describe, expect, test } from 'vitest'
import {
  CALLED_SECOND,
  CALLED_THIRD,
  COMPLETED,
  ISSUED,
  LAST,
  RETURNED,
  STARTED_WORK,
  shortMorning,
  UNDONE,
} from '../../testing/short-morning.ts'
import { type LooseRow, rechain, renumber, rewriteData, rowAt, tamper } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { examineJournal } from '../verify.ts'

const AT = { counterId: 'loket-1' }
/** Everything that a row of one of these kinds says, and more. */
const ANYTHING = { callNo: 5, nextLeg: null, rule: 'placesBack', orderKey: 5, toCounterId: null, act: 'complete' }

function found(database: Database): readonly string[] {
  rechain(database, 1)
  const findings: string[] = []
  examineJournal(database, [], { onFinding: ({ kind, seq, problem }) => findings.push(`${kind} ${seq}: ${problem}`), onNotice: () => {} })
  return findings
}

function ticketAt(database: Database, seq: number): { readonly ticketId: string } {
  const { ticketId } = JSON.parse(rowAt(database, seq).data) as { readonly ticketId: string }
  return { ticketId }
}

/** The row says something else from now on. */
function replace(database: Database, seq: number, type: string, data: object): void {
  tamper(database, 'UPDATE journal SET type = ?, data = ? WHERE seq = ?', type, JSON.stringify({ ...ANYTHING, ...data }), seq)
}

/** One more row behind the last. */
function append(database: Database, type: string, data: object): number {
  const seq = database.prepare<[], number>('SELECT max(seq) FROM journal').pluck().get() ?? 0
  const row: LooseRow = { ...rowAt(database, seq), seq: seq + 1, type, data: JSON.stringify({ ...ANYTHING, ...data }) }
  const columns = Object.keys(row)
  tamper(database, `INSERT INTO journal (${columns}) VALUES (${columns.map(() => '?')})`, ...Object.values(row))
  return seq + 1
}

describe('an act on a ticket', () => {
  test('[J98] who is served without having been called is found, however well the calls are counted', async () => {
    const database = await shortMorning()
    tamper(database, 'DELETE FROM journal WHERE seq = ?', CALLED_SECOND)
    renumber(database, CALLED_SECOND + 1, -1)
    rewriteData(database, CALLED_THIRD - 1, (data) => ({ ...data, callNo: 3 }))
    expect(found(database)).toContain(`courseBroken ${STARTED_WORK - 1}: it says serviceStarted of A002, which was waiting`)
  })

  test.each([
    ['ticketRecalled', 'cannot be'],
    ['serviceStarted', 'cannot be'],
    ['ticketMarkedNoShow', 'cannot be'],
    ['ticketReturned', 'cannot be'],
    ['ticketCancelled', 'cannot be'],
    ['documentsAccepted', 'can be'],
    ['ticketParked', 'can be'],
    ['ticketTransferred', 'can be'],
    ['ticketExpired', 'can be'],
  ])('[J98] %s of somebody who is served %s', async (type, verdict) => {
    const database = await shortMorning()
    replace(database, COMPLETED, type, { ...ticketAt(database, COMPLETED), ...AT })
    const course = found(database).filter((line) => line.startsWith('courseBroken'))
    expect(course).toEqual(verdict === 'can be' ? [] : [`courseBroken ${COMPLETED}: it says ${type} of A002, which was served`])
  })

  test.each([
    ['documentsAccepted', 'cannot be'],
    ['serviceCompleted', 'cannot be'],
    ['serviceStarted', 'can be'],
    ['ticketParked', 'can be'],
    ['ticketTransferred', 'can be'],
    ['ticketMarkedNoShow', 'can be'],
    ['ticketExpired', 'can be'],
  ])('[J98] %s of somebody who is called %s', async (type, verdict) => {
    const database = await shortMorning()
    replace(database, RETURNED, type, { ...ticketAt(database, RETURNED), ...AT })
    const course = found(database).filter((line) => line.startsWith('courseBroken'))
    expect(course).toEqual(verdict === 'can be' ? [] : [`courseBroken ${RETURNED}: it says ${type} of A001, which was called`])
  })

  test.each([
    ['ticketCancelled', 'can be'],
    ['ticketTransferred', 'can be'],
    ['ticketExpired', 'can be'],
    ['ticketReturned', 'cannot be'],
    ['ticketParked', 'cannot be'],
    ['ticketMarkedNoShow', 'cannot be'],
  ])('[J98] %s of somebody who waits %s', async (type, verdict) => {
    const database = await shortMorning()
    const seq = append(database, type, { ...ticketAt(database, ISSUED[4]), counterId: null })
    expect(found(database)).toEqual(verdict === 'can be' ? [] : [`courseBroken ${seq}: it says ${type} of A005, which was waiting`])
  })

  test('[J98] who is gone is not ended a second time', async () => {
    const database = await shortMorning()
    const seq = append(database, 'ticketExpired', { ...ticketAt(database, COMPLETED), counterId: null })
    expect(found(database)).toEqual([`courseBroken ${seq}: it says ticketExpired of A002, which was gone`])
  })

  test('[J98] at a counter where it does not stand is found', async () => {
    const elsewhere = await shortMorning()
    rewriteData(elsewhere, COMPLETED, (data) => ({ ...data, counterId: 'loket-2' }))
    expect(found(elsewhere)).toEqual([
      `courseBroken ${COMPLETED}: it says serviceCompleted of A002, which stood at counter loket-1, not at counter loket-2`,
    ])
    const nowhere = await shortMorning()
    const seq = append(nowhere, 'ticketCancelled', { ...ticketAt(nowhere, CALLED_THIRD), counterId: null })
    expect(found(nowhere)).toEqual([
      `courseBroken ${seq}: it says ticketCancelled of A003, which stood at counter loket-1, not at no counter`,
    ])
  })

  test('[J98] a ticket that was never issued is told once', async () => {
    const database = await shortMorning()
    const nobody = { ticketId: 'nobody', counterId: null }
    const seq = append(database, 'ticketTransferred', nobody)
    append(database, 'ticketCancelled', nobody)
    expect(found(database)).toEqual([`ticketUnknown ${seq}: it names nobody, which was never issued on that day`])
  })
})

describe('an act taken back', () => {
  test('[J98] must be the latest on its ticket: what happened since is not passed over', async () => {
    const database = await shortMorning()
    const ticket = ticketAt(database, COMPLETED)
    replace(database, COMPLETED, 'ticketRecalled', { ...ticket, ...AT })
    replace(database, CALLED_THIRD, 'commandUndone', { ...ticket, ...AT, act: 'startService', actSeq: COMPLETED - 1 })
    expect(found(database)).toContain(`undoWrong ${CALLED_THIRD}: it takes back row ${COMPLETED - 1}, which is not the latest act on A002`)
  })

  test.each([
    ['by its name', { act: 'park' }, 'which was complete, not park'],
    ['at its counter', { counterId: 'loket-2' }, 'which was not done at counter loket-2'],
  ])('[J98] must be the one that is named, %s', async (_, change, problem) => {
    const database = await shortMorning()
    const undone = { ...ticketAt(database, COMPLETED), ...AT, actSeq: COMPLETED }
    replace(database, CALLED_THIRD, 'commandUndone', undone)
    expect(found(database)).toEqual([])
    replace(database, CALLED_THIRD, 'commandUndone', { ...undone, ...change })
    expect(found(database)).toEqual([`undoWrong ${CALLED_THIRD}: it takes back row ${COMPLETED}, ${problem}`])
  })

  test.each([
    [30, []],
    [31, [`undoWrong ${UNDONE}: it takes back row ${STARTED_WORK}, which was done more than 30 seconds before`]],
  ])('[J104] after %i seconds', async (seconds, findings) => {
    const database = await shortMorning()
    const later = seconds * 1_000 - (Number(rowAt(database, UNDONE)['at']) - Number(rowAt(database, STARTED_WORK)['at']))
    tamper(database, 'UPDATE journal SET at = at + ? WHERE seq >= ?', later, UNDONE)
    expect(found(database)).toEqual(findings)
  })

  test('[J98] brings nobody to a counter that is closed, or where somebody else stands', async () => {
    const taken = await shortMorning()
    const undone = { ...ticketAt(taken, COMPLETED), ...AT, actSeq: COMPLETED }
    append(taken, 'commandUndone', undone)
    expect(found(taken)).toEqual([`undoWrong ${LAST + 1}: it takes back row ${COMPLETED}, when A003 stood at counter loket-1`])
    const closed = await shortMorning()
    replace(closed, CALLED_THIRD, 'counterClosed', AT)
    append(closed, 'commandUndone', { ...undone, ...ticketAt(closed, COMPLETED) })
    expect(found(closed)).toEqual([`undoWrong ${LAST + 1}: it takes back row ${COMPLETED}, when counter loket-1 was closed`])
  })
})
