import {
  type ComplaintChannel,
  type Instant,
  type Language,
  type Localized,
  MINUTE_MS,
  type PaperSettings,
  type PromiseTold,
  type RequiredDocument,
  type ServiceId,
  type TicketId,
  type TicketNumber,
  type WaitWindow,
} from '@loket/protocol'
import type { DecideContext } from '../decision.ts'
import { peopleAhead, windowOf } from '../estimates/wait-window.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { promiseTold } from './ticket.ts'

/** What the paper of a ticket says; no id, no name, no priority group. */
export interface TicketFacts {
  readonly officeName: Localized
  readonly region: Localized
  readonly number: TicketNumber
  readonly serviceId: ServiceId
  readonly serviceName: Localized
  readonly promiseMinutes: number
  readonly promiseFrom: PromiseTold
  readonly priority: boolean
  /** Those that are always needed, of the service's first case. */
  readonly documents: readonly RequiredDocument[]
  /** Office time; add the wall offset before showing it. */
  readonly issuedAt: Instant
  readonly wallOffsetMs: number
  readonly zone: string
  readonly zoneLabel: string
  readonly ahead: number
  readonly window: WaitWindow | null
  readonly complaints: readonly ComplaintChannel[]
  readonly paper: PaperSettings
  readonly language: Language
}

export function projectSlip(state: OfficeState, context: DecideContext, ticketId: TicketId): TicketFacts | null {
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return null
  const settings = present(state.settings, 'settings')
  const { terms } = presentLeg(ticket)
  const service = present(present(state.index, 'settings').services.get(terms.serviceId), `service ${terms.serviceId}`)
  return {
    officeName: settings.name,
    region: settings.region,
    number: ticket.number,
    serviceId: service.id,
    serviceName: service.name,
    promiseMinutes: terms.promiseMs / MINUTE_MS,
    promiseFrom: promiseTold(ticket),
    priority: ticket.priority,
    documents: service.documentCases[0]?.documents.filter((entry) => entry.required === 'always') ?? [],
    issuedAt: ticket.issuedAt,
    wallOffsetMs: state.wallOffsetMs,
    zone: settings.zone,
    zoneLabel: settings.zoneLabel,
    ahead: peopleAhead(state, ticket),
    window: windowOf(state, ticket, context.at),
    complaints: settings.complaints,
    paper: settings.paper,
    language: ticket.language,
  }
}
