// Lists that console and supervisor share: counters, outages, approvals, put-aside tickets, notices of clocks.

import type { ApprovalNow, ClockNotice, CounterNow, Instant, OutageNow, ParkedTicket, StaffOutage, UserId } from '@loket/protocol'
import type { ClockAlert } from '../clocks/alerts.ts'
import type { DecideContext } from '../decision.ts'
import { present } from '../invariant.ts'
import type { Approval, OfficeState, Outage } from '../office/state.ts'
import { lapsesAt, outagesInForce } from '../outages/outages.ts'
import { parkedTicket } from './console-tickets.ts'

export interface StaffOptions {
  /** The erasable name behind a pseudonym. */
  nameOf(userId: UserId): string | null
  /** Clocks that entered a band today, newest first. */
  readonly alerts: readonly ClockAlert[]
}

export function countersNow(state: OfficeState, me: UserId, { nameOf }: StaffOptions): readonly CounterNow[] {
  return present(state.settings, 'settings').counters.map(({ id, number, profileId }) => {
    const counter = present(state.counters.get(id), `counter ${id}`)
    return {
      id,
      number,
      state: counter.state,
      profileId: counter.profileId ?? profileId,
      agentName: counter.userId === null ? null : nameOf(counter.userId),
      mine: counter.userId === me,
      ticketNumber: counter.ticketId === null ? null : present(state.tickets.get(counter.ticketId), 'the ticket').number,
    }
  })
}

/** For everybody to see. */
export function outagesNow(state: OfficeState, at: Instant): readonly OutageNow[] {
  return outagesInForce(state, at).map(showOutage)
}

export function staffOutages(state: OfficeState, at: Instant): readonly StaffOutage[] {
  return outagesInForce(state, at).map((outage) => ({ ...showOutage(outage), confirmed: outage.confirmed, lapsesAt: lapsesAt(outage) }))
}

function showOutage({ id, cause, serviceIds, since }: Outage): OutageNow {
  return { outageId: id, cause, serviceIds, since }
}

/** Wishes whose ticket still waits, then acts that nobody has reviewed. */
export function openApprovals(state: OfficeState, me: UserId): readonly ApprovalNow[] {
  const all = [...state.approvals.values()]
  const asked = all.filter((approval) => isPending(state, approval) && approval.status === 'asked')
  const owed = all.filter(({ status }) => status === 'unapproved')
  return [...asked, ...owed].flatMap((approval) => showApproval(approval, me))
}

/** The wishes of one person that wait for a word, or have one and were not used. */
export function ownApprovals(state: OfficeState, me: UserId): readonly ApprovalNow[] {
  const own = [...state.approvals.values()].filter((approval) => approval.askedBy === me && isPending(state, approval))
  return own.flatMap((approval) => showApproval(approval, me))
}

function isPending(state: OfficeState, { status, ticketId }: Approval): boolean {
  if (ticketId === null || state.tickets.get(ticketId)?.state !== 'waiting') return false
  return status === 'asked' || status === 'granted' || status === 'refused'
}

function showApproval(approval: Approval, me: UserId): readonly ApprovalNow[] {
  const { id: approvalId, number, counterNumber, reason, askedAt, status, ticketId, reasonId, askedBy } = approval
  if (status === 'used' || status === 'reviewed') return []
  return [{ approvalId, number, counterNumber, reason, askedAt, status, ticketId, reasonId, mine: askedBy === me }]
}

/** All that is put aside, the earliest due first. */
export function parkedTickets(state: OfficeState, context: DecideContext): readonly ParkedTicket[] {
  const parked = [...state.parked].map((ticketId) => parkedTicket(state, context, present(state.tickets.get(ticketId), ticketId)))
  return parked.sort((a, b) => a.dueAt - b.dueAt)
}

export function showNotice({ number, clock, band, at }: ClockAlert): ClockNotice {
  return { number, clock, band, at }
}
