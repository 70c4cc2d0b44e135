// What a fact puts on paper, as things stand at that moment. Which printer it goes to and its bytes are not the domain's.

import type {
  AutomaticSlip,
  Instant,
  Language,
  LocalDate,
  Localized,
  OutageCause,
  OutageDeclared,
  PaperSettings,
  PromiseFrom,
  RecordedEvent,
  RequiredDocument,
  Service,
  ServiceCompleted,
  ServiceId,
  StationId,
  TicketId,
  TicketNumber,
  TicketParked,
} from '@loket/protocol'
import type { DecideContext } from '../decision.ts'
import { ticketOf } from '../evolve/lookup.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Leg, Ticket } from '../office/ticket.ts'
import { projectSlip, type TicketFacts } from './slip.ts'

/** Whose paper it is. Instants, here and below, are office time; the wall offset is added before they are shown. */
export interface PaperHead {
  readonly officeName: Localized
  readonly region: Localized
  readonly zone: string
  readonly zoneLabel: string
  readonly wallOffsetMs: number
  readonly paper: PaperSettings
  /** Of who reads it; `null`: nobody in particular. */
  readonly language: Language | null
}

/** Of a paper that belongs to a number. */
export interface NumberFacts {
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly serviceName: Localized
}

export type PaperSubject =
  | { readonly kind: 'ticket' | 'copy'; readonly ticketId: TicketId; readonly ticket: TicketFacts }
  | {
      readonly kind: 'checklist'
      readonly serviceName: Localized
      readonly promiseMinutes: number
      readonly promiseFrom: PromiseFrom
      readonly cases: Service['documentCases']
    }
  | (NumberFacts & {
      readonly kind: 'missing'
      readonly missing: readonly { readonly name: Localized; readonly form: RequiredDocument['form'] | null }[]
      /** While it is parked, until when and where it goes on; `null`: the visit is over. */
      readonly comeBack: { readonly before: Instant; readonly counterNumber: number } | null
    })
  | (NumberFacts & { readonly kind: 'redirect'; readonly asked: Localized; readonly place: Localized })
  | (NumberFacts & { readonly kind: 'result'; readonly from: LocalDate })
  | { readonly kind: 'closing'; readonly day: LocalDate; readonly tickets: DayCounts }
  | { readonly kind: 'outage'; readonly cause: OutageCause; readonly affected: readonly Localized[] | 'all' }
  | { readonly kind: 'test'; readonly stationId: StationId }

/** By their end; together they are all that were issued. */
export interface DayCounts {
  readonly issued: number
  readonly completed: number
  readonly noShow: number
  readonly cancelled: number
  readonly expired: number
}

export type PaperFacts = PaperHead & PaperSubject

/** To be asked when the fact is folded; `null`: nothing is printed. One paper a fact at most. */
export function projectPaper(state: OfficeState, context: DecideContext, { event }: RecordedEvent): PaperFacts | null {
  const subject = subjectOf(state, context, event)
  if (subject === null) return null
  const settings = present(state.settings, 'settings')
  return {
    officeName: settings.name,
    region: settings.region,
    zone: settings.zone,
    zoneLabel: settings.zoneLabel,
    wallOffsetMs: state.wallOffsetMs,
    paper: settings.paper,
    language: languageOf(state, event),
    ...subject,
  }
}

function languageOf(state: OfficeState, event: RecordedEvent['event']): Language | null {
  if (event.type === 'checklistRequested') return event.language
  return 'ticketId' in event && event.ticketId !== null ? ticketOf(state, event.ticketId).language : null
}

function subjectOf(state: OfficeState, context: DecideContext, event: RecordedEvent['event']): PaperSubject | null {
  switch (event.type) {
    case 'ticketIssued':
      return numberPaper(state, context, 'ticket', event.ticketId)
    case 'copyRequested':
      return numberPaper(state, context, 'copy', event.ticketId)
    case 'checklistRequested':
      return checklist(state, event.serviceId)
    case 'ticketParked':
      return ifWanted(state, parked(state, event))
    case 'serviceCompleted':
      return ifWanted(state, completed(state, event))
    case 'dayClosed':
      return ifWanted(state, closing(state))
    case 'outageDeclared':
      return ifWanted(state, outage(state, event))
    case 'testPageRequested':
      return { kind: 'test', stationId: event.stationId }
    default:
      return null
  }
}

/** Slips that come out by themselves, in offices that want them. */
function ifWanted(state: OfficeState, subject: PaperSubject | null): PaperSubject | null {
  const wanted: readonly string[] = present(state.settings, 'settings').paper.slips satisfies readonly AutomaticSlip[]
  return subject !== null && wanted.includes(subject.kind) ? subject : null
}

function numberPaper(state: OfficeState, context: DecideContext, kind: 'ticket' | 'copy', ticketId: TicketId): PaperSubject {
  return { kind, ticketId, ticket: present(projectSlip(state, context, ticketId), 'the ticket') }
}

function checklist(state: OfficeState, serviceId: ServiceId): PaperSubject {
  const { name, documentCases, classId } = serviceCalled(state, serviceId)
  const { classes } = present(state.settings, 'settings')
  const { promiseMinutes, promiseFrom } = present(
    classes.find(({ id }) => id === classId),
    'the class',
  )
  return { kind: 'checklist', serviceName: name, promiseMinutes, promiseFrom, cases: documentCases }
}

function parked(state: OfficeState, { ticketId, cause, missing, dueAt }: TicketParked): PaperSubject | null {
  if (cause !== 'documents') return null
  const ticket = ticketOf(state, ticketId)
  const { counterNumber } = present(ticket.parked, 'parked work')
  const leg = present(ticket.legs.at(-1), 'the leg')
  return {
    kind: 'missing',
    ...numberFacts(state, ticket, leg),
    missing: documents(state, leg, missing),
    comeBack: { before: dueAt, counterNumber },
  }
}

function completed(state: OfficeState, event: ServiceCompleted): PaperSubject | null {
  const { outcome, nextLeg, missing, redirectedTo, resultOn } = event
  const ticket = ticketOf(state, event.ticketId)
  const leg = present(ticket.legs.at(nextLeg === null ? -1 : -2), 'the completed leg')
  const facts = numberFacts(state, ticket, leg)
  switch (outcome) {
    case 'documentsIncomplete':
      // The number goes on to another service: nobody is sent home.
      if (nextLeg !== null || missing.length === 0) return null
      return { kind: 'missing', ...facts, missing: documents(state, leg, missing), comeBack: null }
    case 'redirected': {
      const { id, place } = present(redirectedTo, 'where to')
      const asked = present(state.settings, 'settings').redirections.find((entry) => entry.id === id)?.asked
      return { kind: 'redirect', ...facts, asked: asked ?? facts.serviceName, place }
    }
    case 'resultLater':
      return { kind: 'result', ...facts, from: present(resultOn, 'the date') }
    default:
      return null
  }
}

function numberFacts(state: OfficeState, ticket: Ticket, { terms }: Leg): NumberFacts {
  return { ticketId: ticket.id, number: ticket.number, serviceName: serviceCalled(state, terms.serviceId).name }
}

/** The fact names them; how each is brought stands with the service. */
function documents(state: OfficeState, { terms }: Leg, missing: readonly Localized[]) {
  const known = serviceCalled(state, terms.serviceId).documentCases.flatMap((entry) => entry.documents)
  return missing.map((name) => ({ name, form: known.find((document) => document.name.id === name.id)?.form ?? null }))
}

function closing({ day, tickets }: OfficeState): PaperSubject {
  const ends = [...tickets.values()].map((ticket) => ticket.state)
  const ended = (end: (typeof ends)[number]) => ends.filter((one) => one === end).length
  const counts = { completed: ended('completed'), noShow: ended('noShow'), cancelled: ended('cancelled'), expired: ended('expired') }
  return { kind: 'closing', day: present(day, 'the day').serviceDay, tickets: { issued: ends.length, ...counts } }
}

function outage(state: OfficeState, { cause, serviceIds }: OutageDeclared): PaperSubject {
  const affected = serviceIds === 'all' ? 'all' : serviceIds.map((id) => serviceCalled(state, id).name)
  return { kind: 'outage', cause, affected }
}

function serviceCalled(state: OfficeState, serviceId: ServiceId): Service {
  return present(present(state.index, 'settings').services.get(serviceId), `service ${serviceId}`)
}
