// Who else could come to a free counter: somebody parked, a no-show who came back, or somebody out of order.

import { choice, type Option, type Question } from '../../shared/question.ts'
import type { AtCounter } from '../at-counter.ts'
import { dueWords } from '../due-words.ts'

export function askParked({ view, seat, wording, now }: AtCounter): Question {
  const { texts } = wording
  return choice(
    texts.console.whichParked,
    view.parked.tickets.map((ticket): Option => {
      const facts = [texts.words.delayCause[ticket.cause], dueWords(ticket, wording, now), texts.common.counter(ticket.counterNumber)]
      return {
        words: `${ticket.number} · ${wording.service(ticket.serviceId)}`,
        note: facts.join(' · '),
        leadsTo: { send: { type: 'resume', counterId: seat.id, ticketId: ticket.ticketId } },
      }
    }),
  )
}

export function askAbsent({ view, wording }: AtCounter): Question {
  const { console } = wording.texts
  return choice(
    console.whichAbsent,
    view.absent.map(
      ({ ticketId, number, serviceId, rejoinUntil }): Option => ({
        words: `${number} · ${wording.service(serviceId)}`,
        note: console.until(wording.time(rejoinUntil)),
        leadsTo: { send: { type: 'rejoin', ticketId } },
      }),
    ),
  )
}
