import type { ApprovalNow, CounterNow } from '@loket/protocol'
import { choice, type Next, type Option, type Question } from '../shared/question.ts'
import type { Hall } from './hall.ts'

/** What somebody else has asked or owes: one's own wishes another person answers. */
export function openApprovals({ view }: Pick<Hall, 'view'>): readonly ApprovalNow[] {
  return view.approvals.filter(({ mine, status }) => !mine && (status === 'asked' || status === 'unapproved'))
}

/** Which one, where there are several; then yes or no. */
export function askApproval(hall: Hall): Question {
  const [first, ...others] = openApprovals(hall)
  if (first && others.length === 0) return askVerdict(hall, first)
  const { supervisor } = hall.wording.texts
  return choice(
    supervisor.approvalWhich,
    openApprovals(hall).map(
      (approval): Option => ({
        words: approvalTitle(hall, approval),
        note: approvalKind(hall, approval),
        leadsTo: { ask: () => askVerdict(hall, approval) },
      }),
    ),
  )
}

function askVerdict(hall: Hall, approval: ApprovalNow): Question {
  const { supervisor } = hall.wording.texts
  return choice(
    approvalTitle(hall, approval),
    [
      { words: supervisor.approve, leadsTo: verdict(approval, 'granted') },
      { words: supervisor.refuse, leadsTo: verdict(approval, 'refused') },
    ],
    approvalKind(hall, approval),
  )
}

export function verdict({ approvalId }: ApprovalNow, given: 'granted' | 'refused'): Next {
  return { send: { type: 'approve', approvalId, verdict: given } }
}

/** "A028 · Undangan resmi · Loket 1" */
export function approvalTitle({ wording }: Pick<Hall, 'wording'>, { number, reason, counterNumber }: ApprovalNow): string {
  return [number, wording.name(reason), wording.texts.common.counter(counterNumber)].join(' · ')
}

export function approvalKind({ wording }: Pick<Hall, 'wording'>, { status, mine }: ApprovalNow): string {
  const { supervisor } = wording.texts
  if (mine) return supervisor.approvalOwn
  return status === 'unapproved' ? supervisor.approvalOwed : supervisor.approvalAsked
}

/** Staffed ones, and of those only the free: a ticket is never sent away with its counter. */
export function openCounters({ view }: Pick<Hall, 'view'>): readonly CounterNow[] {
  return view.counters.filter(({ state, ticketNumber }) => state !== 'closed' && ticketNumber === null)
}

export function askCloseCounter(hall: Hall): Question {
  const { common, console, supervisor, words } = hall.wording.texts
  return choice(
    console.whichCounter,
    openCounters(hall).map(
      ({ id, number, agentName, state }): Option => ({
        words: supervisor.closeTheirs(common.counter(number)),
        note: [agentName, words.counterState[state]].filter((part) => part !== null).join(' · '),
        leadsTo: { send: { type: 'closeCounter', counterId: id } },
      }),
    ),
  )
}

export function askCloseDay({ wording }: Pick<Hall, 'wording'>): Question {
  const { supervisor } = wording.texts
  return choice(supervisor.closeDaySure, [{ words: supervisor.yesClose, leadsTo: { send: { type: 'closeDay' } } }], supervisor.closeDayHint)
}
