// Papers that an agent asks for: the number once more, and what to bring for a service.

import type { ServiceId } from '@loket/protocol'
import { askService } from '../../shared/ask-service.ts'
import { choice, type Next, type Question } from '../../shared/question.ts'
import { type AtCounter, type AtTicket, isOtherService } from '../at-counter.ts'
import { withTicket } from '../main-command.ts'

/** A copy in a second hand is a place that can be sold: it is asked first, and each one counts. */
export function askCopy({ ticket, wording }: AtTicket): Question {
  const { console } = wording.texts
  return choice(
    console.printCopySure(ticket.number),
    [{ words: console.yesPrint, leadsTo: { send: { type: 'printCopy', ticketId: ticket.ticketId } } }],
    console.copiesLeft(ticket.copiesLeft),
  )
}

/** The service of the ticket at the counter first, for whoever stands there mostly asks about it. */
export function askChecklist(at: AtCounter): Question {
  const { office, wording } = at
  // As with a number taken for somebody, the language is not asked: it is the office's first.
  const print = (serviceId: ServiceId): Next => ({ send: { type: 'printChecklist', serviceId, language: office.languages[0] ?? 'id' } })
  const atTicket = withTicket(at)
  if (atTicket === null) return askService({ office, wording, leadsTo: print })
  const { serviceId } = atTicket.ticket
  const others = () => askService({ office, wording, among: (service) => isOtherService(atTicket, service), leadsTo: print })
  return choice(wording.texts.console.whichService, [
    { words: wording.service(serviceId), leadsTo: print(serviceId) },
    { words: wording.texts.console.toService, leadsTo: { ask: others } },
  ])
}
