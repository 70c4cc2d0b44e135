// What the agent may do now, read from the view alone: which commands are possible stands in `allowed`, the rules stay in the domain.

import type { CommandType, ConsoleView, Refusal, TicketState } from '@loket/protocol'

/** The commands of the usual flow, one of which the main key carries. */
export type MainCommand = Extract<CommandType, 'callNext' | 'openCounter' | 'startService' | 'acceptDocuments' | 'complete'>
/** The other acts about a ticket: the one at the counter, or one that could come there. */
export type SideAct =
  | 'recall'
  | 'markNoShow'
  | 'returnToQueue'
  | 'completeOther'
  | 'park'
  | 'transfer'
  | 'cancel'
  | 'resume'
  | 'rejoin'
  | 'callTicket'
/** The acts about the counter and the office. */
export type OfficeAct = 'issueFor' | 'outage' | 'profile' | 'pause' | 'closeCounter' | 'signOut'
/** Papers that are asked for by themselves: the ticket once more, or what to bring for a service. */
export type PaperAct = 'printCopy' | 'printChecklist'
/** What the page itself does or offers on its own line. */
export type PageAct = 'undo' | 'dismiss' | 'help'
export type Act = SideAct | OfficeAct | PaperAct | PageAct

export interface MainKey {
  readonly command: MainCommand
  /** `null`: possible now. */
  readonly refusal: Refusal | null
}

export interface SideKey {
  readonly act: SideAct
  /** The letter on the keyboard, the same in every language. */
  readonly letter: string
  readonly refusal: Refusal | null
}

/** The first letter of the Indonesian word where it was free: Tunda, Alihkan, Lanjutkan, Datang kembali, Urungkan, Gangguan, Salinan, Cetak. */
export const LETTERS: Readonly<Record<Act, string>> = {
  recall: 'R',
  markNoShow: 'N',
  completeOther: 'H',
  park: 'T',
  transfer: 'A',
  returnToQueue: 'K',
  cancel: 'B',
  resume: 'L',
  rejoin: 'D',
  callTicket: 'P',
  undo: 'U',
  issueFor: 'W',
  outage: 'G',
  profile: 'F',
  pause: 'J',
  closeCounter: 'X',
  printCopy: 'S',
  printChecklist: 'C',
  signOut: 'Q',
  dismiss: 'M',
  help: '?',
}

const FLOW: Partial<Record<TicketState, readonly MainCommand[]>> = {
  called: ['startService'],
  checking: ['acceptDocuments', 'complete'],
  processing: ['complete'],
}
const WITHOUT_TICKET: readonly MainCommand[] = ['callNext', 'openCounter']

const COMMAND_OF: Partial<Record<Act, CommandType>> = {
  recall: 'recall',
  markNoShow: 'markNoShow',
  completeOther: 'complete',
  park: 'park',
  transfer: 'transfer',
  returnToQueue: 'returnToQueue',
  cancel: 'cancel',
  resume: 'resume',
  rejoin: 'rejoin',
  callTicket: 'callTicket',
  undo: 'undo',
  issueFor: 'issueTicket',
  outage: 'declareOutage',
  pause: 'pauseCounter',
  closeCounter: 'closeCounter',
  printCopy: 'printCopy',
  printChecklist: 'printChecklist',
  // Whoever leaves leaves no counter open.
  signOut: 'closeCounter',
}

const AT_TICKET: readonly SideAct[] = ['recall', 'markNoShow', 'completeOther', 'park', 'transfer', 'returnToQueue', 'cancel', 'rejoin']
const AT_FREE_COUNTER: readonly SideAct[] = ['resume', 'rejoin', 'callTicket']

type Seen = Pick<ConsoleView, 'ticket' | 'allowed'>

/** The first possible command of the usual flow; where none is, the first that is refused, so that the reason can be shown; `null`: nothing to offer. */
export function mainKey({ ticket, allowed }: Seen): MainKey | null {
  const flow = ticket === null ? WITHOUT_TICKET : (FLOW[ticket.state] ?? [])
  const offered = flow.filter((command) => allowed[command] !== undefined)
  const command = offered.find((candidate) => allowed[candidate] === null) ?? offered[0]
  return command === undefined ? null : { command, refusal: allowed[command] ?? null }
}

/** The side keys to show: what is possible now, and what only needs time. */
export function sideKeys(view: Seen): readonly SideKey[] {
  const acts = view.ticket === null ? AT_FREE_COUNTER : AT_TICKET
  return acts.flatMap((act) => {
    const refusal = refusalOf(act, view)
    return refusal === null || refusal?.type === 'tooEarlyForNoShow' ? [{ act, letter: LETTERS[act], refusal }] : []
  })
}

/** Why an act is not possible now, `null` where it is, `undefined` where the view does not speak of it. */
export function refusalOf(act: Act, { allowed }: Pick<ConsoleView, 'allowed'>): Refusal | null | undefined {
  const command = COMMAND_OF[act]
  const refusal = command === undefined ? null : allowed[command]
  // That a second person must agree stands in the way of one reason, not of the act.
  return refusal?.type === 'approvalNeeded' ? null : refusal
}

export function actOfLetter(letter: string): Act | null {
  const found = (Object.keys(LETTERS) as Act[]).find((act) => LETTERS[act] === letter)
  return found ?? null
}
