// Tickets that nobody has taken, for a forecast: one of each service, as though it were taken now; and those of the people who will come
// while others wait, for under every rule but first come, first served they may be called before who is here.

import { HOUR_MS, type Instant, MINUTE_MS, type Service, type ServiceId, type Settings, type TicketId } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { arrivalEveryMs, intakeAt } from '../queue/arrivals.ts'
import type { Waiting } from '../queue/waiting.ts'

/** Beyond this hardly anybody who waits now is still waiting. */
const HORIZON_MS = 3 * HOUR_MS
/** A hall that is stormed is not to stop the office. */
const MOST_COMING = 400

const NOBODY = 'imagined' as TicketId

/** One ticket of each of the services, behind everybody who has one. */
export function askersOf(state: OfficeState, at: Instant, serviceIds: readonly ServiceId[]): readonly Waiting[] {
  const settings = present(state.settings, 'settings')
  const asked = settings.services.filter(({ id }) => serviceIds.includes(id))
  return asked.map((service, place) => imagined(settings, service, at, state.issueSeq + 1 + place))
}

/** Of each service as many as came of late, evenly spread, until tickets are no longer given; in the order in which they come, behind `last`. */
export function newcomersOf(state: OfficeState, at: Instant, last: number): readonly Waiting[] {
  const intake = intakeAt(state, at)
  if (!intake) return []
  const settings = present(state.settings, 'settings')
  const until = Math.min(intake.until, at + HORIZON_MS)
  const coming = settings.services.flatMap((service) => {
    const everyMs = arrivalEveryMs(state, service.id, at, intake)
    return everyMs === null ? [] : evenly(at, until, everyMs).map((comesAt) => ({ service, comesAt }))
  })
  const inOrder = coming.sort((one, other) => one.comesAt - other.comesAt).slice(0, MOST_COMING)
  return inOrder.map(({ service, comesAt }, place) => imagined(settings, service, comesAt, last + 1 + place))
}

/** Half a step after `from` the first. */
function evenly(from: Instant, until: number, everyMs: number): readonly Instant[] {
  const count = Math.min(MOST_COMING, Math.ceil((until - from) / everyMs - 0.5))
  return Array.from({ length: count }, (_, place) => Math.round(from + (place + 0.5) * everyMs) as Instant)
}

function imagined({ classes }: Settings, { id, seriesId, classId }: Service, issuedAt: Instant, issueSeq: number): Waiting {
  const serviceClass = present(
    classes.find((candidate) => candidate.id === classId),
    'the class',
  )
  const waitTargetMs = serviceClass.waitTargetMinutes * MINUTE_MS
  const place = { ticketId: NOBODY, orderKey: issueSeq, issueSeq, issuedAt }
  return { ...place, seriesId, serviceId: id, priority: false, booked: false, waitTargetMs }
}
