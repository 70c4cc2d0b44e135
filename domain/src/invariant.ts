/** What only a bug can break. Throws; the process stops and the journal brings the office back. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`)
}

/** The value, which only a bug can leave out. */
export function present<T>(value: T | null | undefined, what: string): T {
  invariant(value !== null && value !== undefined, `${what} is missing`)
  return value
}
