import type { ConsoleView } from '@loket/protocol'
import type { JSX } from 'preact'
import type { Wording } from '../shared/wording.ts'

export interface NobodyProps {
  readonly view: ConsoleView
  readonly seat: NonNullable<ConsoleView['counter']>
  readonly wording: Wording
}

/** No ticket at the counter: how many wait, and whether the counter is paused. */
export function Nobody({ view, seat, wording }: NobodyProps): JSX.Element {
  const { texts } = wording
  const { count } = view.waiting
  const paused = seat.state === 'paused'
  return (
    <section class="nobody">
      <p class="nobody-count number">{count}</p>
      <div>
        <h2>{count === 0 ? texts.console.queueEmpty : texts.console.waitingNow}</h2>
        <p class={paused ? 'nobody-paused' : undefined}>
          {paused ? texts.console.counterPaused(texts.words.pauseReason[seat.pauseReason ?? 'other'].toLowerCase()) : texts.console.nobody}
        </p>
      </div>
    </section>
  )
}
