import type { Log, LogFields } from './log.ts'
import type { LogEvent } from './log-events.ts'

export interface LogLine {
  readonly event: LogEvent
  readonly fields: LogFields
}

export interface MemoryLog extends Log {
  readonly lines: readonly LogLine[]
}

/** A log that only remembers, for tests and simulated days. */
export function memoryLog(): MemoryLog {
  const lines: LogLine[] = []
  return {
    lines,
    note(event, fields = {}) {
      lines.push({ event, fields })
    },
  }
}
