// Which station prints what. Whoever stands at a kiosk takes the paper there; what staff ask for comes out where the whole office prints.

import type { PaperFacts } from '@loket/domain'
import type { Actor, DeviceId, StationId } from '@loket/protocol'
import type { Device, Devices } from '../access/devices.ts'
import type { PrintJob } from './jobs.ts'

type Stations = Pick<Devices, 'stations'>

/** All there are, whether or not they are there just now; the server's own first. */
export function stationsOf(devices: Stations, ownStation: boolean): readonly StationId[] {
  return [...(ownStation ? (['server'] as const) : []), ...devices.stations().map(({ deviceId }) => deviceId)]
}

export interface RoutingParts {
  readonly devices: Stations
  /** Whether the server drives a printer itself. */
  readonly ownStation: boolean
}

/** `null`: nobody would print it. */
export function stationFor(
  parts: RoutingParts,
  paper: Pick<PaperFacts, 'kind'> & { readonly stationId?: StationId },
  askedBy: Actor,
): StationId | null {
  if (paper.kind === 'test') return paper.stationId ?? null
  return stationForActor(parts, askedBy)
}

/** Where papers of this kiosk come out. */
export function stationOfKiosk(parts: RoutingParts, kioskId: DeviceId): StationId | null {
  return stationForActor(parts, { kind: 'device', deviceId: kioskId, deviceKind: 'kiosk' })
}

function stationForActor({ devices, ownStation }: RoutingParts, actor: Actor): StationId | null {
  const stations = devices.stations()
  const serving = actor.kind === 'device' ? stations.findLast(({ servesKioskId }) => servesKioskId === actor.deviceId) : undefined
  if (serving) return serving.deviceId
  if (ownStation) return 'server'
  const ofTheOffice = stations.findLast(({ servesKioskId }) => servesKioskId === null)
  return (ofTheOffice ?? stations.find((station) => !isReplaced(station, stations)))?.deviceId ?? null
}

/** Where a paper that waits belongs now, stations having come and gone since it was asked for; `null`: nobody is left to print it. */
export function stationOfWaiting(parts: RoutingParts, job: Pick<PrintJob, 'kind' | 'stationId' | 'askedBy'>): StationId | null {
  if (job.kind === 'test') return stationsOf(parts.devices, parts.ownStation).includes(job.stationId) ? job.stationId : null
  // Nobody's station but a kiosk's serves it by its id.
  return stationOfKiosk(parts, job.askedBy as DeviceId)
}

/** Another one was paired for its kiosk since. */
function isReplaced({ deviceId, servesKioskId }: Device, stations: readonly Device[]): boolean {
  return stations.findLast((other) => other.servesKioskId === servesKioskId)?.deviceId !== deviceId
}
