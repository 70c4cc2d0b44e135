import { SECOND_MS } from '@loket/protocol'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Flow } from './flow/flow.ts'
import { isAtRest, isUnderWay, secondsToReset } from './flow/idle.ts'
import type { Paper } from './flow/paper.ts'
import type { KioskPage } from './kiosk-page.ts'

/** Brings an abandoned screen back to the start. Gives the seconds left while the countdown runs, else `null`. */
export function useAbandonment(page: KioskPage, flow: Flow, paper: Paper | null): number | null {
  const quietSince = useRef(performance.now())
  const redraw = useRedraw()
  const counting = !isAtRest(flow) && !isUnderWay(flow.step)

  useEffect(() => {
    quietSince.current = performance.now()
    redraw()
  }, [flow, paper])

  useEffect(() => {
    if (!counting) return
    // Any touch or key is a sign of presence.
    const present = () => {
      quietSince.current = performance.now()
      redraw()
    }
    const timer = setInterval(redraw, SECOND_MS)
    window.addEventListener('pointerdown', present)
    window.addEventListener('keydown', present)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pointerdown', present)
      window.removeEventListener('keydown', present)
    }
  }, [counting, redraw])

  const seconds = secondsToReset({ flow, quietMs: performance.now() - quietSince.current, paper })
  useEffect(() => {
    if (seconds === 0) page.act({ type: 'wentHome' })
  }, [seconds, page])
  return seconds
}

function useRedraw(): () => void {
  const [, setCount] = useState(0)
  const redraw = useRef(() => setCount((count) => count + 1))
  return redraw.current
}
