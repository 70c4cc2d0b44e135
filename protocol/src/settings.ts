// The settings of an office: everything an administrator can change. `dayOpened` carries them whole.

import type { BookingPolicy } from './bookings.ts'
import type {
  CounterId,
  HallId,
  OfficeId,
  OutOfOrderReasonId,
  ProfileId,
  RedirectionId,
  SeriesId,
  ServiceClassId,
  ServiceGroupId,
  ServiceId,
} from './ids.ts'
import type { Language, Localized } from './languages.ts'
import type { PaperTemplate } from './paper-template.ts'
import type { AutomaticSlip } from './printing.ts'
import type { LocalDate, MinuteOfDay } from './time.ts'

export type OfficeLevel = 'kelurahan' | 'kecamatan' | 'sudin' | 'mpp'

/** From where a promise counts: the acceptance of complete documents, as the agency words it, or the visit. */
export type PromiseFrom = 'documents' | 'visit'

export interface ServiceClass {
  readonly id: ServiceClassId
  readonly promiseMinutes: number
  readonly promiseFrom: PromiseFrom
  readonly waitTargetMinutes: number
  readonly checkingTargetMinutes: number
}

/** How a document is brought: shown or handed over, as a photocopy, a form to fill in, on the phone; a condition is no paper. */
export type DocumentForm = 'original' | 'photocopy' | 'originalAndPhotocopy' | 'form' | 'phone' | 'condition'

export interface RequiredDocument {
  readonly name: Localized
  readonly form: DocumentForm
  /** `always`, or only in some cases (the name says which). */
  readonly required: 'always' | 'sometimes'
}

/** One reason to come, with the documents it needs: "lost", "damaged", "data changed". */
export interface DocumentCase {
  /** `null` where a service knows only one case. */
  readonly name: Localized | null
  readonly documents: readonly RequiredDocument[]
}

/** Whether this office serves it, or where it is served instead. */
export type ServiceOffer = { readonly here: true } | { readonly here: false; readonly servedAt: Localized }

export interface Service {
  readonly id: ServiceId
  readonly groupId: ServiceGroupId
  readonly name: Localized
  readonly classId: ServiceClassId
  readonly seriesId: SeriesId
  /** False: service starts straight with processing. */
  readonly checksDocuments: boolean
  readonly documentCases: readonly DocumentCase[]
  readonly offer: ServiceOffer
  /** First guess of the minutes a counter is busy with one ticket, until the day's own pace is known. */
  readonly expectedMinutes: number
  /** Tickets a day, or `null` for no limit. */
  readonly dailyQuota: number | null
}

/** A tile of the kiosk's start screen. */
export interface ServiceGroup {
  readonly id: ServiceGroupId
  readonly name: Localized
  readonly description: Localized
}

export interface Series {
  readonly id: SeriesId
  readonly name: Localized
}

export interface Hall {
  readonly id: HallId
  readonly name: Localized
}

export interface Counter {
  readonly id: CounterId
  /** The number on the wall. */
  readonly number: number
  readonly hallId: HallId
  readonly profileId: ProfileId
}

/** One line of a work profile's order: these services first, as long as both conditions hold. */
export interface ProfileRule {
  readonly serviceIds: readonly ServiceId[]
  /** Only once the first of them has waited this long; 0: always. */
  readonly waitedMinutes: number
  /** Only this many calls of the counter in a row; then the next line has its turn. `null`: no limit. */
  readonly mostInARow: number | null
}

/** Which services a counter takes; `all` means every service offered here. */
export interface WorkProfile {
  readonly id: ProfileId
  readonly name: Localized
  readonly serviceIds: readonly ServiceId[] | 'all'
  /** Read from above by the discipline `profileOrder`; where no line applies, the first in line is called. */
  readonly order: readonly ProfileRule[]
}

export interface OpeningHours {
  readonly opensAtMinute: MinuteOfDay
  readonly closesAtMinute: MinuteOfDay
  /** Until this minute tickets may be taken. */
  readonly lastTicketAtMinute: MinuteOfDay
}

/** ISO weekday, 1 = Monday to 7 = Sunday. A day may have a second, evening window. */
export interface WeekdayHours {
  readonly weekday: number
  readonly windows: readonly OpeningHours[]
}

export interface SpecialDate {
  readonly date: LocalDate
  readonly reason: Localized
  /** Empty: closed all day. */
  readonly windows: readonly OpeningHours[]
}

export interface ComplaintChannel {
  readonly label: string
  /** When somebody last saw it work; channels die quietly. */
  readonly lastCheckedOn: LocalDate | null
}

export interface CallPolicy {
  /** Calls (the first included) before a no-show may be marked. */
  readonly minimumCalls: number
  /** Seconds since the first call before a no-show may be marked. */
  readonly minimumSeconds: number
  /** Places a ticket falls back when it is returned because nobody came, or rejoins after a no-show. */
  readonly placesBack: number
  /** How often a ticket may go back to the queue like that, rejoining included. */
  readonly maximumReturns: number
  /** Minutes after a no-show within which its holder may rejoin; 0: never. */
  readonly rejoinMinutes: number
}

/** How calls are said in the halls. */
export interface VoiceSettings {
  /** Said one after the other; those without reading rules or clips are left out. Empty: the hall hears the chime alone. */
  readonly languages: readonly Language[]
  /** `digits`: "nol dua tujuh", as it is printed; `cardinal`: "dua puluh tujuh". */
  readonly reading: 'digits' | 'cardinal'
  /** How often a call is said; once while more than two wait for their turn. */
  readonly times: 1 | 2 | 3
}

/** Citizens are asked on their phones whether they are here. No place in any line depends on the answer. */
export interface PresencePolicy {
  /** Once no more than so many are ahead. */
  readonly askFromAhead: number
}

/** Legal priority (elderly, pregnant, disabled): one bounded step with a ratio cap, in every discipline. */
export interface PriorityPolicy {
  /** A priority ticket counts as though it had been issued this many minutes earlier; 0: no step. */
  readonly stepMinutes: number
  /** Calls of one counter in a row that may use the step while somebody else waits. */
  readonly mostInARow: number
}

export interface OutOfOrderReason {
  readonly id: OutOfOrderReasonId
  readonly name: Localized
  /** A second person must agree; where none is signed in, the call goes through marked unapproved. */
  readonly needsApproval: boolean
}

/** Limits of the one act out of order, `callTicket`. */
export interface OutOfOrderPolicy {
  /** Calls out of order in a service day of the office. */
  readonly dailyCap: number
  readonly reasons: readonly OutOfOrderReason[]
}

/** Where people are sent for what is not served at a counter like ours. */
export interface Redirection {
  readonly id: RedirectionId
  /** What they asked for. */
  readonly asked: Localized
  /** Read after "served at". */
  readonly place: Localized
}

export interface PaperSettings {
  readonly widthMm: 80 | 58
  readonly languages: readonly Language[]
  readonly template: PaperTemplate
  /** A copy in a second hand is a place that can be sold, so there are only so many of a ticket. */
  readonly copiesPerTicket: number
  /** What is printed by itself. */
  readonly slips: readonly AutomaticSlip[]
}

export type DisciplineName = 'fifo' | 'deadline' | 'rescue' | 'profileOrder'

export type DisciplineSettings =
  | { readonly name: 'fifo' }
  | { readonly name: 'deadline' }
  /** A ticket is overdue once it is past its wait target by more than the grace, on a day of long waits somewhat later (rule D19). */
  | { readonly name: 'rescue'; readonly graceMinutes: number }
  | { readonly name: 'profileOrder' }

export interface Settings {
  readonly officeId: OfficeId
  readonly level: OfficeLevel
  /** "Dukcapil Kelurahan Pulo Gadung" */
  readonly name: Localized
  /** "Kota Administrasi Jakarta Timur" */
  readonly region: Localized
  /** IANA zone, and the short name people write behind a time. */
  readonly zone: string
  readonly zoneLabel: string
  readonly languages: readonly Language[]
  readonly classes: readonly ServiceClass[]
  readonly series: readonly Series[]
  readonly groups: readonly ServiceGroup[]
  readonly services: readonly Service[]
  readonly halls: readonly Hall[]
  readonly counters: readonly Counter[]
  readonly profiles: readonly WorkProfile[]
  readonly hours: readonly WeekdayHours[]
  readonly specialDates: readonly SpecialDate[]
  readonly numberDigits: 3 | 4 | 5
  readonly discipline: DisciplineSettings
  readonly priority: PriorityPolicy
  readonly calls: CallPolicy
  /** Absent in the settings of older offices: the first language, by digits, twice. */
  readonly voice?: VoiceSettings
  readonly outOfOrder: OutOfOrderPolicy
  /** Tickets that staff may take for somebody, a service day. */
  readonly staffTicketsCap: number
  readonly redirections: readonly Redirection[]
  /** Share of a target after which its clock is at risk, 0 to 1. */
  readonly atRiskShare: number
  readonly paper: PaperSettings
  readonly complaints: readonly ComplaintChannel[]
  /** Absent or `null`: citizens are not asked whether they are here. */
  readonly presence?: PresencePolicy | null
  /** Absent or `null`: this office takes no bookings. */
  readonly bookings?: BookingPolicy | null
}

/** What a change of settings may touch that decides who is called when, or how good it looks. */
export type OrderPolicy = 'discipline' | 'priority' | 'profiles' | 'calls' | 'outOfOrder' | 'classes' | 'bookings'
