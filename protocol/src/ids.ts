/** A string or number that may not be mixed up with another of the same shape. */
type Brand<T, Name extends string> = T & { readonly __brand: Name }

export type OfficeId = Brand<string, 'OfficeId'>
export type HallId = Brand<string, 'HallId'>
export type CounterId = Brand<string, 'CounterId'>
export type ProfileId = Brand<string, 'ProfileId'>
export type ServiceId = Brand<string, 'ServiceId'>
export type ServiceGroupId = Brand<string, 'ServiceGroupId'>
export type ServiceClassId = Brand<string, 'ServiceClassId'>
/** One letter, the first sign of a ticket number. */
export type SeriesId = Brand<string, 'SeriesId'>
/** Internal; never leaves the staff side. Citizens know the ticket number. */
export type TicketId = Brand<string, 'TicketId'>
/** What is printed and called, "A027"; unique in a service day, never an id. */
export type TicketNumber = Brand<string, 'TicketNumber'>
/** The unguessable part of a citizen's own page, `/t/<token>`. */
export type TicketToken = Brand<string, 'TicketToken'>
/** A pseudonym; the name of the person stands in an erasable table outside the journal. */
export type UserId = Brand<string, 'UserId'>
export type DeviceId = Brand<string, 'DeviceId'>
export type OutageId = Brand<string, 'OutageId'>
/** Of a wish for a second person's word, or of an act that went through without one. */
export type ApprovalId = Brand<string, 'ApprovalId'>
export type OutOfOrderReasonId = Brand<string, 'OutOfOrderReasonId'>
export type RedirectionId = Brand<string, 'RedirectionId'>
export type PrintJobId = Brand<string, 'PrintJobId'>
/** A keyed hash of a booking's code; the key is gone when its day is over. */
export type BookingRef = Brand<string, 'BookingRef'>
/** Of one taking of a print job by one station; another taking has another. */
export type PrintLeaseId = Brand<string, 'PrintLeaseId'>
/** Made by the sender of a command, so that asking again gives the same answer. */
export type CommandId = Brand<string, 'CommandId'>
