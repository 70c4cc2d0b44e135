// What a decision says becomes a fact of the simulated office, as it does in the server's loop: recorded, and folded into the state.

import { actorIdOf, evolve, type OfficeState } from '@loket/domain'
import type { Actor, CommandId, DomainEvent, Instant, LocalDate, OfficeId, RecordedEvent } from '@loket/protocol'

export type Recorder = (at: Instant, actor: Actor, event: DomainEvent) => RecordedEvent

export function createRecorder(state: OfficeState, office: OfficeId, serviceDay: LocalDate): Recorder {
  return (at, actor, event) => {
    const seq = state.lastSeq + 1
    const commandId = `simulated-${seq}` as CommandId
    const device = actor.kind === 'device' ? actor.deviceId : null
    const recorded: RecordedEvent = { office, seq, at, serviceDay, actor: actorIdOf(actor), device, commandId, event }
    evolve(state, recorded)
    return recorded
  }
}
