// The addresses of bookings, for the description of the HTTP side.

import { bookingBody, bookingKeyBody, importBody } from '@loket/protocol/schemas'

const SIGNED = [401, 403] as const
const BOOKING = [400, 401, 403, 409, 413, 429, 503] as const

export const BOOKING_OPERATIONS = [
  {
    method: 'put',
    path: '/api/bookings/{bookingId}',
    summary: 'Takes down a booking, or changes it; signed with a key of the office in the header Loket-Signature. 201: it is new.',
    access: 'signed',
    body: bookingBody,
    refusals: [...BOOKING],
  },
  {
    method: 'delete',
    path: '/api/bookings/{bookingId}',
    summary: 'Takes a booking away; signed in the same way',
    access: 'signed',
    refusals: [...BOOKING, 404],
  },
  {
    method: 'get',
    path: '/api/booking-keys',
    summary: 'The keys that hold, without their secrets',
    access: 'owner',
    refusals: [...SIGNED],
  },
  {
    method: 'post',
    path: '/api/booking-keys',
    summary: 'Makes a key; its secret is shown once',
    access: 'owner',
    body: bookingKeyBody,
    refusals: [400, ...SIGNED],
  },
  {
    method: 'post',
    path: '/api/booking-keys/revoke',
    summary: 'Ends what is signed with a key',
    access: 'owner',
    body: bookingKeyBody,
    refusals: [400, ...SIGNED],
  },
  {
    method: 'post',
    path: '/api/booking-import',
    summary: 'Takes a CSV file of bookings, all of it or nothing',
    access: 'owner',
    body: importBody,
    refusals: [400, ...SIGNED, 413],
  },
] as const
