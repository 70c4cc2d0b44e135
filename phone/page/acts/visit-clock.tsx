// The running clocks of a visit. The view gives instants; the page counts.

import type { Instant, RunningClock, Standing, TicketView } from '@loket/protocol'
import { formatClock, type PhoneActsTexts } from '@loket/texts'
import { type FaceConnection, StandingPill } from '@loket/ui'
import type { JSX } from 'preact'

interface VisitClockProps {
  readonly ticket: TicketView
  readonly connection: FaceConnection
  readonly texts: PhoneActsTexts
}

/** Nothing once the visit is over. */
export function VisitClock({ ticket, connection, texts }: VisitClockProps): JSX.Element | null {
  if (ticket.ending !== null) return null
  const now = connection.now.value
  const promise = ticket.promiseClock
  return (
    <div class="clocks">
      {promise?.startedAt === ticket.issuedAt ? null : (
        <p>
          <span>{texts.clock.visit}</span>
          <strong class="figures">{formatClock(now - ticket.issuedAt)}</strong>
        </p>
      )}
      {promise === null ? null : (
        <p>
          <span>{texts.clock.promise(ticket.promiseMinutes)}</span>
          <strong class="figures">{formatClock(now - promise.startedAt)}</strong>
          <StandingPill standing={standingAt(promise, now)}>{texts.clock.standing[standingAt(promise, now)]}</StandingPill>
        </p>
      )}
    </div>
  )
}

/** It goes on although no new view arrives. */
function standingAt({ atRiskAt, targetAt, standing }: RunningClock, now: Instant): Standing {
  if (targetAt !== null && now > targetAt) return 'breached'
  return standing === 'onTrack' && atRiskAt !== null && now >= atRiskAt ? 'atRisk' : standing
}
