import { expect, test } from 'vitest'
import { readPlace } from './place.ts'

test.each([
  ['', { shows: { hallId: null }, silent: false, light: false }],
  ['?light', { shows: { hallId: null }, silent: false, light: true }],
  ['?hall=utama', { shows: { hallId: 'utama' }, silent: false, light: false }],
  ['?counters=1-4,7&silent', { shows: { hallId: null, counters: [1, 2, 3, 4, 7] }, silent: true, light: false }],
  ['?counters=3', { shows: { hallId: null, counters: [3] }, silent: false, light: false }],
])('[A20] the address says which hall and which counters a board shows: %j', (search, place) => {
  expect(readPlace(search)).toEqual(place)
})

test('[A20] what cannot be read is left out, and a range without an end has one', () => {
  expect(readPlace('?counters=a,4-2,,5').shows).toEqual({ hallId: null, counters: [5] })
  expect(readPlace('?counters=1-150,200-300').shows.counters).toHaveLength(200)
  expect(readPlace('?counters=0-2').shows.counters).toEqual([1, 2])
  expect([readPlace('?hall=').shows, readPlace('?hall=Lantai%202').shows]).toEqual([{ hallId: null }, { hallId: null }])
})
