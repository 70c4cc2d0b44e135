// The server's log: one JSON object a line, each with an event id of log-events.ts.

import type { DestinationStream } from 'pino'
import { pino } from 'pino'
import type { LogEvent } from './log-events.ts'
import { LOG_EVENTS } from './log-events.ts'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

/** Fields hold ids, counts and names of things; never a person's name, a token or a PIN. */
export type LogFields = { readonly [field: string]: unknown }

export interface Log {
  note(event: LogEvent, fields?: LogFields): void
}

/** Writes to `destination`, or to standard error: standard output belongs to what a person should read. */
export function createLog(level: LogLevel, destination: DestinationStream | null): Log {
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  )
  return {
    note(event, fields = {}) {
      logger[LOG_EVENTS[event].level](fields, event)
    },
  }
}
