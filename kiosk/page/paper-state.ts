import { type KioskPrint, SECOND_MS } from '@loket/protocol'
import { useEffect, useState } from 'preact/hooks'
import type { Step } from './flow/flow.ts'
import { type Paper, PRINT_PATIENCE_MS, paperFor } from './flow/paper.ts'

/** How the paper of the ticket on the screen stands, `null` where there is no ticket. */
export function usePaper(step: Step, prints: readonly KioskPrint[]): Paper | null {
  const [, redraw] = useState(0)
  const issuedAtMs = step.name === 'ticket' ? step.issuedAtMs : null
  useEffect(() => {
    if (issuedAtMs === null) return
    const timer = setTimeout(() => redraw((count) => count + 1), issuedAtMs + PRINT_PATIENCE_MS + SECOND_MS - performance.now())
    return () => clearTimeout(timer)
  }, [issuedAtMs])
  if (step.name !== 'ticket') return null
  return paperFor({ issued: step.issued, commandId: step.request.commandId, prints, waitedMs: performance.now() - step.issuedAtMs })
}
