import type { CounterId, TicketToken } from '@loket/protocol'
import { PROTOCOL_VERSION } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { HELLO } from '../testing/face-client.ts'
import { startFrontOffice } from '../testing/front-office.ts'
import { AGENT, expectOk, issueAndCall, issueCommand, openOffice, PLAINLY } from '../testing/office.ts'

const COUNTER = 'loket-1' as CounterId

describe('a morning at the office, over the wire', () => {
  test('[W1] every act is a command from a face, and every face sees its outcome without asking', async () => {
    const office = await startFrontOffice()
    const agent = await office.connect(HELLO.console, await office.signedIn(['agent']))
    const supervisor = await office.connect(HELLO.console, await office.signedIn(['supervisor']))
    const kiosk = await office.connect(HELLO.kiosk, await office.paired('kiosk'))
    const display = await office.connect(HELLO.display, await office.paired('display'))

    await expectOk(supervisor.send({ type: 'openDay' }))
    await kiosk.view('kiosk', ({ day }) => day.state === 'open')
    await expectOk(agent.send({ type: 'openCounter', counterId: COUNTER, profileId: null }))
    const { issued } = await expectOk(kiosk.send(issueCommand(office)))
    expect(issued).toMatchObject({ number: 'A001', ahead: 0 })
    office.time.advance(1_000)
    await agent.view('console', ({ waiting, allowed }) => waiting.count === 1 && allowed.callNext === null)

    const { called } = await expectOk(agent.send({ type: 'callNext', counterId: COUNTER }))
    expect(called?.number).toBe('A001')
    const board = await display.view('display', ({ calling }) => calling.length === 1)
    expect(board.body.calling[0]).toMatchObject({ number: 'A001', counterNumber: 1 })
    const ticketId = called?.ticketId
    if (!ticketId) throw new Error('nobody was called')
    const phone = await office.connect({
      protocol: PROTOCOL_VERSION,
      face: 'phone',
      ticket: office.access.ticketTokens.tokenOf('2027-01-12' as never, ticketId) as TicketToken,
    })
    expect((await phone.view('ticket')).body).toMatchObject({ number: 'A001', state: 'called', counterNumber: 1 })

    for (const type of ['startService', 'acceptDocuments'] as const) {
      office.time.advance(60_000)
      await expectOk(agent.send({ type, counterId: COUNTER, ticketId }))
    }
    office.time.advance(60_000)
    await expectOk(agent.send({ type: 'complete', counterId: COUNTER, ticketId, outcome: 'done', nextServiceId: null, ...PLAINLY }))
    office.time.advance(1_000)
    await phone.view('ticket', ({ state }) => state === 'completed')
    await display.view('display', ({ calling, promises }) => calling.length === 0 && promises.some(({ promise }) => promise.met === 1))
    await agent.view('console', ({ today }) => today.completed === 1)
    expect(office.faults).toEqual([])
    expect(office.log.lines.filter(({ event }) => event === 'message-refused')).toEqual([])
  })

  test('[W42] the answer to a call names the ticket, also where parked work is called back', async () => {
    const office = await openOffice()
    const ticketId = await issueAndCall(office)
    const at = { counterId: COUNTER, ticketId }
    await expectOk(office.send(AGENT, { type: 'startService', ...at }))
    await expectOk(office.send(AGENT, { type: 'park', ...at, cause: 'production', dueMinutes: 10, missing: [] }))
    expect((await expectOk(office.send(AGENT, { type: 'resume', ...at }))).called).toEqual({ ticketId, number: 'A001' })
    expect((await expectOk(office.send(AGENT, { type: 'startService', ...at }))).called).toBeUndefined()
  })
})
