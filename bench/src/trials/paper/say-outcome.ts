// What happened, in few words.

import type { Outcome, SheetSeen, TicketOutcome } from './outcome.ts'

/** Of the ticket that met the fault: the end of its job, its paper, what the kiosk said, and whether a copy was asked for. */
export function sayTicket({ tickets }: Outcome): string {
  const tested = tickets.find(({ role }) => role === 'tested')
  if (tested === undefined) throw new Error('a case without its ticket')
  return [endOf(tested), paperOf(tested), screensOf(tested)].join(' · ')
}

function endOf({ claims }: TicketOutcome): string {
  return claims.at(-1)?.state ?? 'nothing'
}

function paperOf({ sheets, copyAsked }: TicketOutcome): string {
  const own = sheets.filter(({ copy }) => !copy).map(sayOwn)
  const copies = sheets.filter(({ copy }) => copy)
  const all = [own.length === 0 ? 'none' : own.join(' + '), ...copies.map(({ whole }) => (whole ? 'copy' : 'torn copy'))]
  return copyAsked && copies.length === 0 ? [...all, 'no copy'].join(' + ') : all.join(' + ')
}

function sayOwn({ whole, pieces, withScrap }: SheetSeen): string {
  const piece = pieces > 1 ? `${whole ? 'whole' : 'torn'} in ${pieces} pieces` : whole ? 'whole' : 'torn'
  return withScrap ? `${piece}, with a scrap` : piece
}

/** Without the waiting that goes ahead of every word. */
function screensOf({ claims }: TicketOutcome): string {
  const words = claims.map(({ shown }) => shown).filter((word) => word !== 'printing')
  return words.filter((word, at) => word !== words[at - 1]).join(' → ')
}
