// The small parts of every message, each bounded: nothing that comes in may grow without end or carry control signs.

import { z } from 'zod'
import { CODE_SIGNS, LONGEST_CODE, SHORTEST_CODE } from '../bookings.ts'
import type {
  ApprovalId,
  CommandId,
  CounterId,
  DeviceId,
  HallId,
  OfficeId,
  OutageId,
  OutOfOrderReasonId,
  PrintJobId,
  PrintLeaseId,
  ProfileId,
  RedirectionId,
  SeriesId,
  ServiceClassId,
  ServiceGroupId,
  ServiceId,
  TicketId,
  TicketToken,
} from '../ids.ts'
import type { Language, Localized } from '../languages.ts'
import type { StationId } from '../printing.ts'
import type { LocalDate } from '../time.ts'

/** A brand lives in the types alone, so the schema of the plain value is the schema of the branded one. */
function branded<Branded>(schema: z.ZodType<string>): z.ZodType<Branded> {
  return schema as unknown as z.ZodType<Branded>
}

const idText = z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/, 'must be 1 to 64 letters, digits and . _ : -')

export const commandId = branded<CommandId>(idText)
export const officeId = branded<OfficeId>(idText)
export const hallId = branded<HallId>(idText)
export const counterId = branded<CounterId>(idText)
export const profileId = branded<ProfileId>(idText)
export const serviceId = branded<ServiceId>(idText)
export const serviceGroupId = branded<ServiceGroupId>(idText)
export const serviceClassId = branded<ServiceClassId>(idText)
export const ticketId = branded<TicketId>(idText)
export const approvalId = branded<ApprovalId>(idText)
export const outageId = branded<OutageId>(idText)
export const outOfOrderReasonId = branded<OutOfOrderReasonId>(idText)
export const redirectionId = branded<RedirectionId>(idText)
export const deviceId = branded<DeviceId>(idText)
export const stationId = branded<StationId>(idText)
export const printJobId = branded<PrintJobId>(idText)
export const printLeaseId = branded<PrintLeaseId>(idText)
export const seriesId = branded<SeriesId>(z.string().regex(/^[A-Z]$/, 'must be one capital letter'))
export const ticketToken = branded<TicketToken>(z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, 'is not a ticket address'))
export const localDate = branded<LocalDate>(z.iso.date('must be a date such as 2027-01-12'))

const SIGNS_OF_CODE = new RegExp(`^[${CODE_SIGNS}]{${SHORTEST_CODE},${LONGEST_CODE}}$`)

/** A booking's code as `normalCode` leaves it. */
export const bookingCode = z
  .string()
  .regex(SIGNS_OF_CODE, `must be ${SHORTEST_CODE} to ${LONGEST_CODE} of the letters and digits ${CODE_SIGNS}`)

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/

export const language: z.ZodType<Language> = z.string().regex(LANGUAGE, 'must be a language such as id or en')

/** One line of text: no control signs, because it goes to paper, boards and logs. */
export function textLine(maximum: number) {
  return z
    .string()
    .min(1, 'must not be empty')
    .max(maximum, `must not be longer than ${maximum} characters`)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must not hold control characters')
}

const MOST_LANGUAGES = 20

/** A name in several languages, Indonesian always among them. */
export const localized = z
  .object({ id: textLine(300) })
  .catchall(textLine(300))
  .refine((names) => Object.keys(names).length <= MOST_LANGUAGES, `must not hold more than ${MOST_LANGUAGES} languages`)
  .refine(
    (names) => Object.keys(names).every((key) => LANGUAGE.test(key)),
    'must have languages such as id or en as keys',
  ) satisfies z.ZodType<Localized>

export function listOf<Item extends z.ZodType>(item: Item, maximum: number) {
  return z.array(item).max(maximum, `must not have more than ${maximum} entries`)
}

/** A whole number within bounds, both included. */
export function whole(minimum: number, maximum: number) {
  return z.int('must be a whole number').min(minimum, `must be ${minimum} or more`).max(maximum, `must be ${maximum} or less`)
}
