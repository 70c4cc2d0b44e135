/** Runs steps one after the other, whatever becomes of the one before. */
export function createSequence(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (step) => {
    const result = last.then(step, step)
    last = result.catch(() => undefined)
    return result
  }
}
