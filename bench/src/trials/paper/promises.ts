// What must be true of every case, whatever went wrong. Judged from what happened alone, so that each promise can itself be tried.

import type { PrintState } from '@loket/protocol'
import type { Combination } from './combinations.ts'
import { HARMLESS } from './faults.ts'
import type { Outcome, SheetSeen, TicketOutcome } from './outcome.ts'
import type { Profile } from './profiles.ts'
import { troublesHeard } from './troubles-heard.ts'

/** Sentences that say what was broken; empty: all was kept. */
export function brokenPromises(combination: Combination, outcome: Outcome): readonly string[] {
  return [
    ...outcome.tickets.flatMap((ticket) =>
      [...brokenWords(ticket), ...brokenNumbers(ticket), ...brokenScreens(ticket), ...brokenLists(ticket)].map(
        (sentence) => `${ticket.number} (${ticket.role}): ${sentence}`,
      ),
    ),
    ...lostTickets(outcome),
    ...unseenTroubles(combination, outcome),
    ...unfinishedBusiness(combination, outcome),
  ]
}

/** The printer's word, weak or strong, stands for paper. */
function brokenWords({ claims }: TicketOutcome): readonly string[] {
  return claims
    .filter(({ state, sheets }) => (state === 'printed' || state === 'processed') && !sheets.some(isTicket))
    .map(({ state }) => `${state} without a paper`)
}

function brokenNumbers({ claims, sheets }: TicketOutcome): readonly string[] {
  const unmarked = sheets.filter(({ copy }) => !copy).length
  const broken: string[] = []
  if (unmarked > 1) broken.push(`${unmarked} papers that are not marked as a copy`)
  if (unmarked > 0 && claims.at(-1)?.state === 'cancelled') broken.push('a paper of a job that was given up')
  if (sheets.some(({ withScrap }) => withScrap)) broken.push('a paper on which another one hangs')
  return broken
}

function brokenScreens({ claims, sheets }: TicketOutcome): readonly string[] {
  const broken = claims.flatMap((claim) => {
    if (claim.shown === 'printed' && !claim.sheets.some(isTicket)) return ['the kiosk sends to the slot without a paper']
    if (claim.shown === 'failed' && claim.sheets.some(({ copy }) => !copy)) return ['the kiosk says that nothing came, and it did']
    return []
  })
  const last = claims.at(-1)
  if (last === undefined || last.shown === 'printing') return [...broken, 'the kiosk waits for ever']
  // What comes after "failed" is told while it comes.
  if (last.shown === 'failed' && sheets.some(({ copy }) => !copy)) broken.push('a paper came after the kiosk had given it up')
  return broken
}

/** In the supervisor's list: what may be missing, and nothing else. */
function brokenLists({ role, listed, stateWhenLooked }: TicketOutcome): readonly string[] {
  // Taken after the look.
  if (role === 'after' || role === 'last') return []
  const isInDoubt = stateWhenLooked === 'unknown' || stateWhenLooked === 'cancelled'
  if (listed === isInDoubt) return []
  return [listed ? `listed as in doubt although ${stateWhenLooked}` : `${stateWhenLooked}, and not in the list`]
}

function lostTickets({ tickets, findings, serverFaults }: Outcome): readonly string[] {
  const numbers = new Set(tickets.map(({ number }) => number))
  return [
    ...tickets.filter(({ called }) => !called).map(({ number }) => `${number} was never called`),
    ...(numbers.size < tickets.length ? ['a number was given twice'] : []),
    ...findings.map((kind) => `the journal: ${kind}`),
    ...serverFaults.map((fault) => `the server ended: ${fault}`),
  ]
}

function unseenTroubles({ fault, profile }: Combination, { during, after }: Outcome): readonly string[] {
  const broken = after.troubles.map((trouble) => `${trouble} is still shown when all is well`)
  if (after.paperLow) broken.push('paper is shown as low when all is well')
  if (during === null) return broken
  const { oneOf, paperLow } = troublesHeard(fault, profile)
  const [shown = null, ...more] = during.troubles
  if (!oneOf.includes(shown) || more.length > 0)
    broken.push(
      `the supervisor is shown ${during.troubles.join(', ') || 'nothing'}, not ${oneOf.map((trouble) => trouble ?? 'nothing').join(' or ')}`,
    )
  if (during.paperLow !== paperLow) broken.push(`paper is shown as ${during.paperLow ? 'low' : 'enough'}`)
  return broken
}

/** The best that this class of printer ever says of a job. */
const BEST_WORD: Readonly<Record<Profile, PrintState>> = {
  epson: 'printed',
  clone: 'processed',
  'garbage-clone': 'processed',
  'clone-no-status': 'processed',
  mute: 'probablyPrinted',
}

/** What is easy is done, and what was asked for comes or is known to be missing. */
function unfinishedBusiness(combination: Combination, { tickets }: Outcome): readonly string[] {
  return tickets.flatMap((ticket) =>
    [...unfinishedTicket(combination, ticket), ...lostCopy(ticket)].map((sentence) => `${ticket.number} (${ticket.role}): ${sentence}`),
  )
}

function unfinishedTicket({ fault, profile }: Combination, ticket: TicketOutcome): readonly string[] {
  const { role, claims, sheets } = ticket
  const meetsIt = role === 'tested' || role === 'next'
  if (meetsIt && !HARMLESS.includes(fault)) return []
  const end = claims.at(-1)?.state
  const isCertain = end === BEST_WORD[profile] || isOwedByOthers(ticket, profile)
  return [...(sheets.some(isTicket) ? [] : ['no paper, with nothing wrong']), ...(isCertain ? [] : [`${end}, with nothing wrong`])]
}

function lostCopy({ copyAsked, listedAtEnd, sheets }: TicketOutcome): readonly string[] {
  const isLost = copyAsked && !listedAtEnd && !sheets.some(({ whole, copy }) => whole && copy)
  return isLost ? ['its copy did not come, and nobody is told'] : []
}

/** One answer about the paper that may be that of an earlier job costs one job its certainty. */
function isOwedByOthers({ role, claims }: TicketOutcome, profile: Profile): boolean {
  return role === 'after' && BEST_WORD[profile] === 'processed' && claims.at(-1)?.state === 'unknown'
}

function isTicket({ whole, copy }: SheetSeen): boolean {
  return whole && !copy
}
