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
  const causes: PrinterTrouble[] = []
  if (health.unrecoverableError) causes.push('unrecoverableError')
  if (health.cutterError) causes.push('cutterError')
  if (health.coverOpen) causes.push('coverOpen')
  if (health.paperOut) causes.push('paperOut')
  if (health.recoverableError && health.offline) causes.push('recoverableError')
  return causes.length === 0 && health.offline ? ['offline'] : causes
}

export function sameStatus(one: PrinterStatus, other: PrinterStatus): boolean {
  return one.paperLow === other.paperLow && one.troubles.join() === other.troubles.join()
}
