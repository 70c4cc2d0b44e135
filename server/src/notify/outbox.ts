// Sends what waits, a few at a time, each until it is taken or of no use any more. Nobody waits for it: not the loop, not a citizen.

import { type Instant, MINUTE_MS, SECOND_MS, type TicketId } from '@loket/protocol'
import type { OfficeClock } from '../loop/office-clock.ts'
import type { TimeSources } from '../loop/time-sources.ts'
import type { NoticeStore, Waiting } from './notice-store.ts'
import type { PostNotice } from './post-notice.ts'

export interface NoticeCounts {
  /** In the queue now, those on their way included. */
  readonly waiting: number
  /** Since the start of the server. */
  readonly sent: number
  readonly failed: number
}

export interface Outbox {
  /** Something was queued, or may have become of no use. */
  look(): void
  /** Whoever it was for has gone: what waits is given up. */
  giveUpOn(ticketId: TicketId): void
  counts(): NoticeCounts
  close(): void
}

export interface OutboxParts {
  readonly store: NoticeStore
  readonly post: PostNotice
  readonly clock: Pick<OfficeClock, 'now' | 'wakeAt'>
  readonly time: Pick<TimeSources, 'setTimer' | 'wall'>
  /** Whether it would only confuse now: who is called no more need not come. */
  isStale(notice: Waiting): boolean
  onFailed(notice: Waiting, why: string): void
  onGivenUp(notice: Waiting): void
  /** Runs it; trouble with the file is told there and stops nothing. */
  guarded(work: () => void): void
}

const AT_ONCE = 4
const TIMEOUT_MS = 10 * SECOND_MS
/** After the first try, the second, and so on; the last for all that follow. */
const PAUSES_MS = [1, 5, 30, 120, 600].map((seconds) => seconds * SECOND_MS)
const GIVEN_UP_AFTER_MS = 30 * MINUTE_MS

export function createOutbox(parts: OutboxParts): Outbox {
  const { store, post, clock, time, guarded } = parts
  const onTheWay = new Map<string, AbortController>()
  let [sent, failed] = [0, 0]
  let closed = false
  let takeBackWake = () => {}

  function look(): void {
    if (!closed) guarded(sendDue)
  }

  function sendDue(): void {
    const at = clock.now()
    for (const notice of store.due(at)) {
      if (onTheWay.has(notice.id)) continue
      if (at - notice.madeAt >= GIVEN_UP_AFTER_MS || parts.isStale(notice)) giveUp(notice)
      else if (onTheWay.size < AT_ONCE) send(notice, at)
    }
    wakeForNext(at)
  }

  /** What is due and was not sent waits for the end of one that is on its way. */
  function wakeForNext(at: Instant): void {
    takeBackWake()
    const next = store.nextAt()
    if (next === null || (next <= at && onTheWay.size > 0)) return
    takeBackWake = clock.wakeAt(Math.max(next, at + 1) as Instant, look)
  }

  function giveUp(notice: Waiting): void {
    store.remove(notice.id)
    // Whoever was served before the first try has missed nothing.
    if (notice.attempts === 0) return
    failed += 1
    parts.onGivenUp(notice)
  }

  /** Counted before it leaves: a server that dies meanwhile tries again under the same id, and not at once. */
  function send(notice: Waiting, at: Instant): void {
    store.begin(notice.id, (at + TIMEOUT_MS + pauseAfter(notice)) as Instant)
    const way = new AbortController()
    onTheWay.set(notice.id, way)
    const takeBackTimeout = time.setTimer(TIMEOUT_MS, () => way.abort(new DOMException('no answer', 'TimeoutError')))
    void post(notice.body, Math.floor(time.wall() / SECOND_MS), way.signal).then((why) => {
      takeBackTimeout()
      onTheWay.delete(notice.id)
      if (!closed) guarded(() => settle(notice, why))
    })
  }

  function settle(notice: Waiting, why: string | null): void {
    if (why === null) {
      sent += 1
      store.remove(notice.id)
    } else {
      parts.onFailed({ ...notice, attempts: notice.attempts + 1 }, why)
      store.tryAgainAt(notice.id, (clock.now() + pauseAfter(notice)) as Instant)
    }
    look()
  }

  return {
    look,
    giveUpOn(ticketId) {
      for (const notice of store.waitingFor(ticketId)) if (!onTheWay.has(notice.id)) giveUp(notice)
    },
    counts: () => ({ waiting: store.countWaiting(), sent, failed }),
    close() {
      closed = true
      takeBackWake()
      for (const way of onTheWay.values()) way.abort()
    },
  }
}

function pauseAfter({ attempts }: Waiting): number {
  return PAUSES_MS[Math.min(attempts, PAUSES_MS.length - 1)] ?? 0
}
