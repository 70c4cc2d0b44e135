import { z } from 'zod'
import type { FaceHello } from '../wire.ts'
import { exactly } from './exact.ts'
import { hallId, ticketToken } from './primitives.ts'

/** What a program sends instead of a cookie. */
const token = z.string().regex(/^[A-Za-z0-9_-]{20,100}$/, 'is not a token')
const credentials = { protocol: z.int(), token: token.exactOptional() }

/** The handshake's `auth`. Unknown keys are let pass and dropped: a library may add its own. */
export const helloSchema = exactly<FaceHello>()(
  z.discriminatedUnion('face', [
    z.object({ ...credentials, face: z.literal('kiosk') }),
    z.object({
      ...credentials,
      face: z.literal('display'),
      hallId: hallId.nullable(),
      counters: z.array(z.int().min(1).max(9_999)).min(1).max(200).exactOptional(),
    }),
    z.object({ ...credentials, face: z.literal('station') }),
    z.object({ ...credentials, face: z.literal(['console', 'supervisor']) }),
    z.object({ protocol: z.int(), face: z.literal('phone'), ticket: ticketToken }),
  ]),
)
