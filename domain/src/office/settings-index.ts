// The settings, indexed for the many small questions of a turn.

import type { Counter, CounterId, ProfileId, Service, ServiceClass, ServiceClassId, ServiceId, Settings } from '@loket/protocol'
import { present } from '../invariant.ts'

export interface SettingsIndex {
  readonly services: ReadonlyMap<ServiceId, Service>
  readonly classes: ReadonlyMap<ServiceClassId, ServiceClass>
  readonly counters: ReadonlyMap<CounterId, Counter>
  /** The services a work profile takes. */
  readonly byProfile: ReadonlyMap<ProfileId, readonly ServiceId[]>
  /** For each service, the services that some counter serves together with it: whose tickets can stand before its own. */
  readonly rivals: ReadonlyMap<ServiceId, readonly ServiceId[]>
}

export function indexSettings(settings: Settings): SettingsIndex {
  const offered = settings.services.filter((service) => service.offer.here).map((service) => service.id)
  const byProfile = new Map(
    settings.profiles.map((profile) => [profile.id, profile.serviceIds === 'all' ? offered : profile.serviceIds] as const),
  )
  return {
    services: new Map(settings.services.map((service) => [service.id, service])),
    classes: new Map(settings.classes.map((serviceClass) => [serviceClass.id, serviceClass])),
    counters: new Map(settings.counters.map((counter) => [counter.id, counter])),
    byProfile,
    rivals: new Map(offered.map((serviceId) => [serviceId, rivalsOf(serviceId, settings, byProfile)])),
  }
}

function rivalsOf(serviceId: ServiceId, settings: Settings, byProfile: ReadonlyMap<ProfileId, readonly ServiceId[]>): ServiceId[] {
  const taken = settings.counters.map(({ profileId }) => present(byProfile.get(profileId), `profile ${profileId}`))
  return [...new Set(taken.filter((services) => services.includes(serviceId)).flat())]
}
