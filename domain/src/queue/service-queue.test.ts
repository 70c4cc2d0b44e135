import type { Instant, TicketId } from '@loket/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dequeue, emptyQueue, enqueue, rankOf, type Waiting } from './service-queue.ts'

function waiting(issueSeq: number, orderKey: number = issueSeq): Waiting {
  return { ticketId: `t-${issueSeq}` as TicketId, issueSeq, orderKey, issuedAt: 0 as Instant }
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

test('[E3] a ticket that is not in the queue cannot leave it', () => {
  expect(() => dequeue(queueWith(waiting(1)), waiting(2))).toThrow('t-2 is not in the queue')
})
