import type {
  Actor,
  DomainEvent,
  Instant,
  KnownBooking,
  LocalDate,
  MinuteOfDay,
  Refusal,
  ServiceHistory,
  StationId,
  UserId,
} from '@loket/protocol'

/** What comes from outside: time, place in the week, and who asks. The domain has no clock of its own. */
export interface DecideContext {
  /** Office time. */
  readonly at: Instant
  readonly actor: Actor
  /** The wall clock's date, ISO weekday (1 = Monday) and minute in the office's zone. */
  readonly today: { readonly date: LocalDate; readonly weekday: number; readonly minuteOfDay: MinuteOfDay }
  /** The wall-clock instant of a local time in the office's zone. */
  instantOf(date: LocalDate, minute: MinuteOfDay): Instant
  /** Whether the zone data knows this IANA name. */
  isZone(zone: string): boolean
  /** Supervisors whose session was used within the last quarter of an hour: those who can be asked for a word. */
  supervisorsSignedIn(): readonly UserId[]
  /** What the days before showed; asked when a day is opened. */
  history(): readonly ServiceHistory[]
  /** The print stations this office has, whether or not they are there just now. */
  stations(): readonly StationId[]
  /** The booking with this code, of whatever day; `null`: there is none; unreadable: what the office keeps of bookings cannot be read now. */
  booking(code: string): KnownBooking | 'unreadable' | null
}

interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

/** What was found, or why it is not so. */
export type Checked<T> = ({ readonly ok: true } & T) | Refused

export type Decision = Checked<{ readonly events: readonly DomainEvent[] }>

export function accept(...events: readonly DomainEvent[]): Decision {
  return { ok: true, events }
}

export function refuse(refusal: Refusal): Refused {
  return { ok: false, refusal }
}
