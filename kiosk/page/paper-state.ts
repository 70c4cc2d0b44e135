import { type CommandId, type KioskPrint, SECOND_MS } from '@loket/protocol'
import { useEffect, useState } from 'preact/hooks'
import type { Step } from './flow/flow.ts'
import { type Paper, PRINT_PATIENCE_MS, paperFor } from './flow/paper.ts'

/** How the paper of the ticket or the list on the screen stands, `null` where there is neither. */
export function usePaper(step: Step, prints: readonly KioskPrint[]): Paper | null {
  const [, redraw] = useState(0)
  const asked = askedPaper(step)
  const atMs = asked?.atMs ?? null
  useEffect(() => {
    if (atMs === null) return
    const timer = setTimeout(() => redraw((count) => count + 1), atMs + PRINT_PATIENCE_MS + SECOND_MS - performance.now())
    return () => clearTimeout(timer)
  }, [atMs])
  return asked === null ? null : paperFor({ ...asked, prints, waitedMs: performance.now() - asked.atMs })
}

interface AskedPaper {
  readonly commandId: CommandId
  readonly expected: boolean
  readonly atMs: number
}

function askedPaper(step: Step): AskedPaper | null {
  if (step.name === 'ticket') return { commandId: step.request.commandId, expected: step.issued.paper, atMs: step.issuedAtMs }
  if (step.name === 'list' && step.askedAtMs !== null) return { commandId: step.request.commandId, expected: true, atMs: step.askedAtMs }
  return null
}
