import type { FakeTimers } from './fake-timers.ts'

/** Bytes read so far: by a printer, or by whoever stands for one. */
interface Reader {
  readonly bytesRead: number
}

/** Both ends turn in this process, so that a busy machine is slow for both. */
const QUIET_TURNS = 20

/** Waits for the result, and turns the clock whenever nothing more arrives at the printer: what it has not said by then, it does not say. */
export async function turnedWhenQuiet<T>(timers: FakeTimers, reader: Reader, result: Promise<T>): Promise<T> {
  let settled = false
  void result.finally(() => {
    settled = true
  })
  while (!settled) {
    await quiet(reader)
    if (!settled) timers.advance(timers.nextIn ?? 0)
  }
  return result
}

async function quiet(reader: Reader): Promise<void> {
  let before = -1
  for (let still = 0; still < QUIET_TURNS; still = reader.bytesRead === before ? still + 1 : 0) {
    before = reader.bytesRead
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
