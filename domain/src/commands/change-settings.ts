import type { ChangeSettings, ServiceId, Settings } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import { isOpen, presentLeg, type Ticket } from '../office/ticket.ts'
import { findSettingsProblems } from '../settings-problems.ts'

/** Takes effect at once; promises already given stay as they were. */
export function decideChangeSettings(state: OfficeState, command: ChangeSettings, context: DecideContext): Decision {
  const { settings } = command
  const problems = [...findSettingsProblems(settings), ...(context.isZone(settings.zone) ? [] : [`nobody knows the zone ${settings.zone}`])]
  if (problems.length > 0) return refuse({ type: 'settingsInvalid', problems })
  const broken = whatWouldBreak(state, settings)
  if (broken.length > 0) return refuse({ type: 'settingsBreakDay', problems: broken })
  return accept({ type: 'settingsChanged', settings })
}

/** A running day needs the counters that are open and the services of its open tickets. */
function whatWouldBreak(state: OfficeState, settings: Settings): readonly string[] {
  const counters = [...state.counters.values()].filter((counter) => counter.state !== 'closed')
  const lostCounters = counters.filter((counter) => !settings.counters.some((kept) => kept.id === counter.id))
  const lostProfiles = counters.filter((counter) => !settings.profiles.some((kept) => kept.id === counter.profileId))
  const inHand = servicesOf([...state.tickets.values()].filter(isOpen))
  const lostServices = inHand.filter((id) => !settings.services.some((kept) => kept.id === id && kept.offer.here))
  return [
    ...lostCounters.map((counter) => `counter ${counter.id} is open`),
    ...lostProfiles.map((counter) => `profile ${counter.profileId} is used by counter ${counter.id}`),
    ...lostServices.map((serviceId) => `service ${serviceId} has open tickets`),
  ]
}

function servicesOf(tickets: readonly Ticket[]): readonly ServiceId[] {
  return [...new Set(tickets.map((ticket) => presentLeg(ticket).terms.serviceId))]
}
