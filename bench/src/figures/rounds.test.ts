import { expect, test } from 'vitest'
import { interleaved } from './rounds.ts'

test('[B95] rounds are interleaved, and each contestant keeps its own results', async () => {
  const order: string[] = []
  const contestant = (name: string) => async () => {
    order.push(name)
    return `${name}${order.length}`
  }
  const results = await interleaved(3, [contestant('a'), contestant('b')])
  expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b'])
  expect(results).toEqual([
    ['a1', 'a3', 'a5'],
    ['b2', 'b4', 'b6'],
  ])
})
