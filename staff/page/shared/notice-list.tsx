import { Button, StandingPill } from '@loket/ui'
import type { ReadonlySignal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Notice } from './notices.ts'
import { shownNotices } from './notices.ts'
import type { Wording } from './wording.ts'

export interface Dismissals {
  readonly keys: ReadonlySignal<ReadonlySet<string>>
  dismiss(notices: readonly Notice[]): void
}

export function useDismissals(): Dismissals {
  const keys = useSignal<ReadonlySet<string>>(new Set())
  return {
    keys,
    dismiss(notices) {
      keys.value = new Set([...keys.value, ...notices.map(({ key }) => key)])
    },
  }
}

export interface NoticeListProps {
  readonly notices: readonly Notice[]
  readonly wording: Wording
  readonly now: Notice['at']
  readonly dismissals: Dismissals
  /** How many stand there at most, the newest; of the others only the number is told. */
  readonly most: number
}

/** A polite live region that is always there: a notice that comes is read once, those that stay are not read again. */
export function NoticeList({ notices, wording, now, dismissals, most }: NoticeListProps): JSX.Element {
  const { console } = wording.texts
  const all = shownNotices(notices, dismissals.keys.value, now)
  const more = all.length - most
  return (
    <section class="notices" aria-label={console.noticesHeading}>
      <ul aria-live="polite" aria-relevant="additions">
        {all.slice(0, most).map((notice) => (
          <li key={notice.key} class="notice">
            <StandingPill standing={notice.standing}>
              {notice.words} <span class="figures">· {wording.time(notice.at)}</span>
            </StandingPill>
          </li>
        ))}
      </ul>
      {all.length === 0 ? null : (
        <p class="notices-acts">
          <Button kind="quiet" class="notices-dismiss" onPress={() => dismissals.dismiss(all)}>
            {console.dismiss} <kbd>M</kbd>
          </Button>
          {more > 0 ? <span class="notices-more figures">{console.andMore(more)}</span> : null}
        </p>
      )}
    </section>
  )
}
