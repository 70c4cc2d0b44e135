import type { PrinterStatus } from '@loket/protocol'
import { sameStatus } from '../status/printer-status.ts'

export interface StatusListeners {
  readonly status: PrinterStatus
  /** Tells the listeners, unless nothing changed. */
  publish(status: PrinterStatus): void
  listen(listener: (status: PrinterStatus) => void): () => void
}

export function createStatusListeners(first: PrinterStatus): StatusListeners {
  const listeners = new Set<(status: PrinterStatus) => void>()
  let current = first
  return {
    get status() {
      return current
    },
    publish(status) {
      if (sameStatus(current, status)) return
      current = status
      for (const listener of listeners) listener(status)
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
