import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Comparison, ComparisonPlan } from '@loket/sim'

const WORKER = new URL('./comparison-worker.ts', import.meta.url)

/** Runs the plans on as many threads as there are cores; the comparisons stand in the order of the plans. `done` is told after each. */
export async function runComparisons(
  plans: readonly ComparisonPlan[],
  done: (plan: ComparisonPlan) => void,
): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = []
  const left = [...plans.entries()]
  async function work(): Promise<void> {
    for (let next = left.shift(); next; next = left.shift()) {
      const [place, plan] = next
      comparisons[place] = await inThread(plan)
      done(plan)
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), plans.length) }, work))
  return comparisons
}

function inThread(plan: ComparisonPlan): Promise<Comparison> {
  const worker = new Worker(WORKER, { workerData: plan })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    // After a message or an error this changes nothing.
    worker.once('exit', (code) => reject(new Error(`the comparison of ${plan.scenario.name} ended with code ${code}`)))
  })
}
