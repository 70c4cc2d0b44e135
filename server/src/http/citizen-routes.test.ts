import { createServer } from 'node:http'
import type { ServiceId, TicketToken } from '@loket/protocol'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readAnchor } from '../journal/verify/anchors.ts'
import { askAt, type FrontOffice, type FrontOfficeOptions, listening, startFrontOffice } from '../testing/front-office.ts'
import { AGENT, COUNTER, expectOk, issueFor, KIOSK, PLAINLY } from '../testing/office.ts'
import { DEFAULT_RATES } from './parts.ts'

interface Citizen {
  readonly token: TicketToken
  say(word: 'rating' | 'survey', body: unknown, headers?: Record<string, string>): ReturnType<FrontOffice['ask']>
  visit(): ReturnType<FrontOffice['ask']>
}

/** An open day with counter 1, and somebody who has taken a number. */
async function arrival(options: Partial<FrontOfficeOptions> = {}): Promise<{ office: FrontOffice; citizen: Citizen }> {
  const office = await startFrontOffice(options)
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
  await expectOk(office.send(KIOSK, issueFor(serviceOf(office))))
  const { day, tickets } = office.loop.state
  const [ticketId] = [...tickets.keys()].slice(-1)
  const token = day && ticketId && office.access.ticketTokens.tokenOf(day.serviceDay, ticketId)
  if (!token) throw new Error('no address')
  return {
    office,
    citizen: {
      token,
      say: (word, body, headers = {}) => office.ask(`/t/${token}/${word}`, { method: 'POST', body, headers }),
      visit: () => office.ask(`/t/${token}/visit`),
    },
  }
}

/** One that asks for no documents: from the start to the end in one act. */
function serviceOf(office: FrontOffice): ServiceId {
  const service = office.loop.state.settings?.services.find(({ checksDocuments, offer }) => !checksDocuments && offer.here)
  if (!service) throw new Error('every service checks documents')
  return service.id
}

async function served(office: FrontOffice): Promise<void> {
  const { called } = await expectOk(office.send(AGENT, { type: 'callNext', counterId: COUNTER }))
  if (!called) throw new Error('nobody was called')
  const { ticketId } = called
  await expectOk(office.send(AGENT, { type: 'startService', counterId: COUNTER, ticketId }))
  await expectOk(office.send(AGENT, { type: 'complete', counterId: COUNTER, ticketId, outcome: 'done', nextServiceId: null, ...PLAINLY }))
}

describe("a citizen's page", () => {
  test('[Q7] takes a word once the visit has ended with an outcome, once of each kind', async () => {
    const { office, citizen } = await arrival()
    expect(await citizen.say('rating', { rating: 4 })).toMatchObject({ status: 409, body: { ok: false, refusal: { type: 'notYet' } } })
    await served(office)
    expect(await citizen.say('rating', { rating: 4 })).toMatchObject({ status: 200, body: { ok: true } })
    expect(await citizen.say('rating', { rating: 1 })).toMatchObject({ status: 409, body: { ok: false, refusal: { type: 'answered' } } })
    expect((await citizen.visit()).body).toMatchObject({ answered: { rating: true, survey: false } })
    expect((await citizen.say('survey', { scores: { time: 3 }, profile: {} })).status).toBe(200)
    expect((await citizen.say('survey', { scores: { time: 3 }, profile: {} })).status).toBe(409)
    expect((await citizen.visit()).body).toMatchObject({ answered: { rating: true, survey: true } })
  })

  test('[Q7] takes none of a visit that ended without being served', async () => {
    const { office, citizen } = await arrival()
    const [ticketId] = [...office.loop.state.tickets.keys()]
    if (!ticketId) throw new Error('no ticket')
    await expectOk(office.send(AGENT, { type: 'cancel', ticketId, reason: 'citizenLeft' }))
    expect((await citizen.say('rating', { rating: 4 })).body).toMatchObject({ refusal: { type: 'notYet' } })
  })

  test('[Q7] that is not known says so and nothing else', async () => {
    const { office } = await arrival()
    const unknown = await office.ask('/t/AAAAAAAAAAAAAAAAAAAAAA/rating', { method: 'POST', body: { rating: 4 } })
    expect(unknown).toMatchObject({ status: 404, body: { ok: false } })
    expect(await office.ask('/t/AAAAAAAAAAAAAAAAAAAAAA/visit')).toMatchObject({ status: 404, body: { ok: false } })
  })

  test('[Q8] sends its own fields and no words of its own', async () => {
    const { office, citizen } = await arrival()
    await served(office)
    for (const [word, body] of [
      ['rating', { rating: 5 }],
      ['rating', { rating: 4, name: 'Budi' }],
      ['rating', '{"rating":'],
      ['survey', { scores: {}, profile: {} }],
      ['survey', { scores: { time: 0 }, profile: {} }],
      ['survey', { scores: { time: 4 }, profile: { sex: 'Budi' } }],
      ['survey', { scores: { time: 4, remark: 'Budi' }, profile: {} }],
    ] as const)
      expect(await citizen.say(word, body), JSON.stringify(body)).toMatchObject({ status: 400, body: { refusal: { type: 'malformed' } } })
    expect((await citizen.say('survey', { scores: { time: 'x'.repeat(9_000) }, profile: {} })).status).toBe(413)
    expect((await citizen.say('rating', { rating: 4 }, { origin: 'https://attacker.example' })).status).toBe(403)
    expect((await citizen.visit()).body).toMatchObject({ answered: { rating: false, survey: false } })
  })

  test('[Q8] is slowed down, and refused while the server stops', async () => {
    const { office, citizen } = await arrival({ door: { rates: { ...DEFAULT_RATES, wordsAMinute: 2 } } })
    office.stopping = true
    expect((await citizen.say('rating', { rating: 4 })).status).toBe(503)
    await citizen.visit()
    expect((await citizen.visit()).status).toBe(429)
  })

  test('[Q8, W8] hears that the disk is full by the name of it', async () => {
    const full = (): never => {
      throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL')
    }
    const { office, citizen } = await arrival({
      door: { survey: { rate: full, answer: full, dayIs: () => undefined, results: full, close: () => undefined } },
    })
    await served(office)
    expect(await citizen.say('rating', { rating: 4 })).toMatchObject({ status: 503, body: { refusal: { type: 'storageFull' } } })
  })

  test('[Q7, W22] says all of it over the public listener, where there are no results', async () => {
    const { office, citizen } = await arrival()
    await served(office)
    const server = createServer(office.door.publicApp)
    const port = await listening(server)
    onTestFinished(() => void server.close())
    expect((await askAt(port, `/t/${citizen.token}/rating`, { method: 'POST', body: { rating: 4 } })).status).toBe(200)
    expect(await askAt(port, `/t/${citizen.token}/visit`, {})).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
    expect((await askAt(port, '/api/survey/results?from=2027-01-12&to=2027-01-12', {})).status).toBe(404)
  })

  test('[Q16] names the row of its number: the code is an anchor of the ledger', async () => {
    const { office, citizen } = await arrival()
    const { number, serviceDay, ledgerMark } = (await citizen.visit()).body as Record<string, string>
    const issued = [...office.journal.rowsAfter(0)].find(({ event }) => event.type === 'ticketIssued')
    expect(issued?.hash.startsWith(String(ledgerMark))).toBe(true)
    expect(ledgerMark).toMatch(/^[0-9a-f]{8}$/)
    expect(readAnchor(`${number} · ${ledgerMark} · 12 Jan 2027`)).toMatchObject({
      kind: 'ticket',
      number,
      date: serviceDay,
      mark: ledgerMark,
    })
  })
})

describe('what was said', () => {
  test('[Q5, Q9] stands in no row of the journal, and in no log', async () => {
    const { office, citizen } = await arrival()
    await served(office)
    const { seq } = office.journal.head
    await citizen.say('survey', { scores: { cost: 1 }, profile: { occupation: 'armedForces' } })
    await citizen.say('rating', { rating: 1 })
    expect(office.journal.head.seq).toBe(seq)
    expect(JSON.stringify(office.log.lines)).not.toMatch(/armedForces|survey|rating/)
  })

  test('[Q10, Q13] is told to supervisors and administrators when the day has ended', async () => {
    const { office, citizen } = await arrival()
    await served(office)
    await citizen.say('survey', { scores: { cost: 2 }, profile: {} })
    const results = async (cookie: string, query = 'from=2027-01-12&to=2027-01-12') =>
      office.ask(`/api/survey/results?${query}`, { headers: { cookie } })
    const supervisor = await office.signedIn(['supervisor'])
    expect((await results(supervisor)).body).toMatchObject({ office: { respondents: 0 }, notFree: [] })
    await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
    expect((await results(supervisor)).body).toMatchObject({
      office: { respondents: 1, survey: null },
      notFree: [{ serviceId: serviceOf(office), answers: 1 }],
    })
    expect((await results(await office.signedIn(['administrator']))).status).toBe(200)
    for (const query of ['', 'from=2027-01-12', 'from=2027-01-13&to=2027-01-12', 'from=2027-01-12&to=today'])
      expect((await results(supervisor, query)).status, query).toBe(400)
    expect((await results(await office.signedIn(['agent', 'auditor']))).status).toBe(403)
    expect((await results('')).status).toBe(401)
  })

  test('[Q12] on a day that ended while no server ran is written at the start', async () => {
    const { office, citizen } = await arrival()
    await served(office)
    await citizen.say('survey', { scores: { cost: 4 }, profile: {} })
    await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
    await citizen.say('rating', { rating: 4 })
    await startFrontOffice({ door: { survey: office.survey } })
    const period = { from: '2027-01-12' as never, to: '2027-01-12' as never }
    expect(office.survey.results(period).office).toMatchObject({ respondents: 1, rated: 1 })
  })
})
