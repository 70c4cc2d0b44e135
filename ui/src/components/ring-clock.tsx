import type { Standing } from '@loket/protocol'
import type { JSX } from 'preact'
import { Sign } from './sign.tsx'

export interface RingClockProps {
  /** Used part of the target, 0 and up; a full ring from 1 on. */
  readonly share: number
  /** "11:40" */
  readonly time: string
  readonly standing: Standing
  readonly standingWord: string
}

const RADIUS = 44.5
const LENGTH = 2 * Math.PI * RADIUS

/** A running clock against its target. */
export function RingClock({ share, time, standing, standingWord }: RingClockProps): JSX.Element {
  const used = Math.min(1, Math.max(0, share)) * LENGTH
  return (
    <div class={`ring-clock ${standing}`} role="timer">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="ring-track" cx="50" cy="50" r={RADIUS} />
        <circle class="ring-used" cx="50" cy="50" r={RADIUS} stroke-dasharray={`${used} ${LENGTH}`} />
      </svg>
      <span class="ring-clock-words">
        <span class="ring-clock-time">{time}</span>
        <span class="ring-clock-standing">
          <Sign name={standing} />
          {standingWord}
        </span>
      </span>
    </div>
  )
}
