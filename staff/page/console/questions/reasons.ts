// The questions of one step: a reason, or which work profile.

import { CANCEL_REASONS, PAUSE_REASONS, RETURN_REASONS } from '@loket/protocol'
import { choice, type Question } from '../../shared/question.ts'
import { type AtCounter, type AtTicket, placeOf } from '../at-counter.ts'

export function askPause({ seat, wording: { texts } }: AtCounter): Question {
  return choice(
    texts.console.pauseWhy,
    PAUSE_REASONS.map((reason) => ({
      words: texts.words.pauseReason[reason],
      leadsTo: { send: { type: 'pauseCounter', counterId: seat.id, reason } },
    })),
  )
}

export function askReturn(at: AtTicket): Question {
  const { texts } = at.wording
  return choice(
    texts.console.returnWhy,
    RETURN_REASONS.map((reason) => ({
      words: texts.words.returnReason[reason],
      leadsTo: { send: { type: 'returnToQueue', ...placeOf(at), reason } },
    })),
  )
}

export function askCancel({ ticket, wording: { texts } }: AtTicket): Question {
  return choice(
    texts.console.cancelWhy,
    CANCEL_REASONS.map((reason) => ({
      words: texts.words.cancelReason[reason],
      leadsTo: { send: { type: 'cancel', ticketId: ticket.ticketId, reason } },
    })),
  )
}

export function askProfile({ seat, office, wording }: AtCounter): Question {
  const { console } = wording.texts
  return choice(
    console.profileWhich,
    office.profiles.map(({ id, name }) => ({
      words: wording.name(name),
      note: id === seat.profileId ? console.now : null,
      leadsTo: { send: { type: 'openCounter', counterId: seat.id, profileId: id } },
    })),
  )
}
