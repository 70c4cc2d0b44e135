import type { Timers } from '../transport/timers.ts'

/** The answer, or 'late' when it does not come in time. A failure stays a failure. */
export function within<T>(timers: Timers, ms: number, answer: Promise<T>): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(ms, () => resolve('late'))
    answer.then(
      (value) => {
        cancel()
        resolve(value)
      },
      (error: unknown) => {
        cancel()
        reject(error)
      },
    )
  })
}
