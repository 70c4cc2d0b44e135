// The one act out of order: who, and for which reason of the office's list. Some reasons need a second person's word first.

import type { ApprovalNow, OutOfOrderReason, WaitingTicket } from '@loket/protocol'
import { choice, type Next, type Option, type Question } from '../../shared/question.ts'
import { minutesSince } from '../../shared/running-clock.ts'
import type { AtCounter } from '../at-counter.ts'

/** Those a supervisor has agreed to stand first and are called at once. */
export function askOutOfOrder(at: AtCounter): Question {
  const { view, wording, now } = at
  const { console, common } = wording.texts
  const agreed = grantedWishes(view.approvals).flatMap((wish): Option[] => {
    const leadsTo = callApproved(at, wish)
    return leadsTo ? [{ words: console.callApproved(wish.number), note: wording.name(wish.reason), leadsTo }] : []
  })
  const waiting = view.waiting.tickets.map(
    (ticket): Option => ({
      words: `${ticket.number} · ${wording.service(ticket.serviceId)}`,
      note: common.minutes(minutesSince(ticket.issuedAt, now)),
      leadsTo: { ask: () => askReason(at, ticket) },
    }),
  )
  return choice(console.whichWaiting, [...agreed, ...waiting], usedToday(at))
}

/** The command that uses a granted wish; `null` where the wish names no ticket of today. */
export function callApproved({ seat }: Pick<AtCounter, 'seat'>, { ticketId, reasonId }: ApprovalNow): Next | null {
  if (ticketId === null || reasonId === null) return null
  return { send: { type: 'callTicket', counterId: seat.id, ticketId, reason: reasonId } }
}

function grantedWishes(approvals: readonly ApprovalNow[]): readonly ApprovalNow[] {
  return approvals.filter(({ status }) => status === 'granted')
}

function askReason(at: AtCounter, ticket: WaitingTicket): Question {
  const { console } = at.wording.texts
  const reasons = at.view.outOfOrder?.reasons ?? []
  return choice(
    console.outOfOrderWhy,
    reasons.map((reason) => ({
      words: at.wording.name(reason.name),
      note: reason.needsApproval ? console.needsApproval : null,
      leadsTo: reason.needsApproval ? { ask: () => askApproval(at, ticket, reason) } : callNow(at, ticket, reason),
    })),
    `${ticket.number} · ${usedToday(at)}`,
  )
}

/** The page does not know whether a supervisor is signed in: the office answers, and marks a call that went through without a word. */
function askApproval(at: AtCounter, ticket: WaitingTicket, reason: OutOfOrderReason): Question {
  const { console } = at.wording.texts
  const { ticketId } = ticket
  return choice(
    console.approvalHow,
    [
      { words: console.askApproval, leadsTo: { send: { type: 'requestApproval', counterId: at.seat.id, ticketId, reason: reason.id } } },
      { words: console.callUnapproved, note: console.callUnapprovedHint, leadsTo: callNow(at, ticket, reason) },
    ],
    `${ticket.number} · ${at.wording.name(reason.name)}`,
  )
}

function callNow({ seat }: AtCounter, { ticketId }: WaitingTicket, reason: OutOfOrderReason): Next {
  return { send: { type: 'callTicket', counterId: seat.id, ticketId, reason: reason.id } }
}

function usedToday({ view, wording }: AtCounter): string {
  const { usedToday: used, cap } = view.outOfOrder ?? { usedToday: 0, cap: 0 }
  return wording.texts.console.usedToday(used, cap)
}
