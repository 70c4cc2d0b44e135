// The ticket whose address was asked for: the one right a citizen's page has, and needs.

import type { Ticket } from '@loket/domain'
import type { LocalDate, TicketToken } from '@loket/protocol'
import type { Request, Response } from 'express'
import type { RouteParts } from './route-parts.ts'

export interface OfDay {
  readonly serviceDay: LocalDate
  readonly ticket: Ticket
}

/** `null`: no ticket of this day has that address. */
export function ticketOf({ access, loop }: RouteParts, request: Request): OfDay | null {
  const { day, tickets } = loop.state
  if (!day) return null
  const ticketId = access.ticketTokens.find(String(request.params['token']) as TicketToken, { serviceDay: day.serviceDay, tickets })
  const ticket = ticketId === null ? undefined : tickets.get(ticketId)
  return ticket ? { serviceDay: day.serviceDay, ticket } : null
}

export function sendUnknown(response: Response): void {
  response.status(404).json({ ok: false })
}
