import { expect, test } from 'vitest'
import { processIdsFrom } from './process-ids.ts'

test('[R34] process ids have four digits and begin again only after all were used', () => {
  const next = processIdsFrom(1)
  const all = Array.from({ length: 9_999 }, next)
  expect([all[0], all[41], all.at(-1)]).toEqual(['0001', '0042', '9999'])
  expect(new Set(all).size).toBe(9_999)
  expect(next()).toBe('0001')
})
