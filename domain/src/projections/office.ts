import type { OfficeService, OfficeView, Service } from '@loket/protocol'
import { voiceOf } from '../announcing/voice.ts'
import { present } from '../invariant.ts'
import type { SettingsIndex } from '../office/settings-index.ts'
import type { OfficeState } from '../office/state.ts'

/** What rarely changes, for every face; holds nothing a citizen may not read. */
export function projectOffice(state: OfficeState, options: { readonly demo: boolean }): OfficeView {
  const settings = present(state.settings, 'settings')
  const index = present(state.index, 'settings')
  const { name, region, level, zone, zoneLabel, languages, classes, groups, halls, complaints, redirections } = settings
  return {
    ...{ name, region, level, zone, zoneLabel, languages, classes, groups, halls, complaints, redirections },
    voice: voiceOf(settings),
    services: settings.services.map((service) => showService(service, index)),
    counters: settings.counters.map(({ id, number, hallId, profileId }) => ({ id, number, hallId, profileId })),
    profiles: settings.profiles.map(({ id, name: profileName }) => ({ id, name: profileName })),
    discipline: settings.discipline.name,
    demo: options.demo,
    ...(settings.bookings ? { takesBookings: true } : {}),
  }
}

function showService(service: Service, index: SettingsIndex): OfficeService {
  const { id, groupId, name, classId, checksDocuments, documentCases, offer } = service
  const { promiseMinutes, promiseFrom } = present(index.classes.get(classId), `class ${classId}`)
  return { id, groupId, name, classId, promiseMinutes, promiseFrom, checksDocuments, documentCases, offer }
}
