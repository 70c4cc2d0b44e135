// Which service: first its group, as at the kiosk, then the service itself. A group with one service asks no second time.

import type { OfficeService, OfficeView, ServiceId } from '@loket/protocol'
import { choice, type Next, type Option, type Question } from './question.ts'
import type { Wording } from './wording.ts'

export interface ServiceChoice {
  readonly office: OfficeView
  readonly wording: Wording
  /** Only these are offered; of those served elsewhere none is. */
  readonly among?: (service: OfficeService) => boolean
  readonly leadsTo: (serviceId: ServiceId) => Next
}

export function askService({ office, wording, among = () => true, leadsTo }: ServiceChoice): Question {
  const option = (service: OfficeService): Option => ({ words: wording.name(service.name), leadsTo: leadsTo(service.id) })
  const groups = groupsOf(office, among)
  const only = groups.length === 1 ? groups[0] : undefined
  if (only) return choice(wording.texts.console.whichService, only.services.map(option))
  return choice(
    wording.texts.console.whichGroup,
    groups.map(({ name, services }) => {
      const [first, ...others] = services
      if (first && others.length === 0) {
        const [service, group] = [option(first), wording.name(name)]
        return service.words === group ? service : { ...service, note: group }
      }
      return { words: wording.name(name), leadsTo: { ask: () => choice(wording.name(name), services.map(option)) } }
    }),
  )
}

/** The groups with the services of theirs that are served here. */
export function groupsOf(office: OfficeView, among: (service: OfficeService) => boolean = () => true) {
  return office.groups
    .map(({ id, name }) => ({
      id,
      name,
      services: office.services.filter((service) => service.groupId === id && service.offer.here && among(service)),
    }))
    .filter(({ services }) => services.length > 0)
}
