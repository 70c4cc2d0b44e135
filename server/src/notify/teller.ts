// Makes the notices: from the rows about a ticket whose number is kept, and from the line in front of it.

import { randomUUID } from 'node:crypto'
import type { OfficeState } from '@loket/domain'
import type { Instant, NoticeKind, RecordedEvent, TicketId } from '@loket/protocol'
import { noticeBody } from './notice-body.ts'
import type { KeptNumber, NoticeStore, Waiting } from './notice-store.ts'
import { isNear, noticeOfRow } from './notices-of-turn.ts'

export interface Teller {
  /** In any order of turns, also a second time: each row counts once. */
  takeRows(rows: Iterable<RecordedEvent>): void
  tellNear(): void
}

export interface TellerParts {
  readonly state: OfficeState
  readonly store: Pick<NoticeStore, 'put'>
  /** Those kept today; what was told is marked in it. */
  readonly numbers: Map<TicketId, KeptNumber>
  now(): Instant
}

export function createTeller({ state, store, numbers, now }: TellerParts): Teller {
  function put(number: KeptNumber, kind: NoticeKind | null): void {
    store.put(number, kind === null ? [] : [newNotice(state, number, kind, now())])
    numbers.set(number.ticketId, number)
  }

  return {
    takeRows(rows) {
      for (const row of rows) {
        const { event, seq } = row
        if (event.type !== 'ticketCalled' && event.type !== 'ticketRecalled') continue
        const kept = numbers.get(event.ticketId)
        if (kept === undefined || seq <= kept.seenSeq) continue
        const { number, kind } = noticeOfRow(state, kept, row)
        put(number, kind)
      }
    },
    tellNear() {
      for (const number of numbers.values()) if (isNear(state, number, now())) put({ ...number, nearTold: true }, 'near')
    },
  }
}

function newNotice(state: OfficeState, number: KeptNumber, kind: NoticeKind, at: Instant): Waiting {
  const id = randomUUID()
  const { ticketId } = number
  const callAt = state.tickets.get(ticketId)?.calledAt ?? null
  return { id, ticketId, kind, callAt, body: noticeBody(state, { id, kind, at, number }), madeAt: at, attempts: 0 }
}
