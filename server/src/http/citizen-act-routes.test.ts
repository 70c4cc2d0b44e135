import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { askAt, type FrontOffice, listening, startFrontOffice } from '../testing/front-office.ts'
import { AGENT, COUNTER, expectOk, issueCommand, KIOSK } from '../testing/office.ts'

interface Citizen {
  readonly office: FrontOffice
  readonly path: string
  givesUp(id: string, headers?: Record<string, string>): ReturnType<FrontOffice['ask']>
  state(): string | undefined
}

async function arrival(): Promise<Citizen> {
  const office = await startFrontOffice()
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
  await expectOk(office.send(KIOSK, issueCommand(office)))
  const { day, tickets } = office.loop.state
  const [ticketId] = [...tickets.keys()]
  const path = `/t/${day && ticketId && office.access.ticketTokens.tokenOf(day.serviceDay, ticketId)}/cancel`
  return {
    ...{ office, path },
    givesUp: (id, headers = {}) => office.ask(path, { method: 'POST', body: { id }, headers }),
    state: () => (ticketId ? tickets.get(ticketId)?.state : undefined),
  }
}

test('[X52] a number is given up once, however often the page asks under the same id', async () => {
  const { office, givesUp, state } = await arrival()
  expect(await givesUp('wish-1')).toMatchObject({ status: 200, body: { ok: true } })
  const { seq } = office.journal.head
  expect(await givesUp('wish-1')).toMatchObject({ status: 200, body: { ok: true } })
  expect(await givesUp('wish-2')).toMatchObject({ status: 409, body: { refusal: { type: 'ticketNotCancellable', state: 'cancelled' } } })
  expect([state(), office.journal.head.seq]).toEqual(['cancelled', seq])
  const row = [...office.journal.rowsAfter(0)].at(-1)
  expect(row).toMatchObject({ actor: 'system', event: { type: 'ticketCancelled', counterId: null, reason: 'citizenGaveUp' } })
})

test('[X52] who is called or served sees the staff', async () => {
  const { office, givesUp, state } = await arrival()
  await expectOk(office.send(AGENT, { type: 'callNext', counterId: COUNTER }))
  expect(await givesUp('wish-1')).toMatchObject({ status: 409, body: { refusal: { type: 'ticketNotCancellable', state: 'called' } } })
  expect(state()).toBe('called')
})

test('[X52, X24] only the page of the number itself gives it up, and it hears no id of the office', async () => {
  const { office, path, givesUp, state } = await arrival()
  expect((await givesUp('wish-1', { origin: 'https://attacker.example' })).status).toBe(403)
  expect((await givesUp('not an id')).status).toBe(400)
  expect((await office.ask('/t/AAAAAAAAAAAAAAAAAAAAAA/cancel', { method: 'POST', body: { id: 'wish-2' } })).status).toBe(404)
  office.stopping = true
  expect((await givesUp('wish-3')).status).toBe(503)
  office.stopping = false
  expect(state()).toBe('waiting')
  const server = createServer(office.door.publicApp)
  const port = await listening(server)
  onTestFinished(() => void server.close())
  expect((await askAt(port, path, { method: 'POST', body: { id: 'wish-4' } })).text).toBe('{"ok":true}')
})

test('[M12] a citizen says to be here, once, where the office asks', async () => {
  const { office, path } = await arrival()
  const present = path.replace(/cancel$/, 'present')
  const sayPresent = (id: string) => office.ask(present, { method: 'POST', body: { id } })
  expect(await sayPresent('here-1')).toMatchObject({ status: 409, body: { refusal: { type: 'presenceNotAsked' } } })
  const { settings } = office.loop.state
  if (!settings) throw new Error('no settings')
  await expectOk(office.loop.submitAsSystem({ type: 'changeSettings', settings: { ...settings, presence: { askFromAhead: 2 } } }))
  expect(await sayPresent('here-2')).toMatchObject({ status: 200, body: { ok: true } })
  const { seq } = office.journal.head
  expect(await sayPresent('here-3')).toMatchObject({ status: 200 })
  expect(office.journal.head.seq).toBe(seq)
  expect([...office.journal.rowsAfter(0)].at(-1)).toMatchObject({ actor: 'system', event: { type: 'presenceConfirmed' } })
})
