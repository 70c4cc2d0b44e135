import { vi } from 'vitest'

/** Waits until the assertion holds. Generous, for it only ends early on a failure. */
export function until(assertion: () => void): Promise<void> {
  return vi.waitFor(assertion, { timeout: 20_000, interval: 5 })
}
