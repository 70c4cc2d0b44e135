// What the agency's app sends of a booking. Strict: a name would have to be refused, not overlooked.

import { z } from 'zod'
import { type BookingBody, normalCode } from '../bookings.ts'
import { exactly } from './exact.ts'
import { bookingCode, serviceId } from './primitives.ts'

const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'must be a local time such as 2027-01-12T09:30')

/** The agency's own id, as it stands in the address. */
export const bookingId = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/, 'must be 1 to 64 letters, digits and . _ -')

export const bookingBody = exactly<BookingBody>()(
  z.strictObject({
    code: z.string().max(30, 'is too long').transform(normalCode).pipe(bookingCode),
    serviceId,
    slotFrom: localTime,
    slotTo: localTime,
  }),
)

/** A file of bookings as the command line sends it. */
export const importBody = z.strictObject({ csv: z.string(), dryRun: z.boolean(), skipBad: z.boolean() })

export const bookingKeyBody = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/, 'must be 1 to 40 letters, digits and . _ -'),
})
