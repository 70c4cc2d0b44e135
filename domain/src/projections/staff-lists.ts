// Lists that console and supervisor share: counters, outages, approvals, put-aside tickets, notices of clocks.

import type { ApprovalNow, BoardNow, ClockNotice, CounterNow, Instant, OutageNow, ParkedTicket, StaffOutage, UserId } from '@loket/protocol'
import type { ClockAlert } from '../clocks/alerts.ts'
import type { DecideContext } from '../decision.ts'
import { present } from '../invariant.ts'
import type { Approval, OfficeState, Outage } from '../office/state.ts'
import { lapsesAt, outagesInForce } from '../outages/outages.ts'
import { profileIdAt } from '../queue/lines.ts'
import { parkedTicket } from './console-tickets.ts'
import type { StationKnown } from './printers.ts'

export interface StaffOptions {
  /** The erasable name behind a pseudonym. */
  nameOf(userId: UserId): string | null
  /** Clocks that entered a band today, newest first. */
  readonly alerts: readonly ClockAlert[]
  readonly stations: readonly StationKnown[]
  readonly boards: readonly BoardNow[]
}

export function countersNow(state: OfficeState, me: UserId, { nameOf }: StaffOptions): readonly CounterNow[] {
  return present(state.settings, 'settings').counters.map(({ id, number }) => {
    const counter = present(state.counters.get(id), `counter ${id}`)
    return {
      id,
      number,
      state: counter.state,
      profileId: profileIdAt(state, id),
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
  const asked = all.filter((approval) => approval.status === 'asked' && stillWaits(state, approval))
  const owed = all.filter(({ status }) => status === 'unapproved')
  return [
    ...asked.map((approval) => showApproval(approval, 'asked', me)),
    ...owed.map((approval) => showApproval(approval, 'unapproved', me)),
  ]
}

/** The wishes of one person that wait for a word, or have one and were not used. */
export function ownApprovals(state: OfficeState, me: UserId): readonly ApprovalNow[] {
  const own = [...state.approvals.values()].filter(({ askedBy }) => askedBy === me)
  return own.flatMap((approval) => {
    const { status } = approval
    const isOpen = status === 'asked' || status === 'granted' || status === 'refused'
    return isOpen && stillWaits(state, approval) ? [showApproval(approval, status, me)] : []
  })
}

/** A wish is of this day, and so is its ticket. */
function stillWaits(state: OfficeState, { ticketId }: Approval): boolean {
  return present(state.tickets.get(present(ticketId, 'the wish')), 'the ticket').state === 'waiting'
}

function showApproval(approval: Approval, status: ApprovalNow['status'], me: UserId): ApprovalNow {
  const { id: approvalId, number, counterNumber, reason, askedAt, ticketId, reasonId, askedBy } = approval
  return { approvalId, number, counterNumber, reason, askedAt, status, ticketId, reasonId, mine: askedBy === me }
}

/** All that is put aside, the earliest due first. */
export function parkedTickets(state: OfficeState, context: DecideContext): readonly ParkedTicket[] {
  const parked = [...state.parked].map((ticketId) => parkedTicket(state, context, present(state.tickets.get(ticketId), ticketId)))
  return parked.sort((a, b) => a.dueAt - b.dueAt)
}

export function showNotice({ number, clock, band, at }: ClockAlert): ClockNotice {
  return { number, clock, band, at }
}
