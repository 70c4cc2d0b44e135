import type { Instant } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import type { JSX } from 'preact'
import type { Wording } from '../wording.ts'
import type { CallLine, CallLines } from './call-lines.ts'
import { CallMark } from './call-mark.tsx'

export interface RecentCallsProps {
  readonly calls: CallLines
  readonly wording: Wording
  readonly now: Instant
  /** The server is away: whether somebody is still being called is not known, only how long ago it was. */
  readonly offline: boolean
}

export function RecentCalls({ calls, wording, now, offline }: RecentCallsProps): JSX.Element {
  return (
    <section class="recent" aria-labelledby="recent-heading">
      <h2 class="recent-heading" id="recent-heading">
        <span>{wording.both((texts) => texts.display.recentCalls)}</span>
        {calls.pages > 1 ? <span class="figures">{`${calls.page} / ${calls.pages}`}</span> : null}
      </h2>
      {calls.lines.length === 0 ? (
        <p class="recent-none">
          {wording.texts.display.noCallsHint}
          <span class="second">{wording.inSecond((texts) => texts.display.noCallsHint)}</span>
        </p>
      ) : (
        <ol class="recent-list">
          {calls.lines.map((line) => (
            <Line key={line.call.number} line={offline ? { ...line, standing: false } : line} wording={wording} now={now} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Line({ line, wording, now }: { readonly line: CallLine; readonly wording: Wording; readonly now: Instant }): JSX.Element {
  const { number, counterNumber, calledAt, mark } = line.call
  return (
    <li class={line.standing ? 'recent-call standing' : 'recent-call'}>
      <span class="recent-number number" data-signs={number.length}>
        {number}
      </span>
      <CallMark mark={mark} language={wording.first} />
      <span class="recent-where">
        <strong class="figures">{wording.texts.common.counter(counterNumber)}</strong>
        <span>{line.standing ? wording.texts.display.alsoCalling : ageOf(calledAt, now, wording)}</span>
      </span>
    </li>
  )
}

/** "2 menit lalu" */
export function ageOf(calledAt: Instant, now: Instant, { texts }: Wording): string {
  const minutes = Math.floor((now - calledAt) / MINUTE_MS)
  return minutes < 1 ? texts.display.justNow : texts.display.minutesAgo(minutes)
}
