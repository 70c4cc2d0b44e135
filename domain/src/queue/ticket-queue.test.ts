import type { Instant, SeriesId, ServiceId, TicketId } from '@loket/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dequeue, emptyQueue, enqueue, rankOf } from './ticket-queue.ts'
import type { Waiting } from './waiting.ts'

function waiting(issueSeq: number, orderKey: number = issueSeq): Waiting {
  return {
    ticketId: `t-${issueSeq}` as TicketId,
    issueSeq,
    orderKey,
    issuedAt: 0 as Instant,
    seriesId: 'A' as SeriesId,
    serviceId: 'KTP' as ServiceId,
    priority: false,
    booked: false,
    waitTargetMs: 900_000,
  }
}

function queueWith(...entries: readonly Waiting[]) {
  const queue = emptyQueue()
  for (const entry of entries) enqueue(queue, entry)
  return queue
}

test('[C10] tickets with the same order key stand in the order of issue', () => {
  const queue = queueWith(waiting(3, 2.5), waiting(1, 2.5), waiting(2, 2.5))
  expect(queue.byOrder.map((entry) => entry.issueSeq)).toEqual([1, 2, 3])
  expect(rankOf(queue, waiting(2, 2.5))).toBe(1)
})

test('[C10] a queue is sorted both ways after any joining and leaving', () => {
  const entry = fc.record({ key: fc.integer({ min: 0, max: 9 }), leaves: fc.boolean() })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      const queue = emptyQueue()
      const stay = entries.map(({ key, leaves }, place) => ({ ticket: waiting(place + 1, key), leaves }))
      for (const { ticket } of stay) enqueue(queue, ticket)
      for (const { ticket, leaves } of stay) if (leaves) dequeue(queue, ticket)
      const left = stay.filter(({ leaves }) => !leaves).map(({ ticket }) => ticket)
      expect(queue.byIssue).toEqual(left)
      expect(queue.byOrder).toEqual([...left].sort((a, b) => a.orderKey - b.orderKey || a.issueSeq - b.issueSeq))
      for (const [place, ticket] of queue.byOrder.entries()) expect(rankOf(queue, ticket)).toBe(place)
    }),
  )
})

test('[D17] the strands of a queue hold its tickets, alike but for their places, and none is empty', () => {
  const entry = fc.record({
    key: fc.integer({ min: 0, max: 30 }),
    leaves: fc.boolean(),
    priority: fc.boolean(),
    series: fc.constantFrom('A', 'M'),
    target: fc.constantFrom(15, 60),
    service: fc.constantFrom('KTP', 'KK'),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
      const queue = emptyQueue()
      const all = entries.map(({ key, priority, series, target, service }, place) => ({
        ...waiting(place + 1, Math.max(place + 1, key)),
        ...{ priority, seriesId: series as SeriesId, waitTargetMs: target, serviceId: service as ServiceId },
      }))
      for (const ticket of all) enqueue(queue, ticket)
      for (const [place, ticket] of all.entries()) if (entries[place]?.leaves) dequeue(queue, ticket)
      const strands = [...queue.strands.values()]
      const held = strands.flatMap(({ byOrder }) => byOrder)
      expect(held.map(({ issueSeq }) => issueSeq).sort((a, b) => a - b)).toEqual(queue.byIssue.map(({ issueSeq }) => issueSeq))
      for (const { byOrder, serviceId, seriesId, waitTargetMs, stepping } of strands) {
        expect(byOrder.length).toBeGreaterThan(0)
        expect(byOrder).toEqual(queue.byOrder.filter((ticket) => byOrder.includes(ticket)))
        for (const ticket of byOrder) {
          expect(ticket).toMatchObject({ serviceId, seriesId, waitTargetMs })
          expect(ticket.priority && ticket.orderKey === ticket.issueSeq).toBe(stepping)
        }
      }
      const kinds = strands.map(({ byOrder, ...kind }) => JSON.stringify(kind))
      expect(new Set(kinds).size).toBe(kinds.length)
    }),
  )
})

test('[E3] a ticket that is not in the queue cannot leave it', () => {
  expect(() => dequeue(queueWith(waiting(1)), waiting(2))).toThrow('t-2 is not in the queue')
  expect(() => dequeue(queueWith(waiting(1)), { ...waiting(1), priority: true })).toThrow('the strand of ticket t-1')
})
