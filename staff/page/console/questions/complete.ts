// How a leg ends: the outcome, what the citizen must be told with it, and the cause where the promise has passed.

import { type Complete, DELAY_CAUSES, type LocalDate, OUTCOMES, type Outcome } from '@loket/protocol'
import { askService } from '../../shared/ask-service.ts'
import { choice, type Next, type Option, type Question } from '../../shared/question.ts'
import { readClock } from '../../shared/running-clock.ts'
import { isPromise } from '../../shared/standing-words.ts'
import { type AtTicket, isOtherService, placeOf, serviceOf } from '../at-counter.ts'
import { documentChecks } from './documents.ts'
import { workingDaysLater } from './working-days.ts'

const RESULT_AFTER_DAYS = [1, 3, 5, 14] as const

type Ending = Pick<Complete, 'outcome'> & Partial<Pick<Complete, 'nextServiceId' | 'resultOn' | 'redirectTo' | 'missing'>>

/** What the main key does not carry, each with the same digit in every state; `done` last, while the main key carries something else. */
export function askOutcome(at: AtTicket, mainCompletes: boolean): Question {
  const { texts } = at.wording
  const option = (outcome: Outcome): Option => ({ words: texts.words.outcome[outcome], leadsTo: outcomeNext(at, outcome) })
  const goesOn: Option = { words: texts.console.nextLeg, leadsTo: { ask: () => askNextService(at) } }
  const isPossible = (outcome: Outcome) => outcome !== 'done' && (outcome !== 'redirected' || at.office.redirections.length > 0)
  const next = at.office.services.some((service) => isOtherService(at, service)) ? [goesOn] : []
  return choice(texts.console.outcomeQuestion, [
    ...OUTCOMES.filter(isPossible).map(option),
    ...next,
    ...(mainCompletes ? [] : [option('done')]),
  ])
}

function outcomeNext(at: AtTicket, outcome: Outcome): Next {
  switch (outcome) {
    case 'resultLater':
      return { ask: () => askResultDate(at) }
    case 'redirected':
      return { ask: () => askWhere(at) }
    case 'documentsIncomplete':
      return missingNext(at)
    case 'done':
    case 'leftDuringService':
      return completeNext(at, { outcome })
  }
}

/** The same number waits again at once, for another service. */
function askNextService(at: AtTicket): Question {
  return askService({
    ...at,
    among: (service) => isOtherService(at, service),
    leadsTo: (nextServiceId) => completeNext(at, { outcome: 'done', nextServiceId }),
  })
}

function askResultDate(at: AtTicket): Question {
  const { console } = at.wording.texts
  const today = at.wording.dateOf(at.now)
  const leadsTo = (resultOn: LocalDate) => completeNext(at, { outcome: 'resultLater', resultOn })
  const quick = RESULT_AFTER_DAYS.map((days): Option => {
    const date = workingDaysLater(today, days)
    return { words: at.wording.date(date), note: console.workingDays(days), leadsTo: leadsTo(date) }
  })
  return { kind: 'date', title: console.resultWhen, quick, earliest: today, leadsTo }
}

function askWhere(at: AtTicket): Question {
  const { texts, name } = at.wording
  return choice(
    texts.console.redirectWhere,
    at.office.redirections.map(({ id, asked, place }) => ({
      words: name(asked),
      note: texts.common.servedAt(name(place)),
      leadsTo: completeNext(at, { outcome: 'redirected', redirectTo: id }),
    })),
  )
}

function missingNext(at: AtTicket): Next {
  const items = documentChecks(serviceOf(at), at.wording)
  if (items.length === 0) return completeNext(at, { outcome: 'documentsIncomplete' })
  return {
    ask: () => ({
      kind: 'checks',
      title: at.wording.texts.console.missingWhich,
      items,
      atLeast: 0,
      leadsTo: (missing) => completeNext(at, { outcome: 'documentsIncomplete', missing }),
    }),
  }
}

/** The command, or first the cause where the promise has passed. */
export function completeNext(at: AtTicket, ending: Ending): Next {
  const command: Complete = {
    type: 'complete',
    ...placeOf(at),
    nextServiceId: null,
    resultOn: null,
    redirectTo: null,
    missing: [],
    delayCause: null,
    ...ending,
  }
  return isPromisePast(at) ? { ask: () => askDelay(at, command) } : { send: command }
}

/** To skip stands first, under the finger that has just pressed the main key. */
function askDelay({ wording }: AtTicket, command: Complete): Question {
  const { console, words } = wording.texts
  const causes = DELAY_CAUSES.map(
    (delayCause): Option => ({ words: words.delayCause[delayCause], leadsTo: { send: { ...command, delayCause } } }),
  )
  return choice(console.delayWhy, [{ words: console.skip, leadsTo: { send: command } }, ...causes])
}

function isPromisePast({ ticket, now }: AtTicket): boolean {
  return ticket.clock !== null && isPromise(ticket.clock.clock) && readClock(ticket.clock, now).standing === 'breached'
}
