// The chain is written anew in each of these, so that no hash shows anything.

import type { Actor, Command, UserId } from '@loket/protocol'
import { HOUR_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/databases.ts'
import { COUNTER, expectOk, foundedOffice, issueFor, KIOSK, SUPERVISOR } from '../../testing/office.ts'
import { rechain, renumber, rewriteData, rowAt, tamper } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { sqliteJournal } from '../sqlite-journal.ts'
import { examineJournal } from '../verify.ts'

const EXPEDITER: Actor = { kind: 'staff', userId: 'agent-1' as UserId, roles: ['agent', 'expediter'] }
const INVITED = 'undangan-resmi'
const FIRST_WORD = 'a-2027-01-12-1'
const FOURTH_WORD = 'a-2027-01-12-2'
const SECOND_WORD = 'a-2027-01-12-3'

/**
 * A001 is called out of order with the supervisor's word, A002 with nobody there to give one, A003 for a reason that needs none, A004 without
 * the word that was asked for. On the next day the supervisor reviews the second.
 */
async function wordsGivenAndOwed(): Promise<Database> {
  const database = freshDatabase()
  let isSupervisorIn = true
  const changes = { supervisorsSignedIn: () => (isSupervisorIn ? ['supervisor-1' as UserId] : []) }
  const office = await foundedOffice({ journal: sqliteJournal(database), changes })
  const act = (command: Command, actor = EXPEDITER) => expectOk(office.send(actor, command))
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await act({ type: 'openCounter', counterId: COUNTER, profileId: null })
  for (const _ of ['A001', 'A002', 'A003', 'A004']) await act(issueFor('ktp-cetak'), KIOSK)
  const [first, second, third, fourth] = [...office.loop.state.tickets.keys()].map((ticketId) => ({ counterId: COUNTER, ticketId }))
  if (!first || !second || !third || !fourth) throw new Error('four tickets')
  await act({ type: 'requestApproval', ...first, reason: INVITED as never })
  const approvalId = [...office.loop.state.approvals.keys()][0] ?? expect.fail('no word')
  await act({ type: 'approve', approvalId, verdict: 'granted' }, SUPERVISOR)
  const call = async (at: typeof first, reason: string) => {
    await act({ type: 'callTicket', ...at, reason: reason as never })
    await act({ type: 'cancel', ticketId: at.ticketId, reason: 'citizenLeft' })
  }
  await call(first, INVITED)
  await act({ type: 'requestApproval', ...fourth, reason: INVITED as never })
  isSupervisorIn = false
  await call(second, INVITED)
  await call(third, 'darurat')
  await call(fourth, INVITED)
  await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
  office.time.advance(24 * HOUR_MS)
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await act({ type: 'approve', approvalId: SECOND_WORD as never, verdict: 'granted' }, SUPERVISOR)
  // What was reviewed is carried no further, what was not is.
  await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
  office.time.advance(24 * HOUR_MS)
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await office.loop.close()
  return database
}

function seqOf(database: Database, type: string, nth = 1): number {
  const seqs = database.prepare<[string], number>('SELECT seq FROM journal WHERE type = ? ORDER BY seq').pluck().all(type)
  return seqs[nth - 1] ?? expect.fail(`no ${type}`)
}

function leaveOut(database: Database, seq: number): void {
  tamper(database, 'DELETE FROM journal WHERE seq = ?', seq)
  renumber(database, seq + 1, -1)
}

function found(database: Database): readonly string[] {
  rechain(database, 1)
  const findings: string[] = []
  examineJournal(database, [], { onFinding: ({ kind, seq, problem }) => findings.push(`${kind} ${seq}: ${problem}`), onNotice: () => {} })
  return findings
}

interface Said {
  readonly approval: string
  readonly approvalId: string | null
  readonly reasonId: string
}

/** What the n-th call says of its approval, changed. */
function rewriteCall(database: Database, nth: number, change: (said: Said) => Partial<Said>): number {
  const seq = seqOf(database, 'ticketCalled', nth)
  rewriteData(database, seq, (data) => {
    const said = data['outOfOrder'] as Said
    return { ...data, outOfOrder: { ...said, ...change(said) } }
  })
  return seq
}

test('[J100] words that were given, owed and not needed, and one that came on the next day, have nothing to find', async () => {
  expect(found(await wordsGivenAndOwed())).toEqual([])
})

describe('a call with a second person’s word', () => {
  test('[J100] needs the row that asked for it, and the row that gave it', async () => {
    const unasked = await wordsGivenAndOwed()
    leaveOut(unasked, seqOf(unasked, 'approvalRequested'))
    expect(found(unasked)).toEqual([
      `approvalWrong ${seqOf(unasked, 'approvalGiven')}: it gives the word ${FIRST_WORD}, which nobody asked for or owes`,
      `approvalWrong ${seqOf(unasked, 'ticketCalled')}: its approval is granted by the word ${FIRST_WORD}, which nobody gave`,
    ])
    const ungiven = await wordsGivenAndOwed()
    leaveOut(ungiven, seqOf(ungiven, 'approvalGiven'))
    expect(found(ungiven)).toEqual([
      `approvalWrong ${seqOf(ungiven, 'ticketCalled')}: its approval is granted, when the word ${FIRST_WORD} was asked`,
    ])
    const refused = await wordsGivenAndOwed()
    rewriteData(refused, seqOf(refused, 'approvalGiven'), (data) => ({ ...data, verdict: 'refused' }))
    expect(found(refused)).toEqual([expect.stringContaining(`when the word ${FIRST_WORD} was refused`)])
  })

  test('[J100] does not make granted of what was unapproved', async () => {
    const database = await wordsGivenAndOwed()
    const seq = rewriteCall(database, 2, () => ({ approval: 'granted' }))
    expect(found(database)).toContain(`approvalWrong ${seq}: its approval is granted by the word ${SECOND_WORD}, which nobody gave`)
  })

  test('[J100] does not take one that was asked for as given, nor one that was given as owed', async () => {
    const asked = await wordsGivenAndOwed()
    const fourth = rewriteCall(asked, 4, () => ({ approval: 'granted' }))
    expect(found(asked)).toContain(`approvalWrong ${fourth}: its approval is granted, when the word ${FOURTH_WORD} was asked`)
    const given = await wordsGivenAndOwed()
    const first = rewriteCall(given, 1, () => ({ approval: 'unapproved' }))
    expect(found(given)).toContain(`approvalWrong ${first}: its approval is unapproved, when the word ${FIRST_WORD} was granted`)
  })

  test('[J100] uses it once, for the ticket and the reason it was given for', async () => {
    const twice = await wordsGivenAndOwed()
    const calls = [seqOf(twice, 'ticketCalled'), seqOf(twice, 'ticketCalled', 2)] as const
    rewriteCall(twice, 2, () => ({ approval: 'granted', approvalId: FIRST_WORD }))
    expect(found(twice)).toContain(`approvalWrong ${calls[1]}: it rests on the word ${FIRST_WORD}, which is about another ticket`)
    const { ticketId } = JSON.parse(rowAt(twice, calls[0]).data) as { ticketId: string }
    rewriteData(twice, calls[1], (data) => ({ ...data, ticketId }))
    expect(found(twice)).toContain(`approvalWrong ${calls[1]}: its approval is granted, when the word ${FIRST_WORD} was used`)
    const otherReason = await wordsGivenAndOwed()
    rewriteData(otherReason, seqOf(otherReason, 'approvalRequested'), (data) => ({ ...data, reasonId: 'darurat' }))
    expect(found(otherReason)).toEqual([expect.stringContaining('which is about another reason')])
  })

  test('[J100] says that it is needed where its reason asks for one, and nowhere else', async () => {
    const denied = await wordsGivenAndOwed()
    const seq = rewriteCall(denied, 2, () => ({ approval: 'notNeeded', approvalId: null }))
    expect(found(denied)).toContain(`approvalWrong ${seq}: its approval is notNeeded, which is not for the reason ${INVITED} to say`)
    const invented = await wordsGivenAndOwed()
    rewriteCall(invented, 3, () => ({ approval: 'unapproved', approvalId: 'a-x' }))
    expect(found(invented)).toContainEqual(expect.stringContaining('which is not for the reason darurat to say'))
    const unknown = await wordsGivenAndOwed()
    rewriteCall(unknown, 3, () => ({ reasonId: 'nothing' }))
    expect(found(unknown)).toEqual([expect.stringContaining("its reason nothing is none of the office's")])
    const halfSaid = await wordsGivenAndOwed()
    rewriteCall(halfSaid, 3, () => ({ approvalId: 'a-x' }))
    expect(found(halfSaid)).toContainEqual(expect.stringContaining('its approval is notNeeded, and its word is a-x'))
  })
})

describe('a second person’s word', () => {
  test('[J100] is another person’s, before the call and after it', async () => {
    const before = await wordsGivenAndOwed()
    tamper(before, "UPDATE journal SET actor = 'agent-1' WHERE seq = ?", seqOf(before, 'approvalGiven'))
    expect(found(before)).toEqual([expect.stringContaining(`it gives the word ${FIRST_WORD} to whoever gives it, agent-1`)])
    const after = await wordsGivenAndOwed()
    const seq = seqOf(after, 'approvalGiven', 2)
    tamper(after, "UPDATE journal SET actor = 'agent-1' WHERE seq = ?", seq)
    // Nor does it help to carry it over as somebody else's.
    rewriteData(after, seqOf(after, 'dayOpened', 2), (data) => ({
      ...data,
      unreviewed: (data['unreviewed'] as object[]).map((act) => ({ ...act, by: 'agent-2' })),
    }))
    expect(found(after)).toEqual([`approvalWrong ${seq}: it gives the word ${SECOND_WORD} to whoever gives it, agent-1`])
  })

  test('[J100] is asked for once, on somebody who waits', async () => {
    const database = await wordsGivenAndOwed()
    const given = seqOf(database, 'approvalGiven')
    const asked = rowAt(database, seqOf(database, 'approvalRequested'))
    tamper(database, 'UPDATE journal SET type = ?, data = ?, actor = ? WHERE seq = ?', 'approvalRequested', asked.data, 'agent-1', given)
    expect(found(database)).toContain(`approvalWrong ${given}: it asks for the word ${FIRST_WORD}, which was asked for before`)
    const late = await wordsGivenAndOwed()
    const cancelled = seqOf(late, 'ticketCancelled')
    const data = JSON.stringify({ ...JSON.parse(asked.data), approvalId: 'a-x' })
    tamper(late, 'UPDATE journal SET type = ?, data = ? WHERE seq = ?', 'approvalRequested', data, cancelled)
    expect(found(late)).toContain(`approvalWrong ${cancelled}: it asks for a word on A001, which was called`)
    const nobody = await wordsGivenAndOwed()
    rewriteData(nobody, seqOf(nobody, 'approvalRequested'), (said) => ({ ...said, ticketId: 'nobody' }))
    expect(found(nobody)[0]).toContain('it asks for a word on nobody, which was never issued')
  })

  test('[J100] is given once', async () => {
    const database = await wordsGivenAndOwed()
    const given = rowAt(database, seqOf(database, 'approvalGiven'))
    const cancelled = seqOf(database, 'ticketCancelled')
    tamper(database, 'UPDATE journal SET type = ?, data = ?, actor = ? WHERE seq = ?', given['type'] ?? '', given.data, 'x', cancelled)
    expect(found(database)).toContain(`approvalWrong ${cancelled}: it gives the word ${FIRST_WORD}, which was used already`)
  })

  test('[J100] that is owed is carried to the next day, and none is invented', async () => {
    const forgotten = await wordsGivenAndOwed()
    const seq = seqOf(forgotten, 'dayOpened', 2)
    rewriteData(forgotten, seq, (data) => ({ ...data, unreviewed: [] }))
    expect(found(forgotten)).toContain(`approvalWrong ${seq}: it leaves out ${SECOND_WORD}, which nobody had reviewed`)
    const invented = await wordsGivenAndOwed()
    rewriteData(invented, seq, (data) => ({ ...data, unreviewed: [...(data['unreviewed'] as object[]), { approvalId: 'a-x', by: 'x' }] }))
    expect(found(invented)).toContain(`approvalWrong ${seq}: it names a-x as not reviewed, which was not so`)
  })
})
