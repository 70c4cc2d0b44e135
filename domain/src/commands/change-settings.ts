import type { ChangeSettings, Settings } from '@loket/protocol'
import { accept, type Decision, refuse } from '../decision.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { findSettingsProblems } from '../settings-problems.ts'

/** Takes effect at once; promises already given stay as they were. */
export function decideChangeSettings(state: OfficeState, command: ChangeSettings): Decision {
  const problems = findSettingsProblems(command.settings)
  if (problems.length > 0) return refuse({ type: 'settingsInvalid', problems })
  const broken = whatWouldBreak(state, command.settings)
  if (broken.length > 0) return refuse({ type: 'settingsBreakDay', problems: broken })
  return accept({ type: 'settingsChanged', settings: command.settings })
}

/** A running day needs the counters that are open and the services that are waited for. */
function whatWouldBreak(state: OfficeState, settings: Settings): readonly string[] {
  if (!openDayOf(state)) return []
  const counters = [...state.counters.values()].filter((counter) => counter.state !== 'closed')
  const lostCounters = counters.filter((counter) => !settings.counters.some((kept) => kept.id === counter.id))
  const lostProfiles = counters.filter((counter) => !settings.profiles.some((kept) => kept.id === counter.profileId))
  const waited = [...state.queues].filter(([, queue]) => queue.byOrder.length > 0).map(([serviceId]) => serviceId)
  const lostServices = waited.filter((id) => !settings.services.some((kept) => kept.id === id && kept.offer.here))
  return [
    ...lostCounters.map((counter) => `counter ${counter.id} is open`),
    ...lostProfiles.map((counter) => `profile ${counter.profileId} is used by counter ${counter.id}`),
    ...lostServices.map((serviceId) => `tickets wait for service ${serviceId}`),
  ]
}
