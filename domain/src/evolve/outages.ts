import type { Instant, OutageConfirmed, OutageDeclared, OutageEnded } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'

export function evolveOutageDeclared(state: OfficeState, event: OutageDeclared, at: Instant): void {
  const { outageId: id, cause, serviceIds, confirmed } = event
  state.outages.set(id, { id, cause, serviceIds, since: at, confirmed, endedAt: null })
}

export function evolveOutageConfirmed(state: OfficeState, { outageId }: OutageConfirmed): void {
  present(state.outages.get(outageId), `outage ${outageId}`).confirmed = true
}

export function evolveOutageEnded(state: OfficeState, { outageId }: OutageEnded, at: Instant): void {
  present(state.outages.get(outageId), `outage ${outageId}`).endedAt = at
}
