import { createServer } from 'node:http'
import { openDayOf } from '@loket/domain'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { NO_NOTIFY, type Notify, openNotify } from '../notify/notify.ts'
import { askAt, type FrontOffice, type FrontOfficeOptions, listening, openTestAccess, startFrontOffice } from '../testing/front-office.ts'
import { type MessageService, startMessageService } from '../testing/message-service.ts'
import { AGENT, COUNTER, expectOk, issueCommand, KIOSK } from '../testing/office.ts'

interface Citizen {
  readonly office: FrontOffice
  readonly service: MessageService
  readonly path: string
  asks(method: 'POST' | 'DELETE', body?: unknown, headers?: Record<string, string>): ReturnType<FrontOffice['ask']>
  notices(): Promise<unknown>
}

/** An office that tells citizens, with somebody who has taken a number; the door is built before what tells them, as it needs the loop. */
async function arrival(options: Partial<FrontOfficeOptions> = {}): Promise<Citizen> {
  const [access, service] = [openTestAccess(), await startMessageService()]
  const opened: { notify: Notify | null } = { notify: null }
  const behind = (): Notify => {
    if (opened.notify === null) throw new Error('not open yet')
    return opened.notify
  }
  const notify: Notify = {
    stateOf: (ticketId) => behind().stateOf(ticketId),
    keep: (wish) => behind().keep(wish),
    forget: (ticketId) => behind().forget(ticketId),
    counts: () => behind().counts(),
    close: () => undefined,
  }
  const office = await startFrontOffice({ access, ...options, door: { notify, ...options.door } })
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  const { loop, journal, clock, time, log } = office
  const settings = { url: service.url, secret: 's'.repeat(40) }
  opened.notify = openNotify({ settings, store: access.privateStore, loop, journal, clock, time, log })
  onTestFinished(() => opened.notify?.close())
  await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
  await expectOk(office.send(KIOSK, issueCommand(office)))
  const day = openDayOf(loop.state)
  const ticketId = [...loop.state.tickets.keys()].at(-1)
  const token = day && ticketId && access.ticketTokens.tokenOf(day.serviceDay, ticketId)
  const path = `/t/${token}`
  return {
    ...{ office, service, path },
    asks: (method, body, headers = {}) => office.ask(`${path}/notify`, { method, headers, ...(body === undefined ? {} : { body }) }),
    notices: async () => ((await office.ask(`${path}/visit`)).body as { notices: unknown }).notices,
  }
}

const WISH = { phone: '0812 3456 7890', language: 'id' }

test('[X40] a number is given on the page of its ticket, never told back, and taken back there', async () => {
  const { asks, notices } = await arrival()
  expect(await notices()).toBe('offered')
  expect(await asks('POST', WISH)).toMatchObject({ status: 200, body: { ok: true } })
  expect(await notices()).toBe('kept')
  expect(await asks('DELETE')).toMatchObject({ status: 200, body: { ok: true } })
  expect(await asks('DELETE')).toMatchObject({ status: 200 })
  expect(await notices()).toBe('offered')
})

test('[X40] what is no number is refused by name, and what is no wish as malformed', async () => {
  const { office, asks, notices } = await arrival()
  expect(await asks('POST', { ...WISH, phone: '021 555 0100' })).toMatchObject({
    status: 409,
    body: { refusal: { type: 'notAPhoneNumber' } },
  })
  for (const body of [{ phone: '0812' }, { ...WISH, name: 'Budi' }, { ...WISH, phone: 'x'.repeat(41) }, { ...WISH, language: '../id' }])
    expect((await asks('POST', body)).status, JSON.stringify(body)).toBe(400)
  expect((await asks('POST', WISH, { origin: 'https://attacker.example' })).status).toBe(403)
  expect((await asks('DELETE', undefined, { origin: 'https://attacker.example' })).status).toBe(403)
  expect((await office.ask('/t/AAAAAAAAAAAAAAAAAAAAAA/notify', { method: 'POST', body: WISH })).status).toBe(404)
  office.stopping = true
  expect((await asks('POST', WISH)).status).toBe(503)
  office.stopping = false
  expect(await notices()).toBe('offered')
})

test('[X40] an office that tells nobody offers nothing and asks for no number', async () => {
  const { asks, notices } = await arrival({ door: { notify: NO_NOTIFY } })
  expect(await notices()).toBe('notOffered')
  expect(await asks('POST', WISH)).toMatchObject({ status: 409, body: { refusal: { type: 'notOffered' } } })
})

test('[X40] a full disk is told by its name', async () => {
  const keep = (): never => {
    throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL')
  }
  const { asks } = await arrival({ door: { notify: { ...NO_NOTIFY, keep } } })
  expect(await asks('POST', WISH)).toMatchObject({ status: 503, body: { refusal: { type: 'storageFull' } } })
})

test('[X40, W22] the public listener takes it too', async () => {
  const { office, path } = await arrival()
  const server = createServer(office.door.publicApp)
  const port = await listening(server)
  onTestFinished(() => void server.close())
  expect((await askAt(port, `${path}/notify`, { method: 'POST', body: WISH })).status).toBe(200)
  expect((await askAt(port, `${path}/notify`, { method: 'DELETE' })).status).toBe(200)
})

test('[X50] health and metrics count notices, and tell no number', async () => {
  const { office, service, asks } = await arrival()
  service.answer = 500
  await asks('POST', WISH)
  await expectOk(office.send(AGENT, { type: 'callNext', counterId: COUNTER }))
  await vi.waitFor(() => expect(service.received).toHaveLength(1))
  expect((await office.ask('/api/health')).body).toMatchObject({ notices: { waiting: 1, sent: 0, failed: 0 } })
  const { text } = await office.ask('/metrics')
  expect(text).toContain('loket_notices{state="waiting"} 1')
  expect(text).not.toContain('812')
})
