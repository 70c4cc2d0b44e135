// Which setting an office like the scenario would be advised to choose, and what it gets and pays for it, in plain words.

import { type Comparison, GOAL_QUOTIENT, type Result, recommended } from '@loket/sim'
import { minutes, overtakenInAll } from './figures-in-words.ts'

/** Of what an office can choose; sacrifice without bound is not offered. */
function offered({ results }: Comparison): readonly Result[] {
  return results.filter(({ contender }) => contender.isOffered)
}

export function recommendedIn(comparison: Comparison): Result | null {
  return recommended(offered(comparison))
}

/** Some sentences. */
export function recommendationWords(comparison: Comparison): string {
  const [fifo] = comparison.results
  const best = recommendedIn(comparison)
  if (!fifo || !best || best === fifo) return 'Recommended: `fifo`. Every other rule makes the longest waits longer.'
  const { againstFifo, waits, overtakings } = best
  return [
    `Recommended: ${settingOf(best)}.`,
    `Of 100 people ${againstFifo.points.value.toFixed(0)} more are served within their target than first come, first served: ${(100 * best.kept).toFixed(0)} instead of ${(100 * fifo.kept).toFixed(0)}.`,
    `The longest waits grow by less than ${(100 * (GOAL_QUOTIENT - 1)).toFixed(0)} %: 99 of 100 wait at most ${minutes(waits.p99)} minutes instead of ${minutes(fifo.waits.p99)}, 999 of 1000 at most ${minutes(waits.p999)} instead of ${minutes(fifo.waits.p999)}.`,
    `The price: each is overtaken ${overtakenInAll(best).toFixed(1)} times in the mean, one person ${overtakings.most} times.`,
  ].join(' ')
}

function settingOf({ contender: { discipline } }: Result): string {
  return discipline.name === 'rescue' ? `\`rescue\` with a grace of ${discipline.graceMinutes} minutes` : `\`${discipline.name}\``
}
