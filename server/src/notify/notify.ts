// News for citizens who asked for it, through the agency's own message service: who is told what, and how it is forgotten.

import { isOpen, type OfficeState, openDayOf } from '@loket/domain'
import { type Language, type LocalDate, type NoticeState, type NotifyRefusal, SECOND_MS, type TicketId } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import type { Journal } from '../journal/journal.ts'
import { sqliteCode } from '../journal/storage-trouble.ts'
import type { Log } from '../log/log.ts'
import type { Loop } from '../loop/loop.ts'
import type { OfficeClock } from '../loop/office-clock.ts'
import type { TimeSources } from '../loop/time-sources.ts'
import { createNoticeStore, type KeptNumber, type NoticeStore } from './notice-store.ts'
import { isStale, isVisitOver } from './notices-of-turn.ts'
import { createOutbox, type NoticeCounts, type Outbox } from './outbox.ts'
import { readPhoneNumber } from './phone-number.ts'
import { type NotifySettings, type PostNotice, postNotices } from './post-notice.ts'
import { createTeller, type Teller } from './teller.ts'

export interface NotifyWish {
  readonly ticketId: TicketId
  /** As it was written. */
  readonly phone: string
  readonly language: Language
}

export interface Notify {
  /** Of one citizen; never the number itself. */
  stateOf(ticketId: TicketId): NoticeState
  /** `null`: the number is kept, and on the disk. Throws as SQLite does where the disk is full. */
  keep(wish: NotifyWish): NotifyRefusal | null
  /** Takes back what was asked, also where nothing was; nothing of it is left in the files. */
  forget(ticketId: TicketId): void
  /** `null`: this office tells nobody. */
  counts(): NoticeCounts | null
  close(): void
}

export interface NotifyParts {
  /** `null`: this office tells nobody; what an earlier run kept is wiped. */
  readonly settings: NotifySettings | null
  /** private.sqlite. */
  readonly store: Database
  readonly loop: Pick<Loop, 'state' | 'onTurn'>
  readonly journal: Pick<Journal, 'rowsAfter'>
  readonly clock: Pick<OfficeClock, 'now' | 'wakeAt'>
  readonly time: Pick<TimeSources, 'setTimer' | 'wall'>
  readonly log: Log
}

/** Numbers given for one ticket in a day: more is no mistake in typing but somebody who plays with other people's phones. */
const MOST_TIMES = 3
/** Whether it is near is looked at so often at most, however many are called. */
const LOOK_EVERY_MS = SECOND_MS

export const NO_NOTIFY: Notify = {
  stateOf: () => 'notOffered',
  keep: () => ({ type: 'notOffered' }),
  forget: () => undefined,
  counts: () => null,
  close: () => undefined,
}

/** Takes up where an earlier run of the same day left off. To be opened once the loop has opened its day. */
export function openNotify(parts: NotifyParts): Notify {
  const { settings, loop } = parts
  const notices = createNoticeStore(parts.store)
  notices.wipe(settings === null ? null : openDay(loop.state))
  return settings === null ? NO_NOTIFY : runNotify(parts, notices, postNotices(settings))
}

function runNotify(parts: NotifyParts, notices: NoticeStore, post: PostNotice): Notify {
  const { clock, time, journal, log } = parts
  const { state } = parts.loop
  const numbers = new Map<TicketId, KeptNumber>(notices.numbers().map((number) => [number.ticketId, number]))
  const guarded = guardedBy(log)
  const teller = createTeller({ state, store: notices, numbers, now: clock.now })
  const outbox = createOutbox({
    ...{ store: notices, post, clock, time, guarded },
    isStale: (notice) => isStale(state, notice),
    onFailed: ({ id, kind, attempts }, why) => log.note('notice-failed', { id, kind, attempts, why }),
    onGivenUp: ({ id, kind, attempts }) => log.note('notice-given-up', { id, kind, attempts }),
  })
  const watch = watchTurns(parts, { notices, numbers, teller, outbox, guarded, forgetEnded })
  guarded(() => teller.takeRows(journal.rowsAfter(Math.min(state.lastSeq, ...[...numbers.values()].map(({ seenSeq }) => seenSeq)))))
  guarded(forgetEnded)
  watch.look()

  function forget(ticketId: TicketId): void {
    numbers.delete(ticketId)
    notices.forget(ticketId)
    // For what may still stand in the write-ahead log, too.
    watch.lookSoon()
  }

  function forgetEnded(): void {
    for (const ticketId of numbers.keys()) {
      if (!isVisitOver(state, ticketId)) continue
      outbox.giveUpOn(ticketId)
      forget(ticketId)
    }
  }

  return {
    stateOf: (ticketId) => (numbers.has(ticketId) ? 'kept' : 'offered'),
    keep({ ticketId, phone: written, language }) {
      const serviceDay = openDay(state)
      const ticket = state.tickets.get(ticketId)
      if (serviceDay === null || ticket === undefined || !isOpen(ticket)) return { type: 'visitOver' }
      const phone = readPhoneNumber(written)
      if (phone === null) return { type: 'notAPhoneNumber' }
      if (notices.timesGiven(ticketId) >= MOST_TIMES) return { type: 'tooOften' }
      forget(ticketId)
      const kept = { ticketId, serviceDay, phone, language, seenSeq: state.lastSeq }
      notices.keep(kept)
      numbers.set(ticketId, { ...kept, nearTold: false, lastCallOf: null })
      return null
    },
    forget,
    counts: outbox.counts,
    close() {
      watch.close()
      outbox.close()
    },
  }
}

interface Watched {
  readonly notices: NoticeStore
  readonly numbers: Map<TicketId, KeptNumber>
  readonly teller: Teller
  readonly outbox: Outbox
  guarded(work: () => void): void
  forgetEnded(): void
}

/** Listens to the loop, after its commits: a notice never tells of what did not happen. */
function watchTurns({ loop, time }: NotifyParts, { notices, numbers, teller, outbox, guarded, forgetEnded }: Watched) {
  let closed = false
  let takeBackLook: (() => void) | null = null

  function look(): void {
    takeBackLook = null
    if (closed) return
    guarded(teller.tellNear)
    outbox.look()
    guarded(() => {
      if (!notices.isLogEmpty()) lookSoon()
    })
  }

  function lookSoon(): void {
    takeBackLook ??= time.setTimer(LOOK_EVERY_MS, look)
  }

  function wipeOtherDays(): void {
    const today = openDay(loop.state)
    notices.wipe(today)
    for (const [ticketId, { serviceDay }] of numbers) if (serviceDay !== today) numbers.delete(ticketId)
    lookSoon()
  }

  loop.onTurn(({ rows }) => {
    if (closed || rows.length === 0) return
    guarded(() => {
      if (rows.some(({ event }) => event.type === 'dayOpened' || event.type === 'dayClosed')) wipeOtherDays()
      teller.takeRows(rows)
      forgetEnded()
    })
    if (numbers.size === 0) return
    outbox.look()
    lookSoon()
  })

  return {
    look,
    lookSoon,
    close() {
      closed = true
      takeBackLook?.()
    },
  }
}

/** Losing a notice is no reason to stop an office; anything but trouble with the file is a fault of ours. */
function guardedBy(log: Log): (work: () => void) => void {
  return (work) => {
    try {
      work()
    } catch (error) {
      if (sqliteCode(error) === '') throw error
      log.note('notices-not-written', { err: error })
    }
  }
}

function openDay(state: OfficeState): LocalDate | null {
  return openDayOf(state)?.serviceDay ?? null
}
