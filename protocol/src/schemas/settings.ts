// The shape of an office's settings. Whether they make sense together is the domain's to say.

import { z } from 'zod'
import { AUTOMATIC_SLIPS, TICKET_SECTIONS } from '../paper-template.ts'
import type { Settings } from '../settings.ts'
import { exactly } from './exact.ts'
import {
  counterId,
  hallId,
  language,
  listOf,
  localDate,
  localized,
  officeId,
  outOfOrderReasonId,
  profileId,
  redirectionId,
  seriesId,
  serviceClassId,
  serviceGroupId,
  serviceId,
  textLine,
  whole,
} from './primitives.ts'

const DAY_MINUTES = 1440

const serviceClass = z.strictObject({
  id: serviceClassId,
  promiseMinutes: whole(1, DAY_MINUTES),
  promiseFrom: z.enum(['documents', 'visit']),
  waitTargetMinutes: whole(1, DAY_MINUTES),
  checkingTargetMinutes: whole(1, DAY_MINUTES),
})

const requiredDocument = z.strictObject({
  name: localized,
  form: z.enum(['original', 'photocopy', 'originalAndPhotocopy', 'form', 'phone', 'condition']),
  required: z.enum(['always', 'sometimes']),
})

const documentCase = z.strictObject({ name: localized.nullable(), documents: listOf(requiredDocument, 40) })

const service = z.strictObject({
  id: serviceId,
  groupId: serviceGroupId,
  name: localized,
  classId: serviceClassId,
  seriesId,
  checksDocuments: z.boolean(),
  documentCases: listOf(documentCase, 20),
  offer: z.discriminatedUnion('here', [
    z.strictObject({ here: z.literal(true) }),
    z.strictObject({ here: z.literal(false), servedAt: localized }),
  ]),
  expectedMinutes: z.number().positive('must be more than 0').max(DAY_MINUTES),
  dailyQuota: whole(1, 100_000).nullable(),
})

const profileRule = z.strictObject({
  serviceIds: listOf(serviceId, 400),
  waitedMinutes: whole(0, DAY_MINUTES),
  mostInARow: whole(1, 100).nullable(),
})

const discipline = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('fifo') }),
  z.strictObject({ name: z.literal('deadline') }),
  z.strictObject({ name: z.literal('rescue'), graceMinutes: whole(0, DAY_MINUTES) }),
  z.strictObject({ name: z.literal('profileOrder') }),
])

const outOfOrder = z.strictObject({
  dailyCap: whole(0, 1000),
  reasons: listOf(z.strictObject({ id: outOfOrderReasonId, name: localized, needsApproval: z.boolean() }), 30),
})

const openingHours = z.strictObject({
  opensAtMinute: whole(0, DAY_MINUTES),
  closesAtMinute: whole(0, DAY_MINUTES),
  lastTicketAtMinute: whole(0, DAY_MINUTES),
})

/** The widest, 512 by 240 dots, in base64. */
const LOGO_SIGNS = 20_480

export const templateSchema = z.strictObject({
  sections: listOf(z.enum(TICKET_SECTIONS), 40),
  above: listOf(localized, 20),
  below: listOf(localized, 20),
  logo: z
    .strictObject({
      width: whole(1, 10_000),
      height: whole(1, 10_000),
      bits: z
        .string()
        .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64')
        .max(LOGO_SIGNS, 'is too large'),
    })
    .nullable(),
})

const paper = z.strictObject({
  widthMm: z.literal([80, 58]),
  languages: listOf(language, 20),
  template: templateSchema,
  copiesPerTicket: whole(0, 20),
  slips: listOf(z.enum(AUTOMATIC_SLIPS), AUTOMATIC_SLIPS.length),
})

const bookingPolicy = z.strictObject({ earlyMinutes: whole(0, DAY_MINUTES), lateMinutes: whole(0, DAY_MINUTES) })

const windows = listOf(openingHours, 6)

export const settingsSchema = exactly<Settings>()(
  z.strictObject({
    officeId,
    level: z.enum(['kelurahan', 'kecamatan', 'sudin', 'mpp']),
    name: localized,
    region: localized,
    zone: z.string().regex(/^[A-Za-z0-9+_/-]{1,64}$/, 'must be a time zone such as Asia/Jakarta'),
    zoneLabel: textLine(10),
    languages: listOf(language, 20),
    classes: listOf(serviceClass, 20),
    series: listOf(z.strictObject({ id: seriesId, name: localized }), 26),
    groups: listOf(z.strictObject({ id: serviceGroupId, name: localized, description: localized }), 40),
    services: listOf(service, 400),
    halls: listOf(z.strictObject({ id: hallId, name: localized }), 40),
    counters: listOf(z.strictObject({ id: counterId, number: whole(1, 999), hallId, profileId }), 200),
    profiles: listOf(
      z.strictObject({
        id: profileId,
        name: localized,
        serviceIds: z.union([z.literal('all'), listOf(serviceId, 400)]),
        order: listOf(profileRule, 40),
      }),
      200,
    ),
    hours: listOf(z.strictObject({ weekday: whole(1, 7), windows }), 7),
    specialDates: listOf(z.strictObject({ date: localDate, reason: localized, windows }), 400),
    numberDigits: z.literal([3, 4, 5]),
    discipline,
    priority: z.strictObject({ stepMinutes: whole(0, DAY_MINUTES), mostInARow: whole(1, 100) }),
    calls: z.strictObject({
      minimumCalls: whole(1, 20),
      minimumSeconds: whole(0, 3600),
      placesBack: whole(0, 1000),
      maximumReturns: whole(0, 100),
      rejoinMinutes: whole(0, DAY_MINUTES),
    }),
    voice: z
      .strictObject({ languages: listOf(language, 10), reading: z.literal(['digits', 'cardinal']), times: z.literal([1, 2, 3]) })
      .exactOptional(),
    outOfOrder,
    staffTicketsCap: whole(0, 10_000),
    redirections: listOf(z.strictObject({ id: redirectionId, asked: localized, place: localized }), 60),
    atRiskShare: z.number().min(0).max(1),
    paper,
    complaints: listOf(z.strictObject({ label: textLine(200), lastCheckedOn: localDate.nullable() }), 20),
    presence: z
      .strictObject({ askFromAhead: whole(0, 100) })
      .nullable()
      .exactOptional(),
    bookings: bookingPolicy.nullable().exactOptional(),
  }),
)
