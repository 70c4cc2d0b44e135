// What a supervisor may do here, each by its letter; the view says what is possible.

import type { CommandType, Refusal } from '@loket/protocol'
import type { SupervisorTexts } from '@loket/texts'
import { askIssue } from '../shared/ask-issue.ts'
import { askOutage } from '../shared/ask-outage.ts'
import type { Next } from '../shared/question.ts'
import type { Hall } from './hall.ts'
import { askWhichCopy, askWhichPrinter, copiable } from './hall-papers.ts'
import { askApproval, askCloseCounter, askCloseDay, openApprovals, openCounters } from './hall-questions.ts'

export type HallAct =
  | 'approve'
  | 'outage'
  | 'printCopy'
  | 'printTest'
  | 'issueFor'
  | 'closeCounter'
  | 'day'
  | 'signOut'
  | 'dismiss'
  | 'help'

/** Where the console has the same act, the same letter; else the first of the Indonesian word: Persetujuan, Uji, Hari. */
export const HALL_LETTERS: Readonly<Record<HallAct, string>> = {
  approve: 'P',
  outage: 'G',
  printCopy: 'S',
  printTest: 'U',
  issueFor: 'W',
  closeCounter: 'X',
  day: 'H',
  signOut: 'Q',
  dismiss: 'M',
  help: '?',
}

export function hallActOfLetter(letter: string): HallAct | null {
  return (Object.keys(HALL_LETTERS) as HallAct[]).find((act) => HALL_LETTERS[act] === letter) ?? null
}

export function hallActWords(act: HallAct, hall: Pick<Hall, 'view'>, { console, supervisor }: SupervisorTexts): string {
  const words: Readonly<Record<HallAct, string>> = {
    approve: supervisor.approvals,
    outage: console.outage,
    printCopy: console.printCopy,
    printTest: supervisor.printTest,
    issueFor: console.issueFor,
    closeCounter: console.closeCounter,
    day: dayCommand(hall) === 'openDay' ? supervisor.openDay : supervisor.closeDay,
    signOut: console.signOut,
    dismiss: console.dismiss,
    help: console.keys,
  }
  return words[act]
}

/** The one of the two that is possible; where neither is, closing, whose refusal then says why. */
function dayCommand({ view }: Pick<Hall, 'view'>): 'openDay' | 'closeDay' {
  return view.allowed.openDay === null ? 'openDay' : 'closeDay'
}

/** Why an act is not possible now, or `null`. */
export function hallRefusal(act: HallAct, hall: Pick<Hall, 'view'>): Refusal | null {
  const command: Partial<Record<HallAct, CommandType>> = { outage: 'declareOutage', issueFor: 'issueTicket', day: dayCommand(hall) }
  const name = command[act]
  const refusal = name === undefined ? null : (hall.view.allowed[name] ?? null)
  // An outage in force can be ended also where none can be declared.
  return act === 'outage' && hall.view.outages.length > 0 ? null : refusal
}

/** `null`: there is nothing to do it to. */
export function nextOfHallAct(act: Exclude<HallAct, 'signOut' | 'dismiss' | 'help'>, hall: Hall): Next | null {
  switch (act) {
    case 'approve':
      return openApprovals(hall).length === 0 ? null : { ask: () => askApproval(hall) }
    case 'outage':
      return { ask: () => askOutage({ ...hall, outages: hall.view.outages, mayConfirm: true }) }
    case 'printCopy':
      return copiable(hall).length === 0 ? null : { ask: () => askWhichCopy(hall) }
    case 'printTest':
      return hall.view.printers.length === 0 ? null : { ask: () => askWhichPrinter(hall) }
    case 'issueFor':
      return { ask: () => askIssue(hall) }
    case 'closeCounter':
      return openCounters(hall).length === 0 ? null : { ask: () => askCloseCounter(hall) }
    case 'day':
      return dayCommand(hall) === 'openDay' ? { send: { type: 'openDay' } } : { ask: () => askCloseDay(hall) }
  }
}
