import { TRANSFER_REASONS, type TransferPlace, type TransferReason, type TransferTarget } from '@loket/protocol'
import { askService } from '../../shared/ask-service.ts'
import { choice, type Next, type Option, type Question } from '../../shared/question.ts'
import { type AtTicket, isOtherService, placeOf } from '../at-counter.ts'

/** Where to, then why. Behind everybody only as the citizen's own wish. */
export function askTransfer(at: AtTicket): Question {
  const { console } = at.wording.texts
  const toService: Option = { words: console.toService, leadsTo: { ask: () => askWhichService(at) } }
  const toCounter: Option = { words: console.toCounter, leadsTo: { ask: () => askWhichCounter(at) } }
  const services = at.office.services.filter((service) => isOtherService(at, service))
  return choice(console.transferWhere, [...(services.length > 0 ? [toService] : []), ...(otherCounters(at).length > 0 ? [toCounter] : [])])
}

function askWhichService(at: AtTicket): Question {
  return askService({
    ...at,
    among: (service) => isOtherService(at, service),
    leadsTo: (serviceId) => askWhy(at, { kind: 'service', serviceId }),
  })
}

function askWhichCounter(at: AtTicket): Question {
  const { texts } = at.wording
  return choice(
    texts.console.whichCounter,
    otherCounters(at).map(({ id, number, agentName, ticketNumber }) => ({
      words: texts.common.counter(number),
      note: [agentName, ticketNumber].filter((part) => part !== null).join(' · '),
      leadsTo: askWhy(at, { kind: 'counter', counterId: id }),
    })),
  )
}

function otherCounters({ view }: AtTicket) {
  return view.counters.filter(({ mine, state }) => !mine && state === 'open')
}

function askWhy(at: AtTicket, to: TransferTarget): Next {
  const { console, words } = at.wording.texts
  const send = (reason: TransferReason, place: TransferPlace): Next => ({ send: { type: 'transfer', ...placeOf(at), to, place, reason } })
  const reasons = TRANSFER_REASONS.map((reason): Option => ({ words: words.transferReason[reason], leadsTo: send(reason, 'visitAge') }))
  const last: Option = { words: console.lastByWish, leadsTo: send('citizenAsked', 'last') }
  return { ask: () => choice(console.transferWhy, [...reasons, last]) }
}
