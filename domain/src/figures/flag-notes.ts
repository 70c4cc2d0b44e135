// A pattern is noted with the counter as it is called by then, and with the acts on which it rests.

import type { CounterId, FlagKind, RecordedEvent, TicketId } from '@loket/protocol'
import type { CounterWatch, FlagCounter } from '../office/flag-record.ts'
import type { OfficeState } from '../office/state.ts'

export type Recorded<T extends RecordedEvent['event']['type']> = RecordedEvent & {
  readonly event: Extract<RecordedEvent['event'], { type: T }>
}

export function flag(
  state: OfficeState,
  { seq, at }: RecordedEvent,
  kind: FlagKind,
  counter: FlagCounter | null,
  ticketIds: readonly TicketId[],
  restsOn: readonly number[] = [],
): void {
  state.flags.push({ seqs: [...restsOn, seq], kind, counter, ticketIds, at })
}

/** `null`: of no counter, or of one that the settings have taken away. */
export function counterNow(state: OfficeState, counterId: CounterId | null): FlagCounter | null {
  const counter = counterId === null ? undefined : state.index?.counters.get(counterId)
  return counter ? { counterId: counter.id, counterNumber: counter.number } : null
}

export function watch(state: OfficeState, counterId: CounterId): CounterWatch {
  const known = state.watches.get(counterId) ?? { finished: [], noShows: [] }
  state.watches.set(counterId, known)
  return known
}
