import type { ConsoleTicket, Instant, Period, PeriodKind } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { formatClock } from '@loket/texts'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import { readClock } from '../shared/running-clock.ts'
import type { Wording } from '../shared/wording.ts'

export interface PeriodsProps {
  readonly ticket: Pick<ConsoleTicket, 'periods' | 'clock'>
  readonly wording: Wording
  readonly now: Instant
}

/** What this leg has spent its time on, each kind once; the last period runs, and stands as the clock on it stands. */
export function Periods({ ticket, wording, now }: PeriodsProps): JSX.Element {
  const { periods, clock } = ticket
  const running = periods.find(({ to }) => to === null)
  const standing = clock !== null && clock.clock === running?.kind ? readClock(clock, now).standing : 'untargeted'
  return (
    <ol class="periods">
      {spentBefore(periods).map(({ kind, ms }) => (
        <li key={kind} class="period">
          <span class="period-kind">
            <Sign name="check" />
            {wording.texts.words.clock[kind]}
          </span>
          <strong class="figures">{wording.texts.common.minutesShort(Math.floor(ms / MINUTE_MS))}</strong>
        </li>
      ))}
      {running ? <RunningPeriod period={running} standing={standing} wording={wording} now={now} /> : null}
    </ol>
  )
}

/** A leg that was parked several times has many periods: their sum by kind, in the order they first came. */
export function spentBefore(periods: readonly Period[]): readonly { readonly kind: PeriodKind; readonly ms: number }[] {
  const sums = new Map<PeriodKind, number>()
  for (const { kind, from, to } of periods) {
    if (to !== null) sums.set(kind, (sums.get(kind) ?? 0) + (to - from))
  }
  return [...sums].map(([kind, ms]) => ({ kind, ms }))
}

interface RunningPeriodProps extends Pick<PeriodsProps, 'wording' | 'now'> {
  readonly period: Period
  readonly standing: string
}

function RunningPeriod({ period, standing, wording, now }: RunningPeriodProps): JSX.Element {
  return (
    <li class={`period running ${standing}`} aria-current="step">
      <span class="period-kind">
        <Sign name="onTrack" />
        {wording.texts.words.clock[period.kind]}
      </span>
      <strong class="figures">{formatClock(now - period.from)}</strong>
    </li>
  )
}
