// What an act does when its key is pressed and nothing stands against it: a command at once, a question first, or nothing of either.

import { askIssue } from '../shared/ask-issue.ts'
import { askCloseSeat } from '../shared/ask-leave.ts'
import { askOutage } from '../shared/ask-outage.ts'
import type { Next } from '../shared/question.ts'
import { type Act, mainKey } from './acts.ts'
import { type AtCounter, type AtTicket, placeOf } from './at-counter.ts'
import { withTicket } from './main-command.ts'
import { askAbsent, askParked } from './questions/bring.ts'
import { askOutcome } from './questions/complete.ts'
import { askOutOfOrder } from './questions/out-of-order.ts'
import { askChecklist, askCopy } from './questions/papers.ts'
import { askPark } from './questions/park.ts'
import { askCancel, askPause, askProfile, askReturn } from './questions/reasons.ts'
import { askTransfer } from './questions/transfer.ts'

/** Acts that the page does by itself, without a command of their own. */
export type OwnAct = Extract<Act, 'dismiss' | 'help' | 'signOut'>

/** `null`: the act needs a ticket or an offer that is not there. */
export function nextOfAct(act: Exclude<Act, OwnAct>, at: AtCounter): Next | null {
  switch (act) {
    case 'resume':
      return { ask: () => askParked(at) }
    case 'rejoin':
      return { ask: () => askAbsent(at) }
    case 'callTicket':
      return at.view.outOfOrder === null ? null : { ask: () => askOutOfOrder(at) }
    case 'undo':
      return at.view.undo === null ? null : { send: { type: 'undo', counterId: at.seat.id, actSeq: at.view.undo.actSeq } }
    case 'issueFor':
      return { ask: () => askIssue(at) }
    case 'outage':
      return { ask: () => askOutage({ ...at, outages: at.view.outages }) }
    case 'profile':
      return at.seat.state === 'open' && at.office.profiles.length > 1 ? { ask: () => askProfile(at) } : null
    case 'pause':
      return { ask: () => askPause(at) }
    case 'closeCounter':
      return { ask: () => askCloseSeat(at.seat, at.wording) }
    case 'printChecklist':
      return { ask: () => askChecklist(at) }
    default: {
      const atTicket = withTicket(at)
      return atTicket === null ? null : nextAtTicket(act, atTicket)
    }
  }
}

type TicketAct = Extract<Act, 'recall' | 'markNoShow' | 'returnToQueue' | 'completeOther' | 'park' | 'transfer' | 'cancel' | 'printCopy'>

function nextAtTicket(act: TicketAct, at: AtTicket): Next {
  switch (act) {
    case 'recall':
    case 'markNoShow':
      return { send: { type: act, ...placeOf(at) } }
    case 'returnToQueue':
      return { ask: () => askReturn(at) }
    case 'completeOther':
      return { ask: () => askOutcome(at, mainKey(at.view)?.command === 'complete') }
    case 'park':
      return { ask: () => askPark(at) }
    case 'transfer':
      return { ask: () => askTransfer(at) }
    case 'cancel':
      return { ask: () => askCancel(at) }
    case 'printCopy':
      return { ask: () => askCopy(at) }
  }
}
