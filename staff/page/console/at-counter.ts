import type { ConsoleTicket, ConsoleView, CounterId, Instant, OfficeService, OfficeView, TicketId } from '@loket/protocol'
import type { Wording } from '../shared/wording.ts'

/** What a question of the console is made from: the counter as it was when the question was opened. */
export interface AtCounter {
  readonly view: ConsoleView
  readonly seat: NonNullable<ConsoleView['counter']>
  readonly office: OfficeView
  readonly wording: Wording
  readonly now: Instant
}

/** The same with a ticket there. */
export interface AtTicket extends AtCounter {
  readonly ticket: ConsoleTicket
}

/** Counter and ticket are always named, so that a late press hits nothing else. */
export function placeOf({ seat, ticket }: AtTicket): { readonly counterId: CounterId; readonly ticketId: TicketId } {
  return { counterId: seat.id, ticketId: ticket.ticketId }
}

/** Served here, and another than the ticket's own. */
export function isOtherService({ ticket }: Pick<AtTicket, 'ticket'>, { id, offer }: OfficeService): boolean {
  return offer.here && id !== ticket.serviceId
}

export function serviceOf({ office, ticket }: Pick<AtTicket, 'office' | 'ticket'>): OfficeService | null {
  return office.services.find(({ id }) => id === ticket.serviceId) ?? null
}
