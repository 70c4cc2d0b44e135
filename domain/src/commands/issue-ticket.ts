import type { IssueTicket, Refusal, Service, TicketIssued } from '@loket/protocol'
import { accept, type Checked, type DecideContext, type Decision, refuse } from '../decision.ts'
import { issuingRefusal } from '../hours/day-status.ts'
import { present } from '../invariant.ts'
import { nextOrdinal, ticketIdOf, ticketNumber } from '../numbering.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { legTerms, serviceOf } from './terms.ts'

export function decideIssueTicket(state: OfficeState, command: IssueTicket, context: DecideContext): Decision {
  const service = serviceOf(state, command.serviceId)
  if (!service) return refuse({ type: 'serviceUnknown', serviceId: command.serviceId })
  const closed = serviceRefusal(state, service) ?? issuingRefusal(state, context)
  if (closed) return refuse(closed)

  const taken = takenByStaff(state, command, context)
  if (!taken.ok) return taken

  const { priority, documents, language } = command
  const ticket = newTicket(state, service, { priority, documents, language, onBehalf: taken.onBehalf })
  return ticket.ok ? accept(ticket.issued) : ticket
}

/** The next number of the service's series, at the end of the line; the day is open and gives tickets. */
export function newTicket(
  state: OfficeState,
  service: Service,
  told: Pick<TicketIssued, 'priority' | 'documents' | 'language' | 'onBehalf'>,
): Checked<{ readonly issued: TicketIssued }> {
  const digits = present(state.settings, 'settings').numberDigits
  const ordinal = nextOrdinal(state.lastOrdinals.get(service.seriesId) ?? 0, digits)
  if (ordinal === null) return refuse({ type: 'numberRangeExhausted', seriesId: service.seriesId })

  const issueSeq = state.issueSeq + 1
  const { serviceDay } = present(openDayOf(state), 'the service day')
  return {
    ok: true,
    issued: {
      type: 'ticketIssued',
      ticketId: ticketIdOf(serviceDay, issueSeq),
      number: ticketNumber(service.seriesId, ordinal, digits),
      seriesId: service.seriesId,
      ordinal,
      issueSeq,
      ...told,
      leg: legTerms(state, service, issueSeq),
    },
  }
}

type TakenByStaff = Checked<Pick<IssueTicket, 'onBehalf'>>

/** Staff say why they take a ticket for somebody, and no more than the office's number a day. */
function takenByStaff(state: OfficeState, command: IssueTicket, { actor }: DecideContext): TakenByStaff {
  if (actor.kind !== 'staff') return { ok: true, onBehalf: null }
  if (command.onBehalf === null) return refuse({ type: 'behalfReasonNeeded' })
  const cap = present(state.settings, 'settings').staffTicketsCap
  if (state.staffTickets >= cap) return refuse({ type: 'staffTicketsCapReached', cap })
  return { ok: true, onBehalf: command.onBehalf }
}

/** What stands against tickets of one service. */
export type ServiceRefusal = Extract<Refusal, { type: 'serviceNotOfferedHere' | 'serviceClosed' | 'quotaReached' }>

/** Why this service gives no ticket, whatever the hour, or `null`. */
export function serviceRefusal(state: OfficeState, service: Service): ServiceRefusal | null {
  if (!service.offer.here) return { type: 'serviceNotOfferedHere', servedAt: service.offer.servedAt }
  const reason = state.closedServices.get(service.id)
  if (reason !== undefined) return { type: 'serviceClosed', reason }
  const quota = service.dailyQuota
  if (quota !== null && (state.issuedByService.get(service.id) ?? 0) >= quota) return { type: 'quotaReached', quota }
  return null
}
