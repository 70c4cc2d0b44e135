import type { PrinterStatus, PrinterTrouble } from '@loket/protocol'
import type { PrinterHealth } from './real-time-status.ts'

/** How the line to the printer stands: `silent` is connected, to a printer that owes us answers. */
export type LineState = 'down' | 'silent' | 'answering'

/** Trouble as state, the gravest first. Empty: ready to print. */
export function statusOf(line: LineState, health: PrinterHealth): PrinterStatus {
  if (line === 'down') return { troubles: ['unreachable'], paperLow: health.paperLow }
  const troubles = troublesOf(health)
  if (line === 'silent' && !troubles.includes('offline')) return { troubles: [...troubles, 'offline'], paperLow: health.paperLow }
  return { troubles, paperLow: health.paperLow }
}

/** `offline` stands alone: where its cause is known, the cause is named instead. */
export function troublesOf(health: PrinterHealth): readonly PrinterTrouble[] {
  const causes = [...ALWAYS.filter((cause) => health[cause]), ...(health.offline ? WHILE_OFFLINE.filter((cause) => health[cause]) : [])]
  return causes.length === 0 && health.offline ? ['offline'] : causes
}

/** The gravest first. */
const ALWAYS = ['unrecoverableError', 'cutterError', 'coverOpen', 'paperOut'] as const
const WHILE_OFFLINE = ['recoverableError', 'autoRecoverableError', 'waitingForRecovery', 'feeding'] as const

/** What stops a job for good. The rest only holds it up: a hot head cools, a button is let go. */
export function stopsJob(trouble: PrinterTrouble): boolean {
  return trouble === 'recoverableError' || ALWAYS.some((cause) => cause === trouble)
}

/** What DLE ENQ may end, once its cause was removed. */
export function isRecoverable(trouble: PrinterTrouble): boolean {
  return trouble === 'cutterError' || trouble === 'recoverableError'
}

export function sameStatus(one: PrinterStatus, other: PrinterStatus): boolean {
  return one.paperLow === other.paperLow && one.troubles.join() === other.troubles.join()
}
