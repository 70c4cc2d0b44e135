import { join } from 'node:path'
import type { LocalDate, TicketId } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { freshFolder } from '../testing/folders.ts'
import { openPrivateStore } from './private-store.ts'
import { createTicketTokens } from './ticket-tokens.ts'

const MONDAY = '2027-01-11' as LocalDate
const TUESDAY = '2027-01-12' as LocalDate

function ids(count: number): TicketId[] {
  return Array.from({ length: count }, (_, index) => `ticket-${index}` as TicketId)
}

function dayWith(serviceDay: LocalDate, tickets: readonly TicketId[]) {
  return { serviceDay, tickets: new Map(tickets.map((ticketId) => [ticketId, true])) }
}

function fileIn(folder: string): string {
  return join(folder, 'private.sqlite')
}

function tokensIn(file: string) {
  const store = openPrivateStore(file)
  return { store, tokens: createTicketTokens(store) }
}

describe("a citizen's address", () => {
  test('[X16] is 132 bits from a random key of the day, the same each time, another for each ticket', () => {
    const { tokens } = tokensIn(':memory:')
    tokens.startDay(MONDAY)
    const made = ids(500).map((ticketId) => tokens.tokenOf(MONDAY, ticketId))
    expect(new Set(made).size).toBe(500)
    for (const token of made) expect(token).toMatch(/^[\w-]{22}$/)
    tokens.startDay(MONDAY)
    expect(ids(500).map((ticketId) => tokens.tokenOf(MONDAY, ticketId))).toEqual(made)
    const elsewhere = tokensIn(':memory:').tokens
    elsewhere.startDay(MONDAY)
    expect(elsewhere.tokenOf(MONDAY, ids(1)[0] as TicketId)).not.toBe(made[0])
  })

  test('[X16] leads to its ticket while the day runs, also to tickets issued since, and after a restart', () => {
    const file = fileIn(freshFolder())
    const before = tokensIn(file)
    before.tokens.startDay(MONDAY)
    const [first, second] = ids(2) as [TicketId, TicketId]
    const token = before.tokens.tokenOf(MONDAY, first)
    const later = before.tokens.tokenOf(MONDAY, second)
    if (!token || !later) throw new Error('no token')
    expect(before.tokens.find(token, dayWith(MONDAY, [first]))).toBe(first)
    expect(before.tokens.find(later, dayWith(MONDAY, [first]))).toBeNull()
    expect(before.tokens.find(later, dayWith(MONDAY, [first, second]))).toBe(second)
    before.store.close()
    const { tokens } = tokensIn(file)
    tokens.startDay(MONDAY)
    expect(tokens.find(token, dayWith(MONDAY, [first, second]))).toBe(first)
  })

  test('[X17] means nothing once the next day has begun: the key is dropped and gone from the file', () => {
    const { store, tokens } = tokensIn(fileIn(freshFolder()))
    tokens.startDay(MONDAY)
    const [ticketId] = ids(1) as [TicketId]
    const token = tokens.tokenOf(MONDAY, ticketId)
    const key = store.prepare<[], Buffer>('SELECT key FROM day_keys').pluck().get()
    if (!token || !key) throw new Error('no token')
    tokens.startDay(TUESDAY)
    expect(tokens.find(token, dayWith(TUESDAY, [ticketId]))).toBeNull()
    expect(tokens.tokenOf(MONDAY, ticketId)).toBeNull()
    expect(tokens.tokenOf(TUESDAY, ticketId)).not.toBe(token)
    expect(Buffer.from(store.serialize()).includes(key)).toBe(false)
  })
})
