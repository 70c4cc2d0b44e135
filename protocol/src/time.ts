type Brand<T, Name extends string> = T & { readonly __brand: Name }

/** Office time: integer epoch milliseconds, never decreasing. See docs/decisions on time. */
export type Instant = Brand<number, 'Instant'>
/** Milliseconds. */
export type DurationMs = Brand<number, 'DurationMs'>
/** "2027-01-12", a date in the office's zone. */
export type LocalDate = Brand<string, 'LocalDate'>
/** Minutes since local midnight, 0 to 1440. */
export type MinuteOfDay = number

export const SECOND_MS = 1_000
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
