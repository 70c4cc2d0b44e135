import type { DayOpened, Settings, SettingsChanged } from '@loket/protocol'
import { armAllClocks } from '../clocks/arm.ts'
import { indexSettings } from '../office/settings-index.ts'
import { emptyOffice, type OfficeState } from '../office/state.ts'

/** A new day begins from nothing but its own event. */
export function evolveDayOpened(state: OfficeState, event: DayOpened): void {
  const { lastSeq, lastAt } = state
  Object.assign(state, emptyOffice(), { lastSeq, lastAt, wallOffsetMs: event.wallOffsetMs })
  state.day = { serviceDay: event.serviceDay, windows: event.windows, closed: false }
  useSettings(state, event.settings)
}

export function evolveSettingsChanged(state: OfficeState, event: SettingsChanged): void {
  useSettings(state, event.settings)
  armAllClocks(state)
}

function useSettings(state: OfficeState, settings: Settings): void {
  state.settings = settings
  state.index = indexSettings(settings)
  for (const { id } of settings.counters) {
    if (state.counters.has(id)) continue
    const nobody = { userId: null, profileId: null, pauseReason: null, ticketId: null }
    state.counters.set(id, { id, state: 'closed', ...nobody, completed: 0, promise: { met: 0, decided: 0 } })
  }
  for (const id of [...state.counters.keys()]) if (!state.index.counters.has(id)) state.counters.delete(id)
}
