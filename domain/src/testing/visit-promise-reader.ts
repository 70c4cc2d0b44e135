// A promise on the visit, read from the facts of one ticket from behind, with nothing of the domain's own reading.

import type { DomainEvent, LegTerms, TicketId } from '@loket/protocol'

export type TicketFact = Extract<DomainEvent, { readonly ticketId: TicketId }>

export interface Dated {
  readonly at: number
  readonly event: TicketFact
}

/** What the leg that is last was queued with. */
export function lastTerms(facts: readonly Dated[]): LegTerms | null {
  const opening = facts.findLast(({ event }) => termsOf(event) !== null)
  return opening ? termsOf(opening.event) : null
}

/** ms of a promise that counts from the visit, net of documents, by the last leg. */
export function visitPromiseMs(facts: readonly Dated[], now: number): number {
  const begun = facts.findLast(
    ({ event }) => event.type === 'ticketIssued' || (event.type === 'serviceCompleted' && event.nextLeg !== null),
  )
  const since = facts.slice(begun === undefined ? 0 : facts.indexOf(begun))
  const until = endOf(since, now)
  return until - (begun?.at ?? 0) - parkedForDocuments(since, until)
}

function termsOf(event: TicketFact): LegTerms | null {
  if (event.type === 'ticketIssued') return event.leg
  return event.type === 'serviceCompleted' || event.type === 'ticketTransferred' ? event.nextLeg : null
}

/** The instant of an end that nothing has followed; for who did not come and was not started in the last leg, that of its first true call. */
function endOf(facts: readonly Dated[], now: number): number {
  const last = facts.at(-1)
  switch (last?.event.type) {
    case 'serviceCompleted':
      return last.event.nextLeg === null ? last.at : now
    case 'ticketCancelled':
    case 'ticketExpired':
      return last.at
    case 'ticketMarkedNoShow': {
      const leg = facts.slice(facts.findLastIndex(({ event }) => termsOf(event) !== null))
      return leg.some(({ event }) => event.type === 'serviceStarted') ? last.at : (firstTrueCall(leg) ?? last.at)
    }
    default:
      return now
  }
}

function firstTrueCall(leg: readonly Dated[]): number | null {
  let first: number | null = null
  let present: number | null = null
  for (const { at, event } of leg) {
    if (event.type === 'ticketCalled') {
      present = at
      first ??= at
    }
    if (event.type === 'ticketReturned' && event.rule === 'keepsPlace' && present === first) first = null
  }
  return first
}

/** From each park for documents to what moved the ticket on. */
function parkedForDocuments(facts: readonly Dated[], until: number): number {
  return facts.reduce((sum, { at, event }, place) => {
    if (event.type !== 'ticketParked' || event.cause !== 'documents') return sum
    const next = facts.slice(place + 1).find((later) => later.event.type !== 'ticketResumed' && later.event.type !== 'ticketRecalled')
    // Who is called back and does not come is put aside once more: the next stretch follows at once.
    return sum + (next?.at ?? until) - at
  }, 0)
}
