const LAST = 9999

/** "0001" to "9999" and round again: long enough that a late answer is never taken for that of another job. */
export function processIdsFrom(first: number): () => string {
  let next = first
  return () => {
    const id = String(next).padStart(4, '0')
    next = next === LAST ? 1 : next + 1
    return id
  }
}
