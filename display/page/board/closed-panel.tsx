import type { DayStatus, Instant } from '@loket/protocol'
import type { JSX } from 'preact'
import type { Wording } from '../wording.ts'

export interface ClosedPanelProps {
  readonly day: Extract<DayStatus, { state: 'closed' | 'beforeOpening' }>
  readonly wording: Wording
  readonly zoneLabel: string
  readonly timeOf: (at: Instant) => string
  readonly dateOf: (at: Instant) => string
}

/** Closed, or not open yet: the one thing people want to know is when it opens. */
export function ClosedPanel({ day, wording, zoneLabel, timeOf, dateOf }: ClosedPanelProps): JSX.Element {
  const opensAt = day.state === 'beforeOpening' ? day.opensAt : day.opensAgainAt
  return (
    <section class="panel closed">
      <h2>{day.state === 'beforeOpening' ? wording.texts.day.beforeOpening : wording.texts.day.closedToday}</h2>
      <p class="second">{wording.inSecond((texts) => (day.state === 'beforeOpening' ? texts.day.beforeOpening : texts.day.closedToday))}</p>
      {day.state === 'closed' && day.reason !== null ? <p class="closed-reason">{wording.name(day.reason)}</p> : null}
      {opensAt === null ? (
        <p class="closed-unknown">{wording.texts.day.opensAgainUnknown}</p>
      ) : (
        <div class="closed-opening">
          <p class="closed-word">{wording.both((texts) => texts.display.opens)}</p>
          <p class="closed-time number">{timeOf(opensAt)}</p>
          <p class="closed-date">{`${zoneLabel} · ${dateOf(opensAt)}`}</p>
        </div>
      )}
    </section>
  )
}
