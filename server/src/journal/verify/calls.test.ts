// What rows say is looked at also where somebody has written the whole chain anew, so that no hash shows anything.

import type { Actor, Command, CounterId, UserId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../testing/databases.ts'
import { AGENT, COUNTER, expectOk, issueFor, KIOSK, openOffice, SUPERVISOR } from '../../testing/office.ts'
import {
  CALLED_FIRST,
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
import { rechain, renumber, rewriteData, rowAt, tamper } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { sqliteJournal } from '../sqlite-journal.ts'
import { examineJournal } from '../verify.ts'
import type { Notice } from './findings.ts'

function found(database: Database): readonly string[] {
  const findings: string[] = []
  examineJournal(database, [], { onFinding: ({ kind, seq, problem }) => findings.push(`${kind} ${seq}: ${problem}`), onNotice: () => {} })
  return findings
}

/** Changes what a row says, then the whole chain. */
async function forged(seq: number, change: (data: Record<string, unknown>) => object): Promise<readonly string[]> {
  const database = await shortMorning()
  rewriteData(database, seq, change)
  rechain(database, 1)
  return found(database)
}

function ticketIdAt(database: Database, seq: number): string {
  return (JSON.parse(rowAt(database, seq).data) as { ticketId: string }).ticketId
}

test('[J91] each overtaking and each act that was taken back is listed with its row', async () => {
  const notices: Notice[] = []
  examineJournal(await shortMorning(), [], { onFinding: () => {}, onNotice: (one) => notices.push(one) })
  const overtaken = {
    kind: 'overtaking',
    serviceDay: '2027-01-12',
    counterId: 'loket-1',
    overtaken: 'A001',
    rule: 'fifo',
    reason: 'returned',
  }
  expect(notices).toEqual([
    { ...overtaken, seq: CALLED_SECOND, called: 'A002' },
    expect.objectContaining({ kind: 'undone', seq: UNDONE, number: 'A002', act: 'startService', actSeq: STARTED_WORK, actor: 'agent-1' }),
    { ...overtaken, seq: CALLED_THIRD, called: 'A003' },
  ])
})

test('[J92] an overtaking that the row keeps silent about is found', async () => {
  expect(await forged(CALLED_SECOND, (data) => ({ ...data, overtook: [] }))).toEqual([
    `overtakingUnnamed ${CALLED_SECOND}: A002 overtakes A001, issued earlier and waiting for that counter too, and it does not say so`,
  ])
})

test.each([
  ['that came later', 4, /overtakes A005, which was not issued earlier/],
  ['that is not waiting', 1, /overtakes A002, which does not wait but is gone/],
])('[J92] an overtaking of somebody %s is found', async (_, place, sentence) => {
  const database = await shortMorning()
  const invented = { ticketId: ticketIdAt(database, ISSUED[place] ?? 0), reason: 'returned' }
  rewriteData(database, CALLED_THIRD, (data) => ({ ...data, overtook: [...(data['overtook'] as object[]), invented] }))
  rechain(database, 1)
  expect(found(database)).toEqual([expect.stringMatching(sentence)])
})

test('[J92] one that is named twice, to make many of few, is found', async () => {
  const twice = (data: Record<string, unknown>) => ({
    ...data,
    overtook: [...(data['overtook'] as object[]), ...(data['overtook'] as object[])],
  })
  expect(await forged(CALLED_SECOND, twice)).toEqual([`overtakingWrong ${CALLED_SECOND}: it names one and the same twice`])
})

test.each(['transferred', 'priority', 'target', 'rescue', 'profileRule', 'outOfOrder', 'because'])(
  '[J92] the reason %s in place of the true one is found',
  async (reason) => {
    const change = (data: Record<string, unknown>) => ({
      ...data,
      overtook: (data['overtook'] as object[]).map((one) => ({ ...one, reason })),
    })
    expect(await forged(CALLED_SECOND, change)).toEqual([
      expect.stringContaining(
        `overtakingWrong ${CALLED_SECOND}: it says that A002 overtakes A001, which was passed over for another reason`,
      ),
    ])
  },
)

test('[J92] a favour dressed up as the rule is found: who is called says that nobody was passed over', async () => {
  const database = await shortMorning()
  const [, , , , fifth] = ISSUED
  const favoured = { ticketId: ticketIdAt(database, fifth), number: 'A005' }
  rewriteData(database, CALLED_THIRD, (data) => ({ ...data, ...favoured, ahead: 0, overtook: [] }))
  rechain(database, 1)
  expect(found(database)).toEqual([
    `aheadWrong ${CALLED_THIRD}: it says that 0 stood before A005; there were 3`,
    ...['A001', 'A003', 'A004'].map((number) => expect.stringContaining(`overtakingUnnamed ${CALLED_THIRD}: A005 overtakes ${number}`)),
  ])
})

test('[J92] a rule that was not the office’s is found, and a call that is and is not out of order', async () => {
  expect(await forged(CALLED_SECOND, (data) => ({ ...data, rule: 'rescue' }))).toContain(
    `ruleWrong ${CALLED_SECOND}: it names the rule rescue, where the office's was fifo`,
  )
  expect(await forged(CALLED_FIRST, (data) => ({ ...data, rule: 'callTicket' }))).toEqual([expect.stringContaining('ruleWrong')])
})

test('[J93] a call of somebody who stands at a counter already is found', async () => {
  const database = await shortMorning()
  tamper(database, 'DELETE FROM journal WHERE seq IN (?, ?)', RETURNED - 1, RETURNED)
  renumber(database, RETURNED + 1, -2)
  rewriteData(database, CALLED_SECOND - 2, (data) => ({ ...data, ticketId: ticketIdAt(database, ISSUED[0]) }))
  rechain(database, 1)
  expect(found(database)).toContain(
    `calledTwice ${CALLED_SECOND - 2}: it calls A001, which does not wait but already stands at counter loket-1`,
  )
})

test('[J93] a call to a second counter, or of a second ticket to the same one, is found', async () => {
  const database = await shortMorning()
  const second = { ...JSON.parse(rowAt(database, CALLED_THIRD).data), callNo: 5, overtook: [], ahead: 0 }
  const columns = 'office, at, service_day, type, v, actor, device, command_id, prev, hash'
  const copy = `INSERT INTO journal (seq, ${columns}, data) SELECT ?, ${columns}, ? FROM journal WHERE seq = ?`
  const more = [
    { ...second, counterId: 'loket-2' },
    {
      ...second,
      counterId: 'loket-2',
      ticketId: ticketIdAt(database, ISSUED[3]),
      callNo: 6,
      ahead: 1,
      overtook: [{ ticketId: ticketIdAt(database, ISSUED[0]), reason: 'returned' }],
    },
  ]
  for (const [place, data] of more.entries()) tamper(database, copy, LAST + 1 + place, JSON.stringify(data), CALLED_THIRD)
  rechain(database, 1)
  const where = (seq: number) => found(database).filter((line) => line.includes(` ${seq}: `))
  expect(where(LAST + 1)).toEqual([
    expect.stringContaining('it calls A003 to counter loket-2, which is closed'),
    expect.stringContaining('calledTwice'),
  ])
  expect(where(LAST + 2)).toContain(`counterBusy ${LAST + 2}: it calls A004 to counter loket-2, where A003 stands`)
})

test('[J93] a call of somebody who is gone, of nobody, or to a counter that does not serve it, is found', async () => {
  const database = await shortMorning()
  const gone = ticketIdAt(database, ISSUED[1])
  expect(await forged(CALLED_THIRD, (data) => ({ ...data, ticketId: gone }))).toContain(
    `notWaiting ${CALLED_THIRD}: it calls A002, which does not wait but is gone`,
  )
  expect(await forged(CALLED_THIRD, (data) => ({ ...data, ticketId: 'nobody' }))).toEqual([
    `ticketUnknown ${CALLED_THIRD}: it calls nobody, which was never issued on that day`,
  ])
  const elsewhere = (data: Record<string, unknown>) => ({ ...data, leg: { ...(data['leg'] as object), serviceId: 'elsewhere' } })
  expect(await forged(ISSUED[0], elsewhere)).toContain(
    `notServable ${CALLED_FIRST}: it calls A001 to counter loket-1, which does not serve it`,
  )
})

test('[J93] a number given twice is found, and time going back', async () => {
  expect(await forged(ISSUED[2], (data) => ({ ...data, number: 'A001' }))).toContain(
    `numberTwice ${ISSUED[2]}: number A001 was given before on that day`,
  )
  const database = await shortMorning()
  tamper(database, 'UPDATE journal SET at = at - 3600000 WHERE seq = ?', CALLED_THIRD)
  rechain(database, 1)
  expect(found(database)).toEqual([`timeBack ${CALLED_THIRD}: its time is before that of the row before it`])
})

test('[J93] what is left out of a chain that was written anew is missed: a ticket, a call, an act that was taken back', async () => {
  const without = async (seq: number) => {
    const database = await shortMorning()
    tamper(database, 'DELETE FROM journal WHERE seq = ?', seq)
    renumber(database, seq + 1, -1)
    rechain(database, 1)
    return found(database)
  }
  expect(await without(ISSUED[3])).toEqual(
    expect.arrayContaining([
      `countBroken ${ISSUED[3]}: it is ticket 5 of the day, after ticket 3`,
      `countBroken ${ISSUED[3]}: it is number 5 of series A, after number 3`,
    ]),
  )
  expect(await without(RETURNED - 1)).toContain(`countBroken ${CALLED_SECOND - 1}: it is call 3 of the day, after call 1`)
  expect(await without(STARTED_WORK)).toEqual([
    `undoWrong ${UNDONE - 1}: it takes back row ${STARTED_WORK}, which is not the latest act on A002`,
  ])
})

test('[J93] a row that does not say what its kind says is found, and the others are still read', async () => {
  expect(await forged(COMPLETED, () => ({}))).toContain(
    `unreadable ${COMPLETED}: it does not say what a row of its kind (serviceCompleted) says`,
  )
  const database = await shortMorning()
  tamper(database, "UPDATE journal SET data = '{' WHERE seq = 2")
  rechain(database, 1)
  expect(found(database)[0]).toContain('unreadable 2')
})

test('[J93] a day that is opened a second time, or before the one before it, is found', async () => {
  const database = await shortMorning()
  const columns = 'office, at, service_day, type, v, actor, device, command_id, data, prev, hash'
  tamper(database, `INSERT INTO journal (seq, ${columns}) SELECT ?, ${columns} FROM journal WHERE seq = 2`, LAST + 1)
  tamper(database, 'UPDATE journal SET at = (SELECT max(at) FROM journal) WHERE seq = ?', LAST + 1)
  rechain(database, 1)
  expect(found(database)).toContain(`dayBack ${LAST + 1}: it opens 2027-01-12, when 2027-01-12 had been opened`)
})

test('[J93] an act taken back that is not the latest one is found', async () => {
  expect(await forged(UNDONE, (data) => ({ ...data, actSeq: STARTED_WORK - 1 }))).toContain(
    `undoWrong ${UNDONE}: it takes back row ${STARTED_WORK - 1}, which is not the latest act on A002`,
  )
})

const SECOND_AGENT: Actor = { kind: 'staff', userId: 'agent-2' as UserId, roles: ['agent'] }
const SECOND = 'loket-2' as CounterId

test('[J91] a transfer that was taken back moved nobody, and who comes back to a closed counter waits for the service', async () => {
  const database = freshDatabase()
  const office = await openOffice({ journal: sqliteJournal(database) })
  const act = (command: Command, actor = AGENT) => expectOk(office.send(actor, command))
  const callNext = async (counterId: CounterId, actor: Actor) => {
    const { called } = await act({ type: 'callNext', counterId }, actor)
    return { counterId, ticketId: called?.ticketId ?? expect.fail('nobody was called') }
  }
  const toSecond = { type: 'transfer', to: { kind: 'counter', counterId: SECOND }, place: 'visitAge', reason: 'otherCounter' } as const
  await act({ type: 'openCounter', counterId: SECOND, profileId: null }, SECOND_AGENT)
  for (let issued = 0; issued < 4; issued += 1) await act(issueFor('ktp-cetak'), KIOSK)

  const first = await callNext(COUNTER, AGENT)
  const { seq } = await act({ ...toSecond, ...first })
  await act({ type: 'undo', counterId: COUNTER, actSeq: seq })
  const second = await callNext(SECOND, SECOND_AGENT)
  await act({ type: 'cancel', ticketId: second.ticketId, reason: 'citizenLeft' }, SECOND_AGENT)

  await act({ ...toSecond, ...first })
  const again = await callNext(SECOND, SECOND_AGENT)
  expect(again.ticketId).toBe(first.ticketId)
  office.time.advance(10 * MINUTE_MS)
  await act({ type: 'recall', ...again }, SECOND_AGENT)
  await act({ type: 'markNoShow', ...again }, SECOND_AGENT)
  await act({ type: 'closeCounter', counterId: SECOND }, SECOND_AGENT)
  await act({ type: 'rejoin', ticketId: first.ticketId }, SUPERVISOR)
  for (const _ of ['A003', 'A004', 'A001'])
    await act({ type: 'cancel', ticketId: (await callNext(COUNTER, AGENT)).ticketId, reason: 'other' })
  await office.loop.close()
  expect(found(database)).toEqual([])
})
