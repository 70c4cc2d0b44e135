// What a board's address says of the place it hangs in: /display?hall=utama&counters=1-4,7&light&silent

import type { HallId } from '@loket/protocol'

export interface Place {
  readonly shows: { readonly hallId: HallId | null; readonly counters?: readonly number[] }
  /** It never rings or speaks. */
  readonly silent: boolean
  /** For a bright hall: dark on light. */
  readonly light: boolean
}

/** What cannot be read is left out: a board that shows everything is better than one that shows nothing. */
export function readPlace(search: string): Place {
  const wishes = new URLSearchParams(search)
  const counters = (wishes.get('counters') ?? '').split(',').flatMap(readRange).slice(0, MOST_COUNTERS)
  const hall = wishes.get('hall') ?? ''
  return {
    shows: { hallId: HALL_ID.test(hall) ? (hall as HallId) : null, ...(counters.length === 0 ? {} : { counters }) },
    silent: wishes.has('silent'),
    light: wishes.has('light'),
  }
}

const MOST_COUNTERS = 200
const HALL_ID = /^[A-Za-z0-9._:-]{1,64}$/

/** "3" or "1-4" */
function readRange(range: string): readonly number[] {
  const [, first, last = first] = /^\s*(\d{1,4})\s*(?:-\s*(\d{1,4})\s*)?$/.exec(range) ?? []
  if (first === undefined) return []
  const count = Math.min(MOST_COUNTERS, Number(last) - Number(first) + 1)
  return Array.from({ length: Math.max(0, count) }, (_, place) => Number(first) + place).filter((counter) => counter > 0)
}
