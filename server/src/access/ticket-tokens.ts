// The unguessable part of a citizen's own page. A token is a keyed hash of the ticket, so none is stored anywhere:
// the key of the day stands in private.sqlite, and dropping it makes every token of that day meaningless.

import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type { LocalDate, TicketId, TicketToken } from '@loket/protocol'
import type { Database } from '../journal/database.ts'

export interface TicketTokens {
  /** Makes the key of this day if it has none, and drops those of all other days. */
  startDay(serviceDay: LocalDate): void
  /** The same token each time; `null` when the key of that day is gone or was never made. */
  tokenOf(serviceDay: LocalDate, ticketId: TicketId): TicketToken | null
  /** The ticket of the running day that this token belongs to. */
  find(token: TicketToken, day: RunningDay): TicketId | null
}

export interface RunningDay {
  readonly serviceDay: LocalDate
  readonly tickets: ReadonlyMap<TicketId, unknown>
}

const KEY_BYTES = 32
/** 132 bits: 22 signs of base64url. */
const TOKEN_LENGTH = 22

export function createTicketTokens(store: Database): TicketTokens {
  const select = store.prepare<[string], { key: Buffer }>('SELECT key FROM day_keys WHERE service_day = ?')
  const insert = store.prepare<[string, Buffer]>('INSERT INTO day_keys (service_day, key) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const dropOthers = store.prepare<[string]>('DELETE FROM day_keys WHERE service_day <> ?')
  let current: { readonly serviceDay: LocalDate; readonly key: KeyObject } | null = null
  let indexedDay: LocalDate | null = null
  const ticketsByToken = new Map<TicketToken, TicketId>()
  const indexed = new Set<TicketId>()

  function keyOf(serviceDay: LocalDate): KeyObject | null {
    if (current?.serviceDay === serviceDay) return current.key
    const key = select.get(serviceDay)?.key
    return key === undefined ? null : createSecretKey(key)
  }

  function tokenOf(serviceDay: LocalDate, ticketId: TicketId): TicketToken | null {
    const key = keyOf(serviceDay)
    if (!key) return null
    return createHmac('sha256', key).update(ticketId).digest('base64url').slice(0, TOKEN_LENGTH) as TicketToken
  }

  /** Catches up with the tickets issued since the last look, so that neither issuing nor a restart has to think of it. */
  function index({ serviceDay, tickets }: RunningDay): void {
    if (indexedDay !== serviceDay) {
      indexedDay = serviceDay
      ticketsByToken.clear()
      indexed.clear()
    }
    if (indexed.size === tickets.size) return
    for (const ticketId of tickets.keys()) {
      if (indexed.has(ticketId)) continue
      const token = tokenOf(serviceDay, ticketId)
      if (token) ticketsByToken.set(token, ticketId)
      indexed.add(ticketId)
    }
  }

  return {
    startDay(serviceDay) {
      store.transaction(() => {
        insert.run(serviceDay, randomBytes(KEY_BYTES))
        dropOthers.run(serviceDay)
      })()
      const key = keyOf(serviceDay)
      if (!key) throw new Error(`no key was stored for ${serviceDay}`)
      current = { serviceDay, key }
      indexedDay = null
    },
    tokenOf,
    find(token, day) {
      index(day)
      return ticketsByToken.get(token) ?? null
    },
  }
}
