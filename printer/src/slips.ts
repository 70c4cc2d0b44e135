// The papers of an office as meaning: plain data, nothing on a paper comes from elsewhere. No personal data, and of priority only that there
// is one. All instants are wall instants: office time plus the wall offset.

import type {
  DocumentForm,
  Instant,
  Language,
  LocalDate,
  Localized,
  OutageCause,
  PaperTemplate,
  PrinterCapability,
  PromiseTold,
  RequiredDocument,
  TicketNumber,
} from '@loket/protocol'

/** Whose paper it is, and how it is written. */
export interface Letterhead {
  readonly officeName: Localized
  readonly region: Localized
  /** IANA zone, and the short name people write behind a time: "WIB". */
  readonly zone: string
  readonly zoneLabel: string
  /** One or two; the first one leads. Languages without paper texts are left out, Indonesian stands in when none is left. */
  readonly languages: readonly Language[]
  readonly widthMm: 80 | 58
  readonly demo: boolean
  /** When this paper was asked for. */
  readonly printedAt: Instant
}

/** What a service promises. */
export interface SlipPromise {
  readonly promiseMinutes: number
  readonly promiseFrom: PromiseTold
}

export interface TicketSlip extends Letterhead, SlipPromise {
  readonly kind: 'ticket'
  /** A later print of the same number; the paper says so, and when. */
  readonly copy: boolean
  readonly template: PaperTemplate
  readonly number: TicketNumber
  readonly serviceName: Localized
  readonly priority: boolean
  /** What to bring in every case, in the order of the settings. */
  readonly documents: readonly Localized[]
  readonly issuedAt: Instant
  readonly ahead: number
  /** When the number will probably be called; `null` while nobody can say. */
  readonly window: { readonly from: Instant; readonly to: Instant } | null
  readonly complaints: readonly string[]
  /** The citizen's own page, printed as a QR code; `null` prints none. */
  readonly url: string | null
  /** The first 8 characters of the hash of the ticket's own journal row. */
  readonly ledgerMark: string
}

/** What to bring for a service, taken home before a number is taken. */
export interface ChecklistSlip extends Letterhead, SlipPromise {
  readonly kind: 'checklist'
  readonly serviceName: Localized
  readonly cases: readonly ChecklistCase[]
}

/** One reason to come; `null` where a service knows only one. */
export interface ChecklistCase {
  readonly name: Localized | null
  readonly documents: readonly RequiredDocument[]
}

/** The ticket waits for these, or the visit ended without them. */
export interface MissingSlip extends Letterhead {
  readonly kind: 'missing'
  readonly number: TicketNumber
  readonly serviceName: Localized
  readonly missing: readonly MissingDocument[]
  /** `sameNumber`: the ticket is parked, and goes on today before this instant, at this counter or (`null`) at any. */
  readonly comeBack:
    | { readonly with: 'sameNumber'; readonly before: Instant; readonly counterNumber: number | null }
    | { readonly with: 'newNumber' }
  readonly ledgerMark: string
}

export interface MissingDocument {
  readonly name: Localized
  /** `null` where nobody said how it is brought. */
  readonly form: DocumentForm | null
}

export interface RedirectSlip extends Letterhead {
  readonly kind: 'redirect'
  readonly number: TicketNumber
  readonly serviceName: Localized
  /** What they came for, as the office's list of other places words it. */
  readonly asked: Localized
  /** Read after "go to". */
  readonly place: Localized
  /** In the office's own words; `null`: that it is not served here. */
  readonly why: Localized | null
  readonly bring: readonly Localized[]
  readonly ledgerMark: string
}

export interface ResultSlip extends Letterhead {
  readonly kind: 'result'
  readonly number: TicketNumber
  readonly serviceName: Localized
  /** The first day on which the result can be collected. */
  readonly from: LocalDate
  /** `null`: at this office. */
  readonly place: Localized | null
  readonly bring: readonly Localized[]
  readonly ledgerMark: string
}

/** The end of a service day, for the office's folder: what was, and the head of the ledger that vouches for it. */
export interface ClosingSlip extends Letterhead {
  readonly kind: 'closing'
  readonly day: LocalDate
  /** By their end; together they are all that were issued. */
  readonly tickets: {
    readonly issued: number
    readonly completed: number
    readonly noShow: number
    readonly cancelled: number
    readonly expired: number
  }
  readonly head: { readonly seq: number; readonly hash: string }
}

export interface OutageSlip extends Letterhead {
  readonly kind: 'outage'
  readonly cause: OutageCause
  readonly since: Instant
  readonly affected: readonly Localized[] | 'all'
  /** What is served all the same; empty where nobody said. */
  readonly stillServed: readonly Localized[]
  readonly ledgerMark: string
}

/** Printed when a printer is put into service, and whenever somebody doubts it. */
export interface TestSlip extends Letterhead {
  readonly kind: 'test'
  readonly stationName: string
  /** The model its bytes are written for. */
  readonly modelId: string
  /** What the printer answered; `null` before it was asked. */
  readonly capability: PrinterCapability | null
  /** An address to try the QR code with; `null` where the office has none. */
  readonly url: string | null
}

export type Slip = TicketSlip | ChecklistSlip | MissingSlip | RedirectSlip | ResultSlip | ClosingSlip | OutageSlip | TestSlip
