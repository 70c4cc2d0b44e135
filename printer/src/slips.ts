import type { Instant, Language, Localized, TicketNumber } from '@loket/protocol'

/** Everything a ticket's paper says; nothing on it comes from elsewhere. No personal data, and of priority only that there is one. */
export interface TicketSlip {
  readonly kind: 'ticket'
  /** A second print of the same number; the paper says so. */
  readonly copy: boolean
  readonly officeName: Localized
  readonly region: Localized
  readonly number: TicketNumber
  readonly serviceName: Localized
  readonly promiseMinutes: number
  readonly priority: boolean
  /** What to bring in every case, in the order of the settings. */
  readonly documents: readonly Localized[]
  /** A wall instant: office time plus the wall offset. */
  readonly issuedAt: Instant
  /** IANA zone, and the short name people write behind a time: "WIB". */
  readonly zone: string
  readonly zoneLabel: string
  readonly ahead: number
  /** When the number will probably be called, as wall instants; `null` while nobody can say. */
  readonly window: { readonly from: Instant; readonly to: Instant } | null
  readonly complaints: readonly string[]
  /** The citizen's own page, printed as a QR code; `null` prints none. */
  readonly url: string | null
  /** The first 8 characters of the hash of the ticket's own journal row. */
  readonly ledgerMark: string
  /** One or two; the first one leads. Languages without paper texts are left out, Indonesian stands in when none is left. */
  readonly languages: readonly Language[]
  readonly widthMm: 80 | 58
  readonly demo: boolean
}
