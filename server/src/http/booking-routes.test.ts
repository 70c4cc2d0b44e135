import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BookingBody, LocalDate, ServiceId } from '@loket/protocol'
import { SECOND_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { signatureOf } from '../bookings/signature.ts'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { type FrontOffice, type FrontOfficeOptions, startFrontOffice } from '../testing/front-office.ts'
import { expectOk, KIOSK } from '../testing/office.ts'
import { DEFAULT_RATES } from './parts.ts'

const SETTINGS = settingsForPreset('kelurahan')
const SERVICE = SETTINGS.services.find(({ offer }) => offer.here)?.id as ServiceId
const ELSEWHERE = SETTINGS.services.find(({ offer }) => !offer.here)?.id as ServiceId
/** The office's day is Tuesday 12 January 2027; it is eight o'clock. */
const BODY: BookingBody = { code: 'K7M4XT', serviceId: SERVICE, slotFrom: '2027-01-12T08:00', slotTo: '2027-01-12T08:30' }

const SENTENCES = { id: expect.any(String), en: expect.any(String) }

interface Sender {
  readonly office: FrontOffice
  send(method: 'PUT' | 'DELETE', id: string, body?: unknown): ReturnType<FrontOffice['ask']>
}

/** An open day of an office that takes bookings, and an app with a key; each request a second after the last. */
async function aSender(options: Partial<FrontOfficeOptions> = {}, takes = true): Promise<Sender> {
  const office = await startFrontOffice(options)
  if (takes) await change(office, { bookings: { earlyMinutes: 15, lateMinutes: 15 } })
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  const secret = office.bookings.keys.add('app', 0)
  if (secret === null) throw new Error('no key')
  return {
    office,
    send(method, id, body) {
      office.time.advance(SECOND_MS)
      const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
      const path = `/api/bookings/${id}`
      const seconds = Math.floor(office.time.wall() / SECOND_MS)
      const header = `t=${seconds},v1=${signatureOf(secret, seconds, { method, path, body: text })}`
      return office.ask(path, { method, body: body === undefined ? undefined : text, headers: { 'loket-signature': header } })
    },
  }
}

function change({ loop }: FrontOffice, changes: object) {
  return expectOk(loop.submitAsSystem({ type: 'changeSettings', settings: { ...(loop.state.settings ?? SETTINGS), ...changes } }))
}

function checkIn(office: FrontOffice, code = BODY.code) {
  return office.send(KIOSK, { type: 'checkIn', code, language: 'id', takeEarly: false })
}

describe('putting a booking', () => {
  test('[BK20] [BK25] a new one is taken down, the same again changes nothing, another slot changes it', async () => {
    const { office, send } = await aSender()
    expect(await send('PUT', 'B-1', BODY)).toMatchObject({ status: 201, body: { ok: true } })
    expect((await send('PUT', 'B-1', BODY)).status).toBe(200)
    expect((await send('PUT', 'B-1', { ...BODY, slotTo: '2027-01-12T08:45' })).status).toBe(200)
    expect(office.bookings.book.get('B-1')?.toMinute).toBe(525)
    expect(await checkIn(office)).toMatchObject({ ok: true, issued: { serviceId: SERVICE, booking: { arrival: 'onTime' } } })
  })

  test('[BK1] what the kiosk is told holds no reference, and neither the row nor the remembered answer a code', async () => {
    const { office, send } = await aSender()
    await send('PUT', 'B-1', BODY)
    const answer = await checkIn(office)
    expect(JSON.stringify(answer)).not.toContain('ref')
    const rows = [...office.journal.rowsAfter(0)]
    expect(rows.at(-1)?.data).toContain('"booking"')
    expect(JSON.stringify(rows)).not.toContain(BODY.code)
  })

  test('[BK20] without the right signature nothing is done, and the refusal has a sentence in both languages', async () => {
    const { office } = await aSender()
    const answer = await office.ask('/api/bookings/B-1', { method: 'PUT', body: JSON.stringify(BODY) })
    expect(answer).toMatchObject({
      status: 401,
      body: { ok: false, refusal: { type: 'signatureMissing' }, sentences: { id: expect.any(String), en: expect.any(String) } },
    })
    expect(office.bookings.book.get('B-1')).toBeNull()
  })

  test('[BK21] one and the same request is taken once', async () => {
    const { office } = await aSender()
    const secret = office.bookings.keys.add('other', 0) ?? ''
    const seconds = Math.floor(office.time.wall() / SECOND_MS)
    const body = JSON.stringify(BODY)
    const header = `t=${seconds},v1=${signatureOf(secret, seconds, { method: 'PUT', path: '/api/bookings/B-1', body })}`
    const ask = () => office.ask('/api/bookings/B-1', { method: 'PUT', body, headers: { 'loket-signature': header } })
    expect((await ask()).status).toBe(201)
    expect(await ask()).toMatchObject({ status: 401, body: { refusal: { type: 'signatureUsed' } } })
    office.bookings.keys.revoke('other')
    expect((await ask()).status).toBe(401)
  })

  test.each([
    [{ ...BODY, name: 'Siti' }, /name/i],
    [{ ...BODY, code: 'K7M4X' }, /code/],
    [{ ...BODY, code: 'K7M4X0' }, /code/],
    [{ ...BODY, slotFrom: '08:00' }, /slotFrom/],
    [{ ...BODY, slotTo: '2027-01-12T24:00' }, /slotTo/],
    ['no JSON', /./],
  ])('[BK23] %j is refused, with what is wrong', async (body, problem) => {
    const { send } = await aSender()
    expect(await send('PUT', 'B-1', body)).toMatchObject({
      status: 400,
      body: { refusal: { type: 'malformed', problems: [expect.stringMatching(problem)] } },
    })
  })

  test('[BK23] an id that is no id, and a body that is too large, are refused', async () => {
    const { send } = await aSender()
    expect((await send('PUT', 'a'.repeat(65), BODY)).status).toBe(400)
    expect(await send('PUT', 'B-1', { ...BODY, code: 'A'.repeat(3000) })).toMatchObject({
      status: 413,
      body: { refusal: { type: 'tooLarge', limitBytes: 2048 }, sentences: SENTENCES },
    })
  })

  test.each([
    [{ serviceId: 'nothing' }, { type: 'serviceNotBookable', serviceId: 'nothing' }],
    [{ serviceId: ELSEWHERE }, { type: 'serviceNotBookable', serviceId: ELSEWHERE }],
    [{ slotTo: '2027-01-12T08:00' }, { type: 'slotBackwards' }],
    [{ slotTo: '2027-01-13T08:00' }, { type: 'slotOverNight' }],
    [{ slotTo: '2027-01-12T12:01' }, { type: 'slotTooLong', hours: 4 }],
    [{ slotFrom: '2027-01-12T07:30', slotTo: '2027-01-12T07:59' }, { type: 'slotPast' }],
    [{ slotFrom: '2027-01-11T08:00', slotTo: '2027-01-11T09:00' }, { type: 'slotPast' }],
    [
      { slotFrom: '2027-04-13T08:00', slotTo: '2027-04-13T09:00' },
      { type: 'slotTooFar', days: 90 },
    ],
    [
      { slotFrom: '2027-01-16T08:00', slotTo: '2027-01-16T09:00' },
      { type: 'slotOutsideHours', date: '2027-01-16' },
    ],
    [
      { slotFrom: '2027-01-12T20:00', slotTo: '2027-01-12T21:00' },
      { type: 'slotOutsideHours', date: '2027-01-12' },
    ],
    [
      { slotFrom: '2027-02-30T08:00', slotTo: '2027-02-30T09:00' },
      { type: 'slotOutsideHours', date: '2027-02-30' },
    ],
  ])('[BK24] a booking with %j is refused by name', async (changed, refusal) => {
    const { send } = await aSender()
    expect(await send('PUT', 'B-1', { ...BODY, ...changed })).toMatchObject({ status: 409, body: { refusal } })
  })

  test('[BK41] a slot of four hours is taken', async () => {
    const { send } = await aSender()
    expect((await send('PUT', 'B-1', { ...BODY, slotTo: '2027-01-12T12:00' })).status).toBe(201)
  })

  test('[BK38] the same again changes nothing, also when its slot is over', async () => {
    const { office, send } = await aSender()
    await send('PUT', 'B-1', BODY)
    office.time.advance(3600 * SECOND_MS)
    expect((await send('PUT', 'B-1', BODY)).status).toBe(200)
    expect(await send('PUT', 'B-1', { ...BODY, code: 'ANDERS' })).toMatchObject({ body: { refusal: { type: 'slotPast' } } })
  })

  test('[BK35] since when the office knows of it is kept with it, and a change counts anew', async () => {
    const { office, send } = await aSender()
    const told = () => office.bookings.book.get('B-1')?.toldAt
    await send('PUT', 'B-1', BODY)
    const first = told()
    expect(first).toBe(office.time.wall())
    await send('PUT', 'B-1', BODY)
    expect(told()).toBe(first)
    await send('PUT', 'B-1', { ...BODY, code: 'ANDERS' })
    expect(told()).toBe(office.time.wall())
    await expectOk(checkIn(office, 'ANDERS'))
    expect(office.loop.state.notable).toMatchObject([{ act: { kind: 'bookingToldShortly', minutes: 0 } }])
  })

  test('[BK42] which key brings bookings in is noted once a day, and not who is refused', async () => {
    const { office, send } = await aSender()
    await send('PUT', 'B-1', { ...BODY, serviceId: 'nothing' })
    expect(office.log.lines.filter(({ event }) => event === 'bookings-sent')).toEqual([])
    await send('PUT', 'B-1', BODY)
    await send('PUT', 'B-2', { ...BODY, code: 'ANDERS' })
    const sent = office.log.lines.filter(({ event }) => event === 'bookings-sent')
    expect(sent).toEqual([{ event: 'bookings-sent', fields: { key: 'app', date: '2027-01-12' } }])
  })

  test('[BK24] a slot that ends this minute, and one on the last day, are taken', async () => {
    const { send } = await aSender()
    expect((await send('PUT', 'B-1', { ...BODY, slotFrom: '2027-01-12T07:30', slotTo: '2027-01-12T08:00' })).status).toBe(201)
    expect((await send('PUT', 'B-2', { ...BODY, slotFrom: '2027-04-12T08:00', slotTo: '2027-04-12T09:00' })).status).toBe(201)
  })

  test('[BK24] one code is that of one booking of a day', async () => {
    const { send } = await aSender()
    await send('PUT', 'B-1', BODY)
    expect(await send('PUT', 'B-2', BODY)).toMatchObject({ status: 409, body: { refusal: { type: 'codeTaken' } } })
    expect((await send('PUT', 'B-2', { ...BODY, slotFrom: '2027-01-13T08:00', slotTo: '2027-01-13T09:00' })).status).toBe(201)
  })

  test('[BK24] a day holds five thousand, and those that are there can still be changed', async () => {
    const { office, send } = await aSender()
    const { book } = office.bookings
    await send('PUT', 'B-1', BODY)
    const filler = { serviceId: SERVICE, date: '2027-01-12' as LocalDate, fromMinute: 480, toMinute: 510 }
    book.together(() => {
      for (let count = 1; count < 5_000; count += 1) book.put(`F-${count}`, { ...filler, code: String(100_000 + count) }, null)
    })
    expect(await send('PUT', 'B-2', { ...BODY, code: 'ANDERS' })).toMatchObject({
      status: 409,
      body: { refusal: { type: 'dayFull', most: 5_000 } },
    })
    expect((await send('PUT', 'B-1', { ...BODY, code: 'ANDERS' })).status).toBe(200)
    expect((await send('PUT', 'B-2', { ...BODY, slotFrom: '2027-01-13T08:00', slotTo: '2027-01-13T09:00' })).status).toBe(201)
  })

  test('[BK6] an office that takes no bookings takes none down', async () => {
    const { send } = await aSender({}, false)
    expect(await send('PUT', 'B-1', BODY)).toMatchObject({ status: 409, body: { refusal: { type: 'bookingsNotTaken' } } })
  })

  test('[BK25] once its holder has a number a booking is neither changed nor taken away', async () => {
    const { office, send } = await aSender()
    await send('PUT', 'B-1', BODY)
    await expectOk(checkIn(office))
    expect((await send('PUT', 'B-1', BODY)).status).toBe(200)
    const used = { status: 409, body: { refusal: { type: 'bookingCheckedIn' } } }
    expect(await send('PUT', 'B-1', { ...BODY, code: 'ANDERS' })).toMatchObject(used)
    expect(await send('DELETE', 'B-1')).toMatchObject(used)
    expect(await checkIn(office)).toMatchObject({ ok: false, refusal: { type: 'bookingUsed' } })
  })

  test('[BK23] an address that asks without end has to wait, and a server that stops says so', async () => {
    const { office, send } = await aSender({ door: { rates: { ...DEFAULT_RATES, bookingsAMinute: 1 } } })
    await send('PUT', 'B-1', BODY)
    expect(await send('PUT', 'B-2', BODY)).toMatchObject({
      status: 429,
      body: { refusal: { type: 'tooManyRequests' }, sentences: SENTENCES },
    })
    const other = await aSender()
    other.office.stopping = true
    expect(await other.send('PUT', 'B-1', BODY)).toMatchObject({ status: 503, body: { refusal: { type: 'stopping' } } })
    expect(office.bookings.book.get('B-2')).toBeNull()
  })
})

test.each([
  ['of another site', 'B-1', { origin: 'https://elsewhere.example' }, 403],
  ['in an unknown character set', 'B-1', { 'content-type': 'text/plain; charset=klingon' }, 400],
  ['in an unknown encoding', 'B-1', { 'content-encoding': 'klingon' }, 400],
  ['with an address that cannot be read', '%zz', {}, 400],
])('[BK43] a request %s is refused with a sentence too', async (_, id, headers, status) => {
  const { office } = await aSender()
  const answer = await office.ask(`/api/bookings/${id}`, { method: 'PUT', body: JSON.stringify(BODY), headers })
  expect(answer).toMatchObject({ status, body: { ok: false, refusal: { type: 'malformed' }, sentences: SENTENCES } })
})

describe('taking a booking away', () => {
  test('[BK25] its code is then unknown, and a second time there is nothing to take away', async () => {
    const { office, send } = await aSender()
    await send('PUT', 'B-1', BODY)
    expect(await send('DELETE', 'B-1')).toMatchObject({ status: 200, body: { ok: true } })
    expect(await checkIn(office)).toMatchObject({ ok: false, refusal: { type: 'bookingUnknown' } })
    expect(await send('DELETE', 'B-1')).toMatchObject({ status: 404, body: { refusal: { type: 'bookingNotFound' } } })
  })
})

test('[BK26] with a new day the bookings of the last one are gone', async () => {
  const { office, send } = await aSender()
  await send('PUT', 'B-1', BODY)
  await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
  office.time.advance(24 * 3600 * SECOND_MS)
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await expect.poll(() => office.bookings.book.get('B-1')).toBeNull()
})

test('[BK27] a kiosk may be wrong ten times a minute, and is right as often as it likes', async () => {
  const { office, send } = await aSender()
  const cookie = await office.paired('kiosk')
  const ask = async (id: string, code: string) => {
    const body = { id, type: 'checkIn', code, language: 'id', takeEarly: false }
    return (await office.ask('/api/commands?face=kiosk', { method: 'POST', body, headers: { cookie } })).body
  }
  await send('PUT', 'B-1', BODY)
  expect(await ask('right', BODY.code)).toMatchObject({ ok: true })
  for (let tried = 0; tried < 10; tried += 1)
    expect(await ask(`wrong-${tried}`, 'ANDERS')).toMatchObject({ refusal: { type: 'bookingUnknown' } })
  expect(await ask('again', BODY.code)).toMatchObject({ refusal: { type: 'tooManyRequests', retryAfterSeconds: 60 } })
  office.time.advance(60 * SECOND_MS)
  expect(await ask('later', BODY.code)).toMatchObject({ refusal: { type: 'bookingUsed' } })
})

test('[BK22] keys and files are for the owner of the data, whatever somebody signed in may do', async () => {
  const { office } = await aSender()
  const cookie = await office.signedIn(['administrator', 'supervisor', 'auditor'])
  for (const [method, path] of [
    ['GET', '/api/booking-keys'],
    ['POST', '/api/booking-keys'],
    ['POST', '/api/booking-keys/revoke'],
    ['POST', '/api/booking-import'],
  ] as const) {
    const body = method === 'POST' ? {} : undefined
    expect(await office.ask(path, { method, body, headers: { cookie } })).toMatchObject({ status: 403 })
    expect(await office.ask(path, { method, body })).toMatchObject({ status: 401 })
  }
})

test('[BK42] keys that are made and ended, and files that are taken in, are noted', async () => {
  const { office } = await aSender()
  await askOwner(office, '/api/booking-keys', { name: 'app-2027' })
  await askOwner(office, '/api/booking-keys/revoke', { name: 'app-2027' })
  await askOwner(office, '/api/booking-keys/revoke', { name: 'app-2027' })
  const line = `B-1,K7M4XT,${SERVICE},2027-01-12T09:00,2027-01-12T09:30`
  const csv = `bookingId,code,serviceId,slotFrom,slotTo\n${line}`
  await askOwner(office, '/api/booking-import', { csv, dryRun: true, skipBad: false })
  await askOwner(office, '/api/booking-import', { csv, dryRun: false, skipBad: false })
  expect(office.log.lines.filter(({ event }) => event.startsWith('booking'))).toEqual([
    { event: 'booking-key-made', fields: { key: 'app-2027' } },
    { event: 'booking-key-revoked', fields: { key: 'app-2027' } },
    { event: 'bookings-imported', fields: { taken: 1, changed: 0, same: 0, wrong: 0 } },
  ])
})

/** As the owner of the data asks, through the local door. */
async function askOwner(office: FrontOffice, path: string, body: object): Promise<void> {
  const server = createServer(office.door.localApp).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const headers = { 'content-type': 'application/json' }
  await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: JSON.stringify(body), headers })
  server.close()
}
