// The bodies of sign-in, pairing and the administrator's verbs on people and devices.

import { z } from 'zod'
import { DEVICE_KINDS, STAFF_ROLES } from '../actors.ts'
import { deviceId, hallId, listOf, textLine } from './primitives.ts'

/** The short code a person types at sign-in; the same in small letters and in capitals. */
const staffCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9]{1,16}$/, 'must be 1 to 16 letters and digits')
  .transform((code) => code.toUpperCase())

const pin = z.string().regex(/^[0-9]{6,12}$/, 'must be 6 to 12 digits')

export const signInBody = z.strictObject({ code: staffCode, pin: z.string().max(64, 'is too long') })

/** Of an act in a kiosk's corner: the key that its opening gave. */
export const cornerKeyBody = z.strictObject({ key: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not a key') })

export const pairingBody = z.strictObject({ kind: z.enum(DEVICE_KINDS) })

export const pairingClaimBody = z.strictObject({ pairingId: z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'is not a pairing') })

export const approveDeviceBody = z.strictObject({
  code: z.string().trim().max(20, 'is too long'),
  name: textLine(80),
  hallId: hallId.nullable().optional(),
  /** Of a station: the kiosk beside which it stands. */
  serves: deviceId.nullable().optional(),
})

export const addUserBody = z.strictObject({
  code: staffCode,
  name: textLine(80),
  roles: listOf(z.enum(STAFF_ROLES), STAFF_ROLES.length).min(1, 'must name at least one role'),
  pin,
})

export const staffCodeBody = z.strictObject({ code: staffCode })

export const resetPinBody = z.strictObject({ code: staffCode, pin })
