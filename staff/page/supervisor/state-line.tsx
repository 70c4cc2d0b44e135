import type { Instant } from '@loket/protocol'
import { StandingPill } from '@loket/ui'
import type { JSX } from 'preact'
import { minutesSince } from '../shared/running-clock.ts'
import type { Hall } from './hall.ts'

/** One thing to know of a printer or a board. */
export interface DeviceState {
  readonly standing: 'atRisk' | 'breached'
  readonly words: string
  /** `null`: nobody knows. */
  readonly since: Instant | null
  /** What to do, where it does not stand among what needs a supervisor now. */
  readonly help: string | null
}

/** What is the matter with a device, since when, for how long, and what to do. */
export function StateLine({ state, wording, now }: Pick<Hall, 'wording' | 'now'> & { readonly state: DeviceState }): JSX.Element {
  const { console, supervisor } = wording.texts
  const { standing, words, since, help } = state
  return (
    <p class="hall-printer-state">
      <StandingPill standing={standing}>{words}</StandingPill>
      {since === null ? null : (
        <span class="figures">
          {console.since(wording.time(since))} · {supervisor.lasting(minutesSince(since, now))}
        </span>
      )}
      {help === null ? null : <span class="hall-help">{help}</span>}
    </p>
  )
}
