// One ended leg as reports count it: facts, durations and targets, no judgement. What counts as met is the domain's to say.

import { type Leg, pausedMs, processingNetMs, promiseNetMs, promiseRawMs, promiseStart, type Ticket, timeIn } from '@loket/domain'
import type { Instant, LocalDate, PromiseFrom } from '@loket/protocol'

/** The columns of the table `legs`. */
export interface LegRow {
  readonly service_day: string
  readonly ticket_id: string
  readonly leg: number
  readonly number: string
  readonly series: string
  readonly service: string
  readonly class: string
  readonly counter: string | null
  readonly priority: 0 | 1
  readonly on_behalf: string | null
  readonly documents: string
  readonly ended_as: string
  readonly outcome: string | null
  readonly delay_cause: string | null
  readonly recorded_late: 0 | 1
  readonly issued_at: number
  readonly queued_at: number
  readonly first_called_at: number | null
  readonly started_at: number | null
  readonly accepted_at: number | null
  readonly ended_at: number
  readonly leg_wait_ms: number
  readonly walking_ms: number
  readonly checking_ms: number
  readonly processing_ms: number
  readonly parked_documents_ms: number
  readonly parked_other_ms: number
  readonly absent_ms: number
  readonly promise_from: number | null
  readonly promise_raw_ms: number | null
  readonly promise_net_ms: number | null
  readonly promise_ms: number
  readonly wait_target_ms: number
  readonly checking_target_ms: number
  readonly promise_counts_from: PromiseFrom
  readonly processing_net_ms: number | null
}

/** The ended legs of a ticket; `recordedLate` says it of an expiry. */
export function legRows(serviceDay: LocalDate, ticket: Ticket, recordedLate: boolean): readonly LegRow[] {
  return ticket.legs.flatMap((leg, place) => {
    const { endedAt, end } = leg
    if (endedAt === null || end === null) return []
    return [
      {
        service_day: serviceDay,
        ticket_id: ticket.id,
        leg: place + 1,
        number: ticket.number,
        series: ticket.seriesId,
        counter: leg.counterId,
        priority: ticket.priority ? 1 : 0,
        on_behalf: ticket.onBehalf,
        documents: ticket.documents,
        ended_as: end,
        outcome: leg.outcome,
        delay_cause: leg.delayCause,
        recorded_late: end === 'expired' && recordedLate ? 1 : 0,
        issued_at: ticket.issuedAt,
        ...momentsOf(leg),
        ended_at: endedAt,
        ...durationsOf(leg, endedAt),
        ...promiseOf(leg, endedAt),
        ...termsOf(leg),
      },
    ]
  })
}

function momentsOf(leg: Leg) {
  return { queued_at: leg.queuedAt, first_called_at: leg.firstCalledAt, started_at: leg.startedAt, accepted_at: leg.acceptedAt }
}

/** They tile the leg: their sum is `ended_at - queued_at`. */
function durationsOf(leg: Leg, endedAt: Instant) {
  const parkedForDocuments = pausedMs(leg, leg.queuedAt, endedAt)
  return {
    leg_wait_ms: timeIn(leg, 'legWait', endedAt),
    walking_ms: timeIn(leg, 'walking', endedAt),
    checking_ms: timeIn(leg, 'checking', endedAt),
    processing_ms: timeIn(leg, 'processing', endedAt),
    parked_documents_ms: parkedForDocuments,
    parked_other_ms: timeIn(leg, 'parked', endedAt) - parkedForDocuments,
    absent_ms: timeIn(leg, 'absent', endedAt),
  }
}

function promiseOf(leg: Leg, endedAt: Instant) {
  return {
    promise_from: promiseStart(leg)?.from ?? null,
    promise_raw_ms: promiseRawMs(leg, endedAt),
    promise_net_ms: promiseNetMs(leg, endedAt),
    processing_net_ms: processingNetMs(leg, endedAt),
  }
}

function termsOf({ terms }: Leg) {
  return {
    service: terms.serviceId,
    class: terms.classId,
    promise_ms: terms.promiseMs,
    promise_counts_from: terms.promiseFrom,
    wait_target_ms: terms.waitTargetMs,
    checking_target_ms: terms.checkingTargetMs,
  }
}
