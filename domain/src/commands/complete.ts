import type { Complete, LegTerms, Localized, ServiceCompleted } from '@loket/protocol'
import { accept, type Checked, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { ticketAtOwnCounter } from './at-counter.ts'
import { nameDocuments } from './missing-documents.ts'
import { legTerms, serviceOf } from './terms.ts'

/** Ends the leg; with a next service the same ticket waits again at once, placed by the age of its visit. */
export function decideComplete(state: OfficeState, command: Complete, context: DecideContext): Decision {
  const found = ticketAtOwnCounter(state, command, context.actor)
  if (!found.ok) return found
  const { ticket } = found
  if (ticket.state !== 'checking' && ticket.state !== 'processing') return refuse({ type: 'ticketNotInService', state: ticket.state })
  const ending = endingOf(state, ticket, command, context)
  if (!ending.ok) return ending
  const next = nextLegOf(state, ticket, command)
  if (!next.ok) return next
  const { counterId, outcome, delayCause } = command
  return accept({ type: 'serviceCompleted', ticketId: ticket.id, counterId, outcome, ...ending.details, delayCause, nextLeg: next.leg })
}

type Details = Pick<ServiceCompleted, 'resultOn' | 'redirectedTo' | 'missing'>
type Ending = Checked<{ readonly details: Details }>

const PLAIN: Details = { resultOn: null, redirectedTo: null, missing: [] }

/** What an outcome must be able to tell the citizen: when, where to, or what was missing. */
function endingOf(state: OfficeState, ticket: Ticket, command: Complete, { today }: DecideContext): Ending {
  switch (command.outcome) {
    case 'resultLater': {
      const { resultOn } = command
      if (resultOn === null || resultOn < today.date) return refuse({ type: 'resultDateNeeded', earliest: today.date })
      return { ok: true, details: { ...PLAIN, resultOn } }
    }
    case 'redirected': {
      const { redirections } = present(state.settings, 'settings')
      const to = redirections.find(({ id }) => id === command.redirectTo)
      return to ? { ok: true, details: { ...PLAIN, redirectedTo: placeOf(to) } } : refuse({ type: 'redirectionUnknown' })
    }
    case 'documentsIncomplete': {
      const named = nameDocuments(state, ticket, command.missing)
      return named.ok ? { ok: true, details: { ...PLAIN, missing: named.names } } : named
    }
    case 'done':
    case 'leftDuringService':
      return { ok: true, details: PLAIN }
  }
}

function placeOf({ id, place }: { readonly id: NonNullable<Complete['redirectTo']>; readonly place: Localized }) {
  return { id, place }
}

type Next = Checked<{ readonly leg: LegTerms | null }>

function nextLegOf(state: OfficeState, ticket: Ticket, { nextServiceId }: Complete): Next {
  if (nextServiceId === null) return { ok: true, leg: null }
  const next = serviceOf(state, nextServiceId)
  if (!next) return refuse({ type: 'serviceUnknown', serviceId: nextServiceId })
  if (!next.offer.here) return refuse({ type: 'serviceNotOfferedHere', servedAt: next.offer.servedAt })
  // The same work under a new clock: whoever is not done parks it.
  if (next.id === presentLeg(ticket).terms.serviceId) return refuse({ type: 'sameService' })
  return { ok: true, leg: legTerms(state, next, ticket.issueSeq) }
}
