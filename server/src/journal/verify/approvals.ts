// The second person's word: a call out of order that claims one must rest on rows that asked for it and gave it.

import type { DayReading, ReadApproval } from './day-reading.ts'
import type { Called, Fact, OutOfOrder, Unreviewed } from './facts.ts'
import { type Finding, finding } from './findings.ts'
import type { StoredRow } from './stored-row.ts'

type Requested = Extract<Fact, { readonly type: 'approvalRequested' }>
type Given = Extract<Fact, { readonly type: 'approvalGiven' }>

export function requestApproval(reading: DayReading, row: StoredRow, fact: Requested): readonly Finding[] {
  const { approvalId, ticketId, reasonId } = fact
  const problem = requestProblem(reading, fact)
  reading.approvals.set(approvalId, { ticketId, reasonId, by: row.actor, status: 'asked' })
  return wrong(row, problem)
}

function requestProblem(reading: DayReading, { approvalId, ticketId }: Requested): string | null {
  if (reading.approvals.has(approvalId)) return `it asks for the word ${approvalId}, which was asked for before`
  const ticket = reading.tickets.get(ticketId)
  if (ticket === undefined) return `it asks for a word on ${ticketId}, which was never issued on that day`
  return ticket.standing === 'waiting' ? null : `it asks for a word on ${ticket.number}, which was ${ticket.standing}`
}

/** Before a call, or after one that went through without it. */
export function giveApproval(reading: DayReading, row: StoredRow, { approvalId, verdict }: Given): readonly Finding[] {
  const approval = reading.approvals.get(approvalId)
  if (approval === undefined) return wrong(row, `it gives the word ${approvalId}, which nobody asked for or owes`)
  const { by, status } = approval
  if (status !== 'asked' && status !== 'unapproved') return wrong(row, `it gives the word ${approvalId}, which was ${status} already`)
  if (status === 'unapproved') approval.status = 'reviewed'
  else approval.status = verdict === 'granted' ? 'granted' : 'refused'
  return wrong(row, by === row.actor ? `it gives the word ${approvalId} to whoever gives it, ${by}` : null)
}

/** What a call says of the word it rests on; and the word is used up, or owed. */
export function settleApproval(reading: DayReading, row: StoredRow, { ticketId, outOfOrder }: Called): readonly Finding[] {
  if (outOfOrder === null) return []
  const { approvalId, approval, reasonId } = outOfOrder
  const known = approvalId === null ? undefined : reading.approvals.get(approvalId)
  const problem = reasonProblem(reading, outOfOrder) ?? wordProblem(outOfOrder, ticketId, known)
  const status = approval === 'granted' ? 'used' : 'unapproved'
  if (known !== undefined) known.status = status
  else if (approvalId !== null) reading.approvals.set(approvalId, { ticketId, reasonId, by: row.actor, status })
  return wrong(row, problem)
}

/** Whether the office knows the reason, and a word is claimed or owed just where it asks for one. */
function reasonProblem({ settings }: DayReading, { reasonId, approval, approvalId }: OutOfOrder): string | null {
  if ((approval === 'notNeeded') !== (approvalId === null)) return `its approval is ${approval}, and its word is ${approvalId ?? 'none'}`
  const reasons = settings?.reasons ?? null
  if (reasons === null) return null
  const isNeeded = reasons.get(reasonId)
  if (isNeeded === undefined) return `its reason ${reasonId} is none of the office's`
  return isNeeded === (approval !== 'notNeeded') ? null : `its approval is ${approval}, which is not for the reason ${reasonId} to say`
}

function wordProblem({ approval, approvalId, reasonId }: OutOfOrder, ticketId: string, known?: ReadApproval): string | null {
  if (approvalId === null) return null
  if (known === undefined)
    return approval === 'unapproved' ? null : `its approval is ${approval} by the word ${approvalId}, which nobody gave`
  if (known.ticketId !== ticketId) return `it rests on the word ${approvalId}, which is about another ticket`
  if (known.reasonId !== reasonId) return `it rests on the word ${approvalId}, which is about another reason`
  const expected = approval === 'granted' ? 'granted' : 'asked'
  return known.status === expected ? null : `its approval is ${approval}, when the word ${approvalId} was ${known.status}`
}

/** What nobody has reviewed is carried to the next day, all of it and nothing else. */
export function carryApprovals(reading: DayReading, row: StoredRow, unreviewed: readonly Unreviewed[]): readonly Finding[] {
  const owed = new Map([...reading.approvals].filter(([, { status }]) => status === 'unapproved'))
  const carried = new Set(unreviewed.map(({ approvalId }) => approvalId))
  const lost = [...owed.keys()].filter((id) => !carried.has(id)).map((id) => `it leaves out ${id}, which nobody had reviewed`)
  const invented = [...carried].filter((id) => !owed.has(id)).map((id) => `it names ${id} as not reviewed, which was not so`)
  reading.approvals.clear()
  for (const { approvalId, by } of unreviewed) {
    reading.approvals.set(approvalId, { ticketId: null, reasonId: null, by: owed.get(approvalId)?.by ?? by, status: 'unapproved' })
  }
  return [...lost, ...invented].flatMap((problem) => wrong(row, problem))
}

function wrong(row: StoredRow, problem: string | null): readonly Finding[] {
  return problem === null ? [] : [finding('approvalWrong', row.seq, problem)]
}
