import type { FakeTimers } from './fake-timers.ts'

/** Both ends turn in this process, so that a busy machine is slow for both. */
const QUIET_TURNS = 20

/**
 * Waits for the result, and turns the clock whenever the printer reads no more bytes (`bytesRead`: so far): what it has not said by then,
 * it does not say.
 */
export async function turnedWhenQuiet<T>(timers: FakeTimers, bytesRead: () => number, result: Promise<T>): Promise<T> {
  let settled = false
  void result.finally(() => {
    settled = true
  })
  while (!settled) {
    await quiet(bytesRead)
    if (!settled) timers.advance(timers.nextIn ?? 0)
  }
  return result
}

async function quiet(bytesRead: () => number): Promise<void> {
  let before = -1
  for (let still = 0; still < QUIET_TURNS; still = bytesRead() === before ? still + 1 : 0) {
    before = bytesRead()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
