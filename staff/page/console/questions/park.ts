import { DELAY_CAUSES, type DelayCause, type DocumentRef, type Instant, MINUTE_MS } from '@loket/protocol'
import { choice, type Next, type Question } from '../../shared/question.ts'
import { type AtTicket, placeOf, serviceOf } from '../at-counter.ts'
import { documentChecks } from './documents.ts'

const DUE_MINUTES = [15, 30, 60, 120] as const

/** Why the work stands still, which papers are missing where it is for papers, and when to be reminded. */
export function askPark(at: AtTicket): Question {
  const { texts } = at.wording
  const checks = documentChecks(serviceOf(at), at.wording)
  // Where the service lists no documents none can be named as missing.
  const causes = DELAY_CAUSES.filter((cause) => cause !== 'documents' || checks.length > 0)
  return choice(
    texts.console.parkWhy,
    causes.map((cause) => ({
      words: texts.words.delayCause[cause],
      leadsTo: cause === 'documents' ? { ask: () => askMissing(at) } : askDue(at, cause, []),
    })),
  )
}

function askMissing(at: AtTicket): Question {
  return {
    kind: 'checks',
    title: at.wording.texts.console.missingWhich,
    items: documentChecks(serviceOf(at), at.wording),
    atLeast: 1,
    leadsTo: (missing) => askDue(at, 'documents', missing),
  }
}

function askDue(at: AtTicket, cause: DelayCause, missing: readonly DocumentRef[]): Next {
  const { texts, time } = at.wording
  return {
    ask: () =>
      choice(
        texts.console.parkUntil,
        DUE_MINUTES.map((dueMinutes) => ({
          words: texts.common.minutes(dueMinutes),
          note: texts.console.due(time((at.now + dueMinutes * MINUTE_MS) as Instant)),
          leadsTo: { send: { type: 'park', ...placeOf(at), cause, dueMinutes, missing } },
        })),
      ),
  }
}
