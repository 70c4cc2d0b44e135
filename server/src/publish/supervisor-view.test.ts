import type { AnyViewMessage, TicketId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { freshDatabase } from '../testing/databases.ts'
import { HELLO } from '../testing/face-client.ts'
import { startFrontOffice } from '../testing/front-office.ts'
import { COUNTER, expectOk, issueCommand, KIOSK, nextTurns } from '../testing/office.ts'

const STAFF = [['agent'], ['expediter'], ['administrator'], ['auditor']] as const

async function openedOffice(options: Parameters<typeof startFrontOffice>[0] = {}) {
  const office = await startFrontOffice(options)
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  return office
}

describe("the supervisor's view", () => {
  test('[W40] is given to a supervisor, over the socket and over HTTP', async () => {
    const office = await openedOffice()
    const cookie = await office.signedIn(['supervisor'])
    const face = await office.connect(HELLO.supervisor, cookie)
    const shown = await face.view('supervisor')
    expect(shown.body).toMatchObject({ me: { roles: ['supervisor'] }, day: { state: 'open' }, acts: [], flags: [], notices: [] })
    expect(new Set(face.views.map(({ name }) => name))).toEqual(new Set(['office', 'supervisor']))
    const read = await office.ask('/api/views/supervisor', { headers: { cookie } })
    expect((read.body as AnyViewMessage).body).toEqual(JSON.parse(JSON.stringify(shown.body)))
  })

  test('[W40] is refused to everybody else', async () => {
    const office = await openedOffice()
    for (const roles of STAFF) {
      const cookie = await office.signedIn(roles)
      expect(await office.refusedHandshake(HELLO.supervisor, { cookie })).toEqual({ type: 'notSignedIn' })
      expect((await office.ask('/api/views/supervisor', { headers: { cookie } })).body).toEqual({
        ok: false,
        refusal: { type: 'notPermitted', command: null },
      })
    }
    const kiosk = await office.paired('kiosk')
    expect(await office.refusedHandshake(HELLO.supervisor, { cookie: kiosk })).toEqual({ type: 'notSignedIn' })
    for (const cookie of [kiosk, '']) expect((await office.ask('/api/views/supervisor', { headers: { cookie } })).status).toBe(401)
  })

  test('[W40] tells of an act out of order as soon as it is done', async () => {
    const office = await openedOffice()
    const supervisor = await office.connect(HELLO.supervisor, await office.signedIn(['supervisor']))
    const agent = await office.connect(HELLO.console, await office.signedIn(['agent', 'expediter'], 'SARI'))
    await expectOk(agent.send({ type: 'openCounter', counterId: COUNTER, profileId: null }))
    for (let tickets = 0; tickets < 2; tickets += 1) await expectOk(office.send(KIOSK, issueCommand(office)))
    const ticketId = [...office.loop.state.tickets.keys()].at(-1) as TicketId
    await expectOk(agent.send({ type: 'callTicket', counterId: COUNTER, ticketId, reason: 'darurat' as never }))
    const { body } = await supervisor.view('supervisor', ({ acts }) => acts.length > 0)
    expect(body.acts).toMatchObject([{ kind: 'outOfOrder', number: 'A002', counterNumber: 1, by: 'Person SARI', overtook: 1 }])
  })
})

describe('clocks that near their target', () => {
  test('[J81] are shown to agent and supervisor when they do, newest first', async () => {
    const office = await openedOffice()
    const agent = await office.connect(HELLO.console, await office.signedIn(['agent']))
    const supervisor = await office.connect(HELLO.supervisor, await office.signedIn(['supervisor']))
    await expectOk(agent.send({ type: 'openCounter', counterId: COUNTER, profileId: null }))
    await expectOk(office.send(KIOSK, issueCommand(office)))
    office.time.advance(12 * MINUTE_MS)
    const atRisk = { number: 'A001', clock: 'wait', band: 'atRisk' }
    expect((await agent.view('console', ({ notices }) => notices.length === 1)).body.notices).toMatchObject([atRisk])
    expect((await supervisor.view('supervisor', ({ notices }) => notices.length === 1)).body.notices).toMatchObject([atRisk])
    office.time.advance(4 * MINUTE_MS)
    const { notices } = (await supervisor.view('supervisor', (body) => body.notices.length === 2)).body
    expect(notices.map(({ band }) => band)).toEqual(['breached', 'atRisk'])
  })

  test('[J81] are shown again after a restart, and forgotten with the next day', async () => {
    const database = freshDatabase()
    const first = await openedOffice({ office: { journal: sqliteJournal(database) } })
    await expectOk(first.send(KIOSK, issueCommand(first)))
    first.time.advance(20 * MINUTE_MS)
    await nextTurns()
    await first.loop.close()

    const office = await startFrontOffice({ office: { journal: sqliteJournal(database), time: first.time }, access: first.access })
    const supervisor = await office.connect(HELLO.supervisor, await office.signedIn(['supervisor']))
    const { notices } = (await supervisor.view('supervisor')).body
    expect(notices.map(({ band }) => band)).toEqual(['breached', 'atRisk'])
    await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
    office.time.advance(24 * 60 * MINUTE_MS)
    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    await nextTurns()
    const tomorrow = await office.connect(HELLO.supervisor, await office.signedIn(['supervisor']))
    expect((await tomorrow.view('supervisor')).body.notices).toEqual([])
  })
})

describe("the ledger's head", () => {
  test('[W41] stands on the board with its first eight characters, and whole where anybody may read it', async () => {
    const office = await openedOffice()
    const display = await office.connect(HELLO.display, await office.paired('display'))
    await expectOk(office.send(KIOSK, issueCommand(office)))
    const { hash, seq } = office.journal.head
    await display.view('display', ({ ledgerHead }) => ledgerHead === hash.slice(0, 8))
    expect((await office.ask('/api/ledger/head')).body).toEqual({ seq, hash, serviceDay: '2027-01-12' })
  })
})
