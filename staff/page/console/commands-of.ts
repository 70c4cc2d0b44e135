// From an act on the console to the command that is sent: counter and ticket are always named, so that a late press hits nothing else.

import type { CancelReason, Command, ConsoleView, Outcome, PauseReason, ReturnReason, TicketId } from '@loket/protocol'
import type { MainCommand, SideAct } from './acts.ts'

type Seat = NonNullable<ConsoleView['counter']>

/** The command of the main key; `null` when it needs a ticket and none is there. */
export function mainCommand(command: MainCommand, counterId: Seat['id'], ticketId: TicketId | null): Command | null {
  if (command === 'callNext' || command === 'openCounter') return { type: command, counterId }
  if (ticketId === null) return null
  if (command === 'complete') return { type: 'complete', counterId, ticketId, outcome: 'done', nextServiceId: null }
  return { type: command, counterId, ticketId }
}

/** What a side act still has to ask, with the answers offered; `null`: nothing. */
export type Choice =
  | { readonly act: 'returnToQueue'; readonly reason: ReturnReason }
  | { readonly act: 'completeOther'; readonly outcome: Outcome }
  | { readonly act: 'cancel'; readonly reason: CancelReason }
  | { readonly act: 'pause'; readonly reason: PauseReason }

export function chosenCommand(choice: Choice, counterId: Seat['id'], ticketId: TicketId | null): Command | null {
  if (choice.act === 'pause') return { type: 'pauseCounter', counterId, reason: choice.reason }
  if (ticketId === null) return null
  switch (choice.act) {
    case 'returnToQueue':
      return { type: 'returnToQueue', counterId, ticketId, reason: choice.reason }
    case 'completeOther':
      return { type: 'complete', counterId, ticketId, outcome: choice.outcome, nextServiceId: null }
    case 'cancel':
      return { type: 'cancel', ticketId, reason: choice.reason }
  }
}

/** The side acts that ask nothing. */
export function plainCommand(act: Extract<SideAct, 'recall' | 'markNoShow'>, counterId: Seat['id'], ticketId: TicketId): Command {
  return { type: act, counterId, ticketId }
}
