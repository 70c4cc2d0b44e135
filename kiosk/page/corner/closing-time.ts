import { MINUTE_MS, SECOND_MS } from '@loket/protocol'
import { useEffect, useState } from 'preact/hooks'

/** Without a touch or key the corner stays open for so long. */
export const QUIET_MS = 2 * MINUTE_MS

/**
 * Milliseconds until the corner closes by itself, counted anew every second: after two quiet minutes, and with the visit in any case.
 * `endsAtMs`: of the visit, by `performance.now()`; `null`: nobody gave a PIN. `onClose` is called once.
 */
export function useClosingTime(endsAtMs: number | null, onClose: () => void): number {
  const [{ quietSince, now }, setTimes] = useState(() => ({ quietSince: performance.now(), now: performance.now() }))
  const left = Math.max(0, Math.min(quietSince + QUIET_MS, endsAtMs ?? Number.POSITIVE_INFINITY) - now)

  useEffect(() => {
    const present = () => setTimes({ quietSince: performance.now(), now: performance.now() })
    const timer = setInterval(() => setTimes((times) => ({ ...times, now: performance.now() })), SECOND_MS)
    window.addEventListener('pointerdown', present)
    window.addEventListener('keydown', present)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pointerdown', present)
      window.removeEventListener('keydown', present)
    }
  }, [])

  const isOver = left === 0
  useEffect(() => {
    if (isOver) onClose()
  }, [isOver])
  return left
}
