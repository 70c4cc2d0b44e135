import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/**
 * Runs a program once for each order, on as many threads as there are cores; the answers stand in the order of the orders. The program finds its
 * order in `workerData` and posts one answer. `done` is told after each. Rejects with the first fault.
 */
export async function runInThreads<Order, Answer>(
  program: URL,
  orders: readonly Order[],
  done: (order: Order) => void,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  const left = [...orders.entries()]
  async function work(): Promise<void> {
    for (let next = left.shift(); next; next = left.shift()) {
      const [place, order] = next
      answers[place] = await inThread<Answer>(program, order)
      done(order)
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), orders.length) }, work))
  return answers
}

function inThread<Answer>(program: URL, order: unknown): Promise<Answer> {
  const worker = new Worker(program, { workerData: order })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    // After a message or an error this changes nothing.
    worker.once('exit', (code) => reject(new Error(`${program.pathname} ended with code ${code}`)))
  })
}
