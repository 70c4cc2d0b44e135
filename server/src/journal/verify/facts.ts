// What a row says, as far as the order of the queue depends on it. Each field is looked at before it is believed: a row may hold anything.

import type { StoredRow } from './stored-row.ts'

export interface Leg {
  readonly serviceId: string
  readonly orderKey: number
}

export interface Named {
  readonly ticketId: string
  readonly reason: string
}

export interface OfficeSettings {
  readonly officeId: string
  readonly discipline: string
  /** The services each work profile takes. */
  readonly profiles: ReadonlyMap<string, ReadonlySet<string>>
  /** Of a call out of order, and whether a second person must agree. `null`: the first version had none. */
  readonly reasons: ReadonlyMap<string, boolean> | null
  /** `null`: the office takes no bookings. */
  readonly bookings: BookingPolicy | null
}

export interface BookingPolicy {
  readonly earlyMs: number
  readonly lateMs: number
}

export interface Booking {
  readonly ref: string
  readonly slotFrom: number
  readonly slotTo: number
  readonly arrival: string
  /** `null`: the row does not say. */
  readonly toldAt: number | null
}

export interface Called {
  readonly type: 'ticketCalled'
  readonly ticketId: string
  readonly number: string
  readonly serviceId: string
  readonly counterId: string
  readonly callNo: number
  readonly rule: string
  readonly ahead: number
  readonly overtook: readonly Named[]
  readonly outOfOrder: OutOfOrder | null
}

export interface OutOfOrder {
  readonly reasonId: string
  readonly approval: string
  readonly approvalId: string | null
}

export interface Issued {
  readonly type: 'ticketIssued'
  readonly ticketId: string
  readonly number: string
  readonly seriesId: string
  readonly ordinal: number
  readonly issueSeq: number
  readonly priority: boolean
  readonly booking: Booking | null
  readonly leg: Leg
}

export interface Undone {
  readonly type: 'commandUndone'
  readonly ticketId: string
  readonly counterId: string
  readonly act: string
  readonly actSeq: number
}

/** A call out of order that nobody had reviewed by the end of an earlier day. */
export interface Unreviewed {
  readonly approvalId: string
  /** Who called. */
  readonly by: string
}

type Of<T extends string, Fields> = T extends string ? { readonly type: T } & Fields : never

interface ByTicket {
  readonly ticketId: string
}

interface ByCounter {
  readonly counterId: string
}

/** `null`: it stood at no counter. */
interface WhereItStood extends ByTicket {
  readonly counterId: string | null
}

interface ByCall {
  /** The how-manieth announcement of the day. */
  readonly callNo: number
}

interface Moved extends WhereItStood {
  readonly toCounterId: string | null
  readonly orderKey: number
  readonly nextLeg: Leg | null
}

export type Fact =
  | Issued
  | Called
  | Undone
  | Of<'ticketRecalled', WhereItStood & ByCall>
  | Of<'ticketResumed', ByTicket & ByCounter & ByCall>
  | Of<'serviceCompleted', WhereItStood & { readonly nextLeg: Leg | null }>
  | Of<'ticketReturned', WhereItStood & { readonly rule: string; readonly orderKey: number }>
  | Of<'ticketTransferred', Moved>
  | Of<'serviceStarted' | 'documentsAccepted' | 'ticketParked' | 'ticketMarkedNoShow' | 'ticketCancelled' | 'ticketExpired', WhereItStood>
  | Of<'counterOpened', ByCounter & { readonly profileId: string }>
  | Of<'counterTakenOver' | 'counterPaused' | 'counterClosed', ByCounter>
  | Of<'approvalRequested', ByTicket & { readonly approvalId: string; readonly reasonId: string }>
  | Of<'approvalGiven', { readonly approvalId: string; readonly verdict: string }>
  | Of<'dayOpened', { readonly serviceDay: string; readonly settings: OfficeSettings; readonly unreviewed: readonly Unreviewed[] }>
  | Of<'dayClosed', { readonly expired: number }>
  | Of<'settingsChanged', { readonly settings: OfficeSettings }>

export type FactType = Fact['type']

type Data = { readonly [field: string]: unknown }
type Readers = { readonly [T in FactType]: (data: Data) => Omit<Extract<Fact, { readonly type: T }>, 'type'> }

/** `elsewhere`: a row of another kind, which moves nobody. `null`: the row does not say what a row of its kind says. */
export function readFact(row: StoredRow): Fact | 'elsewhere' | null {
  if (!Object.hasOwn(READERS, row.type)) return 'elsewhere'
  const type = row.type as FactType
  try {
    return { type, ...READERS[type](objectOf(JSON.parse(row.data))) } as Fact
  } catch {
    // JSON.parse and the readers below throw on what cannot be; there is nothing else in there that could.
    return null
  }
}

const byTicket = (data: Data) => ({ ticketId: text(data, 'ticketId') })
const byCounter = (data: Data) => ({ counterId: text(data, 'counterId') })
const whereItStood = (data: Data) => ({ ...byTicket(data), counterId: textOrNull(data, 'counterId') })

const READERS: Readers = {
  ticketIssued: (data) => ({
    ...byTicket(data),
    number: text(data, 'number'),
    seriesId: text(data, 'seriesId'),
    ordinal: number(data, 'ordinal'),
    issueSeq: number(data, 'issueSeq'),
    priority: data['priority'] === true,
    booking: orNull(data['booking'] ?? null, bookingOf),
    leg: legOf(data['leg']),
  }),
  ticketCalled: (data) => ({
    ...byTicket(data),
    ...byCounter(data),
    number: text(data, 'number'),
    serviceId: text(data, 'serviceId'),
    callNo: number(data, 'callNo'),
    rule: text(data, 'rule'),
    ahead: number(data, 'ahead'),
    overtook: listOf(data['overtook']).map((one) => ({ ...byTicket(one), reason: text(one, 'reason') })),
    // The first version knew no call out of order and did not say so.
    outOfOrder: orNull(data['outOfOrder'] ?? null, outOfOrderOf),
  }),
  ticketRecalled: (data) => ({ ...whereItStood(data), callNo: number(data, 'callNo') }),
  ticketResumed: (data) => ({ ...byTicket(data), ...byCounter(data), callNo: number(data, 'callNo') }),
  serviceStarted: whereItStood,
  documentsAccepted: whereItStood,
  serviceCompleted: (data) => ({ ...whereItStood(data), nextLeg: orNull(data['nextLeg'], legOf) }),
  ticketReturned: (data) => ({ ...whereItStood(data), rule: text(data, 'rule'), orderKey: number(data, 'orderKey') }),
  ticketParked: whereItStood,
  ticketMarkedNoShow: whereItStood,
  ticketCancelled: whereItStood,
  ticketExpired: whereItStood,
  ticketTransferred: (data) => ({
    ...whereItStood(data),
    toCounterId: textOrNull(data, 'toCounterId'),
    orderKey: number(data, 'orderKey'),
    nextLeg: orNull(data['nextLeg'], legOf),
  }),
  commandUndone: (data) => ({ ...byTicket(data), ...byCounter(data), act: text(data, 'act'), actSeq: number(data, 'actSeq') }),
  approvalRequested: (data) => ({ ...byTicket(data), approvalId: text(data, 'approvalId'), reasonId: text(data, 'reasonId') }),
  approvalGiven: (data) => ({ approvalId: text(data, 'approvalId'), verdict: text(data, 'verdict') }),
  counterOpened: (data) => ({ ...byCounter(data), profileId: text(data, 'profileId') }),
  counterTakenOver: byCounter,
  counterPaused: byCounter,
  counterClosed: byCounter,
  dayOpened: (data) => ({
    serviceDay: text(data, 'serviceDay'),
    settings: settingsOf(data['settings']),
    // The first version had none and did not say so.
    unreviewed: listOf(data['unreviewed'] ?? []).map((act) => ({ approvalId: text(act, 'approvalId'), by: text(act, 'by') })),
  }),
  dayClosed: (data) => ({ expired: number(data, 'expired') }),
  settingsChanged: (data) => ({ settings: settingsOf(data['settings']) }),
}

function settingsOf(value: unknown): OfficeSettings {
  const settings = objectOf(value)
  const offered = listOf(settings['services']).filter((service) => objectOf(service['offer'])['here'] === true)
  const everything = new Set(offered.map((service) => text(service, 'id')))
  const profiles = listOf(settings['profiles']).map((profile) => {
    const { serviceIds } = profile
    return [text(profile, 'id'), serviceIds === 'all' ? everything : new Set(textsOf(serviceIds))] as const
  })
  const { discipline } = settings
  // The first version wrote the bare name.
  const name = typeof discipline === 'string' ? discipline : text(objectOf(discipline), 'name')
  return {
    officeId: text(settings, 'officeId'),
    discipline: name,
    profiles: new Map(profiles),
    reasons: reasonsOf(settings['outOfOrder']),
    bookings: orNull(settings['bookings'] ?? null, policyOf),
  }
}

function reasonsOf(value: unknown): OfficeSettings['reasons'] {
  if (value === undefined) return null
  return new Map(listOf(objectOf(value)['reasons']).map((reason) => [text(reason, 'id'), reason['needsApproval'] === true]))
}

function policyOf(policy: Data): BookingPolicy {
  return { earlyMs: number(policy, 'earlyMinutes') * 60_000, lateMs: number(policy, 'lateMinutes') * 60_000 }
}

function bookingOf(booking: Data): Booking {
  const [slotFrom, slotTo] = [number(booking, 'slotFrom'), number(booking, 'slotTo')]
  const toldAt = booking['toldAt'] === undefined ? null : number(booking, 'toldAt')
  return { ref: text(booking, 'ref'), slotFrom, slotTo, arrival: text(booking, 'arrival'), toldAt }
}

function outOfOrderOf(act: Data): OutOfOrder {
  return { reasonId: text(act, 'reasonId'), approval: text(act, 'approval'), approvalId: textOrNull(act, 'approvalId') }
}

function legOf(value: unknown): Leg {
  const leg = objectOf(value)
  return { serviceId: text(leg, 'serviceId'), orderKey: number(leg, 'orderKey') }
}

function orNull<T>(value: unknown, read: (value: Data) => T): T | null {
  return value === null ? null : read(objectOf(value))
}

function objectOf(value: unknown): Data {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('no object')
  return value as Data
}

function listOf(value: unknown): readonly Data[] {
  if (!Array.isArray(value)) throw new TypeError('no list')
  return value.map(objectOf)
}

function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) throw new TypeError('no list of texts')
  return value
}

function text(data: Data, name: string): string {
  const value = data[name]
  if (typeof value !== 'string') throw new TypeError(`${name} is no text`)
  return value
}

function textOrNull(data: Data, name: string): string | null {
  return data[name] === null ? null : text(data, name)
}

function number(data: Data, name: string): number {
  const value = data[name]
  if (typeof value !== 'number') throw new TypeError(`${name} is no number`)
  return value
}
