// Puts on record how printers are. A state that does not last a second, such as that of a connection being made, is no fact worth a row.

import { knowsStatus } from '@loket/domain'
import type { Instant, StationId } from '@loket/protocol'
import { SECOND_MS } from '@loket/protocol'
import type { Loop } from '../loop/loop.ts'
import type { OfficeClock } from '../loop/office-clock.ts'
import type { StationRegistry } from './station-registry.ts'

const LASTS_MS = SECOND_MS

export interface StatusRecord {
  /** Its status is news, or not on the record of the day. */
  look(stationId: StationId): void
  close(): void
}

interface RecordParts {
  readonly loop: Pick<Loop, 'submitAsSystem' | 'state'>
  readonly clock: Pick<OfficeClock, 'now' | 'wakeAt'>
  readonly registry: Pick<StationRegistry, 'statusOf'>
}

export function createStatusRecord({ loop, clock, registry }: RecordParts): StatusRecord {
  const waiting = new Map<StationId, () => void>()

  function record(stationId: StationId): void {
    waiting.delete(stationId)
    const status = registry.statusOf(stationId)
    if (status === null || loop.state.settings === null || knowsStatus(loop.state, stationId, status)) return
    // A server that stops records nothing more; its successor looks anew.
    void loop.submitAsSystem({ type: 'recordPrinterStatus', stationId, status })
  }

  return {
    look(stationId) {
      waiting.get(stationId)?.()
      waiting.set(
        stationId,
        clock.wakeAt((clock.now() + LASTS_MS) as Instant, () => record(stationId)),
      )
    },
    close() {
      for (const cancel of waiting.values()) cancel()
      waiting.clear()
    },
  }
}
