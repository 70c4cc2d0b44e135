import { createServer } from 'node:http'
import type { CounterId, HallId, LocalDate, TicketId, TicketToken } from '@loket/protocol'
import { HOUR_MS, PROTOCOL_VERSION } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { connectFace, HELLO, refusalOf } from '../testing/face-client.ts'
import { askAt, listening, startFrontOffice } from '../testing/front-office.ts'
import { AGENT, expectOk, issueAndCall, issueCommand } from '../testing/office.ts'
import { SOCKET_MESSAGE_BYTES } from './sockets.ts'

const DAY = '2027-01-12' as LocalDate

async function officeWithTicket() {
  const office = await startFrontOffice()
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  const kiosk = await office.connect(HELLO.kiosk, await office.paired('kiosk'))
  await expectOk(kiosk.send(issueCommand(office)))
  const [ticketId] = office.loop.state.tickets.keys() as unknown as [TicketId]
  const ticket = office.access.ticketTokens.tokenOf(DAY, ticketId) as TicketToken
  return { office, kiosk, ticketId, phone: { protocol: PROTOCOL_VERSION, face: 'phone', ticket } as const }
}

describe('the handshake', () => {
  test('[W5] another protocol version is told ours, whatever else it says', async () => {
    const office = await startFrontOffice()
    const mismatch = { type: 'protocolMismatch', protocol: PROTOCOL_VERSION }
    for (const auth of [{ protocol: 0, face: 'kiosk' }, { protocol: '1' }, { protocol: 99, face: 'hologram', with: ['anything'] }]) {
      expect(await office.refusedHandshake(auth)).toEqual(mismatch)
    }
    for (const auth of [{}, { protocol: PROTOCOL_VERSION }, { protocol: PROTOCOL_VERSION, face: 'hologram' }, { face: 'kiosk' }]) {
      expect(await office.refusedHandshake(auth)).toEqual({ type: 'malformed' })
    }
  })

  test('[W5] who is not known is refused by name, and what a face says of itself proves nothing', async () => {
    const { office, ticketId, phone } = await officeWithTicket()
    const [kiosk, display, session] = [await office.paired('kiosk'), await office.paired('display'), await office.signedIn(['agent'])]
    expect(await office.refusedHandshake(HELLO.kiosk)).toEqual({ type: 'notPaired' })
    expect(await office.refusedHandshake(HELLO.console)).toEqual({ type: 'notSignedIn' })
    expect(await office.refusedHandshake(HELLO.kiosk, { cookie: `${display}; ${session}` })).toEqual({ type: 'notPaired' })
    expect(await office.refusedHandshake(HELLO.console, { cookie: kiosk })).toEqual({ type: 'notSignedIn' })
    expect(await office.refusedHandshake({ ...HELLO.display, token: kiosk.split('=')[1] })).toEqual({ type: 'notPaired' })
    expect(await office.refusedHandshake({ ...phone, ticket: 'A'.repeat(22) })).toEqual({ type: 'ticketUnknown' })
    expect((await office.refusedHandshake({ ...phone, ticket: ticketId })) as unknown).toMatchObject({
      type: expect.stringMatching(/malformed|ticketUnknown/),
    })
    await office.connect({ ...HELLO.kiosk, token: kiosk.split('=')[1] as string })
  })

  test('[W16] a page of another site gets no socket', async () => {
    const office = await startFrontOffice()
    const cookie = await office.paired('kiosk')
    expect(await office.refusedHandshake(HELLO.kiosk, { cookie, origin: 'https://attacker.example' })).toBe('connection refused')
    expect(await office.refusedHandshake(HELLO.kiosk, { cookie, origin: 'null' })).toBe('connection refused')
  })
})

describe('an open socket', () => {
  test('[W10] each face gets the office and its own view at once, and no other', async () => {
    const { office, kiosk, phone } = await officeWithTicket()
    const faces = {
      kiosk,
      display: await office.connect(HELLO.display, await office.paired('display')),
      console: await office.connect(HELLO.console, await office.signedIn(['agent'])),
      supervisor: await office.connect(HELLO.supervisor, await office.signedIn(['supervisor'])),
      ticket: await office.connect(phone),
    }
    for (const [name, face] of Object.entries(faces)) {
      await face.view(name as keyof typeof faces)
      expect(new Set(face.views.map((view) => view.name))).toEqual(new Set(['office', name]))
      expect(face.views[0]).toMatchObject({ name: 'office', epoch: 'boot-1', wallOffsetMs: 0, body: { demo: true } })
    }
  })

  test('[W18] a display paired for one hall shows that hall, whatever it asks for; one for the whole office what it asks for', async () => {
    const office = await startFrontOffice()
    const settings = settingsForPreset('kelurahan')
    const [hall] = settings.halls
    if (!hall) throw new Error('an office without halls')
    const upstairs = 'upstairs' as HallId
    const halls = [hall, { id: upstairs, name: { id: 'Lantai 2' } }]
    await expectOk(office.loop.submitAsSystem({ type: 'changeSettings', settings: { ...settings, halls } }))
    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    await expectOk(office.send(AGENT, { type: 'openCounter', counterId: 'loket-1' as CounterId, profileId: null }))
    await issueAndCall(office)
    const callsOn = async (paired: HallId | undefined, asked: HallId | null) => {
      const display = await office.connect({ ...HELLO.display, hallId: asked }, await office.paired('display', paired))
      return (await display.view('display')).body.calling.length
    }
    expect([await callsOn(upstairs, hall.id), await callsOn(hall.id, upstairs)]).toEqual([0, 1])
    expect([await callsOn(undefined, upstairs), await callsOn(undefined, hall.id), await callsOn(undefined, null)]).toEqual([0, 1, 1])
    expect(await callsOn(undefined, 'nowhere' as HallId)).toBe(1)
  })

  test("[X24] a citizen's phone looks at its own ticket, holds no internal id, and may send nothing", async () => {
    const { office, phone, ticketId } = await officeWithTicket()
    const face = await office.connect(phone)
    const { body } = await face.view('ticket')
    expect(JSON.stringify(body)).not.toContain(ticketId)
    expect(await face.send({ type: 'cancel', ticketId, reason: 'other' })).toEqual({ ok: false, refusal: { type: 'notSignedIn' } })
  })

  test('[X24] no address of a citizen stands in the journal or in the log', async () => {
    const { office, phone } = await officeWithTicket()
    await office.connect(phone)
    const kept = JSON.stringify([[...office.journal.rowsAfter(0)], office.log.lines])
    expect(kept).not.toContain(phone.ticket)
  })

  test('[W17] a message of another name, or without a callback, does nothing and is answered where it can be', async () => {
    const { office, kiosk } = await officeWithTicket()
    const raw = kiosk.socket as unknown as { emit(...args: readonly unknown[]): void }
    const answered = new Promise((resolve) => raw.emit('giveMeTheJournal', { after: 0 }, resolve))
    expect(await answered).toEqual({ ok: false, refusal: { type: 'malformed', problems: ['no message is called "giveMeTheJournal"'] } })
    raw.emit('command', { ...issueCommand(office), id: 'quiet' })
    raw.emit('command', { ...issueCommand(office), id: 'quiet' }, 'not a callback')
    raw.emit('command')
    raw.emit('view', { name: 'display' })
    for (const nonsense of [null, 7, 'x', [], { type: 'callNext' }, Buffer.from('binary')]) {
      expect(await new Promise((resolve) => raw.emit('command', nonsense, resolve))).toMatchObject({ refusal: { type: 'malformed' } })
    }
    expect(office.loop.state.tickets.size).toBe(1)
    expect(office.faults).toEqual([])
  })

  test('[W9] a message that is too large ends its own connection and nobody else’s', async () => {
    const { office, kiosk } = await officeWithTicket()
    const other = await office.connect(HELLO.kiosk, await office.paired('kiosk'))
    kiosk.socket.emit('command', { id: 'x', type: 'openDay', more: 'x'.repeat(SOCKET_MESSAGE_BYTES) } as never, () => undefined)
    expect(await kiosk.disconnected).toBe('transport close')
    expect((await other.send(issueCommand(office))).ok).toBe(true)
  })

  test('[X8] a session that grew too old is disconnected though nobody touched it', async () => {
    const office = await startFrontOffice()
    const face = await office.connect(HELLO.console, await office.signedIn(['agent']))
    office.time.advance(11 * HOUR_MS)
    expect(face.socket.connected).toBe(true)
    office.time.advance(2 * HOUR_MS)
    expect(await face.disconnected).toBe('io server disconnect')
  })

  test('[W21] before the server goes it says so to every face', async () => {
    const { office, kiosk } = await officeWithTicket()
    const told = new Promise((resolve) => kiosk.socket.once('stopping', resolve))
    office.sockets.announceStop('shutdown')
    expect(await told).toBe('shutdown')
  })

  test('[W11] nobody is sent a view that did not change', async () => {
    const { office, kiosk } = await officeWithTicket()
    const display = await office.connect(HELLO.display, await office.paired('display'))
    await display.view('display', ({ waiting }) => waiting === 1)
    const seen = display.views.length
    await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
    await kiosk.view('kiosk', ({ day }) => day.state !== 'open')
    await display.view('display', ({ day }) => day.state !== 'open')
    office.printing.tell()
    expect(display.views.slice(seen).filter(({ name }) => name === 'office')).toEqual([])
  })
})

describe('the public listener', () => {
  test('[W22] serves the page of a ticket and its socket, and nothing else of the office', async () => {
    const { office, phone } = await officeWithTicket()
    const server = createServer(office.door.publicApp)
    const sockets = office.door.attachSockets(server, ['phone'])
    const port = await listening(server)
    for (const path of ['/', '/kiosk', '/staff', '/printer', '/api/health', '/api/views/office', '/metrics', '/api/journal']) {
      expect((await askAt(port, path, {})).status, path).toBe(404)
    }
    expect((await askAt(port, '/api/commands', { method: 'POST', body: {} })).status).toBe(404)
    const page = await askAt(port, `/t/${phone.ticket}`, {})
    expect(page.status).toBe(503)
    expect(page.text).not.toContain('href="/"')
    expect((await askAt(port, '/server-pages.css', {})).status).toBe(200)
    expect((await (await connectFace(port, phone, '')).view('ticket')).body.state).toBe('waiting')
    expect(await refusalOf(port, HELLO.console, { cookie: await office.signedIn(['administrator']) })).toEqual({ type: 'malformed' })
    await sockets.close()
  })
})
