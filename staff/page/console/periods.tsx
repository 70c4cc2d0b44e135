import type { ConsoleTicket, Instant, Period } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { formatClock } from '@loket/texts'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import { readClock } from './running-clock.ts'
import type { Wording } from './wording.ts'

export interface PeriodsProps {
  readonly ticket: Pick<ConsoleTicket, 'periods' | 'clock'>
  readonly wording: Wording
  readonly now: Instant
}

/** What this leg has spent its time on; the last period runs, and stands as the clock on it stands. */
export function Periods({ ticket, wording, now }: PeriodsProps): JSX.Element {
  const { periods, clock } = ticket
  return (
    <ol class="periods">
      {periods.map((period) => {
        const standing = clock !== null && clock.clock === period.kind ? readClock(clock, now).standing : 'untargeted'
        return period.to === null ? (
          <RunningPeriod key={period.from} period={period} standing={standing} wording={wording} now={now} />
        ) : (
          <li key={period.from} class="period">
            <span class="period-kind">
              <Sign name="check" />
              {wording.texts.words.clock[period.kind]}
            </span>
            <strong class="figures">{wording.texts.common.minutesShort(Math.floor((period.to - period.from) / MINUTE_MS))}</strong>
          </li>
        )
      })}
    </ol>
  )
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
