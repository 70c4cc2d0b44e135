// The settings, indexed for the many small questions of a turn.

import type { Counter, CounterId, ProfileId, Service, ServiceClass, ServiceClassId, ServiceId, Settings } from '@loket/protocol'

export interface SettingsIndex {
  readonly services: ReadonlyMap<ServiceId, Service>
  readonly classes: ReadonlyMap<ServiceClassId, ServiceClass>
  readonly counters: ReadonlyMap<CounterId, Counter>
  /** The services a work profile takes. */
  readonly byProfile: ReadonlyMap<ProfileId, readonly ServiceId[]>
}

export function indexSettings(settings: Settings): SettingsIndex {
  const offered = settings.services.filter((service) => service.offer.here).map((service) => service.id)
  return {
    services: new Map(settings.services.map((service) => [service.id, service])),
    classes: new Map(settings.classes.map((serviceClass) => [serviceClass.id, serviceClass])),
    counters: new Map(settings.counters.map((counter) => [counter.id, counter])),
    byProfile: new Map(settings.profiles.map((profile) => [profile.id, profile.serviceIds === 'all' ? offered : profile.serviceIds])),
  }
}
