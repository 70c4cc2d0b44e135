// What the agent may do now, read from the view alone: which commands are possible stands in `allowed`, the rules stay in the domain.

import type { Allowed, CommandType, ConsoleTicket, ConsoleView, Refusal, TicketState } from '@loket/protocol'

/** The commands of the usual flow, one of which the main key carries. */
export type MainCommand = Extract<CommandType, 'callNext' | 'openCounter' | 'startService' | 'acceptDocuments' | 'complete'>
/** The other acts at a ticket, each with a key of its own. */
export type SideAct = 'recall' | 'markNoShow' | 'returnToQueue' | 'completeOther' | 'cancel'

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

const FLOW: Partial<Record<TicketState, readonly MainCommand[]>> = {
  called: ['startService'],
  checking: ['acceptDocuments', 'complete'],
  processing: ['complete'],
}
const WITHOUT_TICKET: readonly MainCommand[] = ['callNext', 'openCounter']

const SIDE_ACTS: readonly { readonly act: SideAct; readonly command: CommandType; readonly letter: string }[] = [
  { act: 'recall', command: 'recall', letter: 'R' },
  { act: 'markNoShow', command: 'markNoShow', letter: 'N' },
  { act: 'completeOther', command: 'complete', letter: 'H' },
  { act: 'returnToQueue', command: 'returnToQueue', letter: 'K' },
  { act: 'cancel', command: 'cancel', letter: 'B' },
]

/** The first possible command of the usual flow; where none is, the first that is refused, so that the reason can be shown; `null`: nothing to offer. */
export function mainKey({ ticket, allowed }: Pick<ConsoleView, 'ticket' | 'allowed'>): MainKey | null {
  const flow = ticket === null ? WITHOUT_TICKET : (FLOW[ticket.state] ?? [])
  const offered = flow.filter((command) => allowed[command] !== undefined)
  const command = offered.find((candidate) => allowed[candidate] === null) ?? offered[0]
  return command === undefined ? null : { command, refusal: allowed[command] ?? null }
}

/** The side keys to show: what is possible now, and what only needs time. */
export function sideKeys(view: { readonly ticket: ConsoleTicket | null; readonly allowed: Allowed }): readonly SideKey[] {
  return allSideKeys(view).filter(({ refusal }) => refusal === null || refusal.type === 'tooEarlyForNoShow')
}

/** The side key of a letter, shown or not: an act that is refused now answers with its reason. */
export function sideKeyOf(letter: string, view: { readonly ticket: ConsoleTicket | null; readonly allowed: Allowed }): SideKey | null {
  return allSideKeys(view).find((key) => key.letter === letter.toUpperCase()) ?? null
}

function allSideKeys({ ticket, allowed }: { readonly ticket: ConsoleTicket | null; readonly allowed: Allowed }): readonly SideKey[] {
  if (ticket === null) return []
  return SIDE_ACTS.flatMap(({ act, command, letter }) => {
    const refusal = allowed[command]
    return refusal === undefined ? [] : [{ act, letter, refusal }]
  })
}
