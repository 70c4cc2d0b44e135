import type { TicketToken } from '@loket/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { visitDesk } from './visit-desk.ts'

const desk = visitDesk('A1b2C3' as TicketToken)

afterEach(() => vi.unstubAllGlobals())

function answering(answer: () => Promise<Response>) {
  const fetched = vi.fn(answer)
  vi.stubGlobal('fetch', fetched)
  return fetched
}

test('[Q18] a word is sent to the address of its ticket, and taken when the server says so', async () => {
  const fetched = answering(async () => Response.json({ ok: true }))
  expect(await desk.say('rating', { rating: 4 })).toBe(true)
  expect(fetched).toHaveBeenCalledWith('/t/A1b2C3/rating', expect.objectContaining({ method: 'POST', body: '{"rating":4}' }))
})

test('[Q18] an answer lost on its way was given all the same: who asks again is not told of a trouble', async () => {
  answering(async () => Response.json({ ok: false, refusal: { type: 'answered' } }, { status: 409 }))
  expect(await desk.say('survey', { scores: { time: 1 }, profile: {} })).toBe(true)
})

test.each([
  ['another refusal', async () => Response.json({ ok: false, refusal: { type: 'notYet' } }, { status: 409 })],
  ['a page of a proxy', async () => new Response('<html>', { status: 409 })],
  ['no network', () => Promise.reject(new TypeError('failed to fetch'))],
])('[Q18] %s is no taking', async (_what, answer) => {
  answering(answer)
  expect(await desk.say('rating', { rating: 4 })).toBe(false)
  expect(await desk.facts()).toBeNull()
})
