// The chain is written anew in each of these, so that no hash shows anything.

import { describe, expect, test } from 'vitest'
import { AGENT, expectOk } from '../../testing/office.ts'
import { issueTicket, paperOffice, present, settle } from '../../testing/paper-office.ts'
import { rechain, rewriteData, rowAt } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { examineJournal } from '../verify.ts'
import { readAnchor } from './anchors.ts'

async function printedMorning(): Promise<Database> {
  const paper = await paperOffice()
  await issueTicket(paper)
  await settle()
  const ticketId = present([...paper.office.loop.state.tickets.keys()][0])
  await expectOk(paper.office.send(AGENT, { type: 'printCopy', ticketId }))
  await settle()
  await paper.office.loop.close()
  return paper.database
}

function seqOf(database: Database, type: string): number {
  return present(database.prepare<[string], number>('SELECT seq FROM journal WHERE type = ?').pluck().get(type))
}

function examine(database: Database, ...anchors: readonly string[]) {
  const findings: string[] = []
  const read = anchors.map((text) => present(readAnchor(text)))
  const { held } = examineJournal(database, read, { onFinding: ({ kind, seq }) => findings.push(`${kind} ${seq}`), onNotice: () => {} })
  return { findings, held: held.map(({ seq }) => seq) }
}

describe('papers', () => {
  test('[R132] what came of them is held against the rows that asked', async () => {
    const database = await printedMorning()
    expect(examine(database).findings).toEqual([])
    const end = seqOf(database, 'printEnded')
    for (const [jobId, kind] of [
      ['1', 'paperUnknown'],
      [String(end + 1), 'paperUnknown'],
      [7, 'unreadable'],
    ] as const) {
      rewriteData(database, end, (data) => ({ ...data, jobId }))
      rechain(database, end)
      expect(examine(database).findings).toEqual([`${kind} ${end}`])
    }
  })

  test('[R132] the mark on a copy leads to its own row, and a mark of no row of its ticket is a finding', async () => {
    const database = await printedMorning()
    const markOf = (seq: number) => rowAt(database, seq).hash.toString('hex').slice(0, 8)
    const [issued, copied] = [seqOf(database, 'ticketIssued'), seqOf(database, 'copyRequested')]
    const onPaper = (seq: number, number = 'A001') => `${number} 12 Jan 2027 ${markOf(seq)}`
    expect(examine(database, onPaper(issued), onPaper(copied))).toEqual({ findings: [], held: [issued, copied] })
    expect(examine(database, onPaper(issued - 1)).findings).toEqual([`anchorMismatch ${issued}`])
    expect(examine(database, onPaper(copied, 'A002')).findings).toEqual(['anchorNotFound 0'])
  })
})
