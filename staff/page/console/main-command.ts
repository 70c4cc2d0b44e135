import type { Command } from '@loket/protocol'
import type { Next } from '../shared/question.ts'
import type { MainCommand } from './acts.ts'
import type { AtCounter, AtTicket } from './at-counter.ts'
import { placeOf } from './at-counter.ts'
import { completeNext } from './questions/complete.ts'

/** What the main key does; `null` where it needs a ticket and none is there. */
export function mainNext(command: MainCommand, at: AtCounter): Next | null {
  const counterId = at.seat.id
  if (command === 'callNext') return { send: { type: 'callNext', counterId } }
  if (command === 'openCounter') return { send: { type: 'openCounter', counterId, profileId: null } }
  const atTicket = withTicket(at)
  if (atTicket === null) return null
  if (command === 'complete') return completeNext(atTicket, { outcome: 'done' })
  return { send: { type: command, ...placeOf(atTicket) } satisfies Command }
}

export function withTicket(at: AtCounter): AtTicket | null {
  const { ticket } = at.view
  return ticket === null ? null : { ...at, ticket }
}
