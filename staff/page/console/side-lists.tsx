// Beside the desk: what was put aside, and who may still come back. Both stay small; who waits has the room.

import type { AbsentTicket, ConsoleView, Instant, ParkedTicket } from '@loket/protocol'
import { Sign, StandingPill } from '@loket/ui'
import type { JSX } from 'preact'
import { readClock } from '../shared/running-clock.ts'
import { standingWords } from '../shared/standing-words.ts'
import type { Wording } from '../shared/wording.ts'
import { dueWords, isDue } from './due-words.ts'

interface Told {
  readonly wording: Wording
  readonly now: Instant
}

/** Parked work, own counter first; open, for it reminds. */
export function ParkedList({ parked, ...told }: Told & { readonly parked: ConsoleView['parked'] }): JSX.Element | null {
  const { console } = told.wording.texts
  if (parked.count === 0) return null
  const more = parked.count - parked.tickets.length
  return (
    <details class="aside-list" open>
      <summary>
        {console.parkedHeading} <span class="figures">{parked.count}</span>
      </summary>
      <ul>
        {parked.tickets.map((ticket) => (
          <ParkedLine key={ticket.ticketId} ticket={ticket} {...told} />
        ))}
        {more > 0 ? <li class="waiting-more figures">{console.andMore(more)}</li> : null}
      </ul>
    </details>
  )
}

function ParkedLine({ ticket, wording, now }: Told & { readonly ticket: ParkedTicket }): JSX.Element {
  const { texts } = wording
  const due = isDue(ticket, now)
  const reading = ticket.clock === null ? null : readClock(ticket.clock, now)
  const missing = ticket.missing.map((name) => wording.name(name)).join(', ')
  return (
    <li class="aside-ticket">
      <span class="waiting-number number">{ticket.number}</span>
      <span class="waiting-words">
        <span>
          {texts.words.delayCause[ticket.cause]}
          {missing === '' ? '' : `: ${missing}`}
        </span>
        <span class={due ? 'figures due' : 'figures'}>
          {due ? <Sign name="atRisk" /> : null} {dueWords(ticket, wording, now)} · {texts.common.counter(ticket.counterNumber)}
        </span>
      </span>
      {reading === null ? null : <StandingPill standing={reading.standing}>{standingWords(reading, texts)}</StandingPill>}
    </li>
  )
}

/** No-shows within the office's tolerance; closed, for few come back. */
export function AbsentList({ absent, wording, now }: Told & { readonly absent: readonly AbsentTicket[] }): JSX.Element | null {
  const { console } = wording.texts
  const still = absent.filter(({ rejoinUntil }) => rejoinUntil >= now)
  if (still.length === 0) return null
  return (
    <details class="aside-list">
      <summary>
        {console.absentHeading} <span class="figures">{still.length}</span>
      </summary>
      <ul>
        {still.map(({ ticketId, number, serviceId, rejoinUntil }) => (
          <li key={ticketId} class="aside-ticket">
            <span class="waiting-number number">{number}</span>
            <span class="waiting-words">
              <span>{wording.service(serviceId)}</span>
              <span class="figures">{console.until(wording.time(rejoinUntil))}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
