// A ticket that staff takes for somebody: for which service, why, with which papers, with priority or not.

import {
  BEHALF_REASONS,
  type BehalfReason,
  DOCUMENTS_ANSWERS,
  type DocumentsAnswer,
  type IssuedTicket,
  type OfficeView,
  type ServiceId,
} from '@loket/protocol'
import { askService } from './ask-service.ts'
import { choice, type Next, type Question } from './question.ts'
import type { Wording } from './wording.ts'

interface IssueChoice {
  readonly office: OfficeView
  readonly wording: Wording
}

export function askIssue(parts: IssueChoice): Question {
  return askService({ ...parts, leadsTo: (serviceId) => ({ ask: () => askReason(parts, serviceId) }) })
}

function askReason(parts: IssueChoice, serviceId: ServiceId): Question {
  const { texts } = parts.wording
  return choice(
    texts.console.behalfWhy,
    BEHALF_REASONS.map((onBehalf) => ({ words: texts.words.behalfReason[onBehalf], leadsTo: afterReason(parts, serviceId, onBehalf) })),
  )
}

function afterReason(parts: IssueChoice, serviceId: ServiceId, onBehalf: BehalfReason): Next {
  const { office, wording } = parts
  const service = office.services.find(({ id }) => id === serviceId)
  const asks = service?.checksDocuments === true && service.documentCases.some(({ documents }) => documents.length > 0)
  if (!asks) return { ask: () => askPriority(parts, serviceId, onBehalf, 'notAsked') }
  const { console, words } = wording.texts
  return {
    ask: () =>
      choice(
        console.documentsHow,
        DOCUMENTS_ANSWERS.map((documents) => ({
          words: words.documentsAnswer[documents],
          leadsTo: { ask: () => askPriority(parts, serviceId, onBehalf, documents) },
        })),
      ),
  }
}

function askPriority(parts: IssueChoice, serviceId: ServiceId, onBehalf: BehalfReason, documents: DocumentsAnswer): Question {
  const { office, wording } = parts
  const { common, console } = wording.texts
  const issue = (priority: boolean): Next => ({
    // The citizen's language is not asked: paper speaks the office's own, and this is its first.
    send: { type: 'issueTicket', serviceId, priority, documents, language: office.languages[0] ?? 'id', onBehalf },
  })
  return choice(
    console.priorityHow,
    [
      { words: common.no, leadsTo: issue(false) },
      { words: common.yes, leadsTo: issue(true) },
    ],
    console.priorityHint,
  )
}

/** What the citizen has to be told. */
export function tellIssued({ number, serviceId, ahead, paper }: IssuedTicket, wording: Wording): Question {
  const { console } = wording.texts
  return {
    kind: 'told',
    title: console.issuedTitle,
    number,
    lines: [wording.service(serviceId), console.issuedAhead(ahead), paper ? console.issuedPaper : console.issuedNoPaper],
  }
}
