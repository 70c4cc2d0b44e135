import type { OutOfOrderReasonId, TicketId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, onTestFinished, test } from 'vitest'
import { foundOffice } from '../found-office.ts'
import { memoryLog } from '../log/memory-log.ts'
import { manualTime } from '../loop/manual-time.ts'
import { openFolder } from '../open-folder.ts'
import { openOfficeLoop } from '../open-office.ts'
import { HELLO } from '../testing/face-client.ts'
import { freshFolder } from '../testing/folders.ts'
import type { FrontOffice } from '../testing/front-office.ts'
import { startFrontOffice, TEST_PIN_COST } from '../testing/front-office.ts'
import { COUNTER, EIGHT, expectOk, issueCommand, KIOSK } from '../testing/office.ts'
import { addUser } from './people.ts'
import { supervisorsSignedIn } from './supervisors.ts'

/** One of the reasons that need a second person's word. */
const INVITATION = 'undangan-resmi' as OutOfOrderReasonId

/** Who is there, by the codes of the test. */
function there({ access, clock }: FrontOffice): readonly (string | null)[] {
  return supervisorsSignedIn(access, clock.now()).map((userId) => access.users.nameOf(userId))
}

/** Its day open, two tickets waiting, an agent with the right to call out of order at counter 1. */
async function officeWithExpediter() {
  const office = await startFrontOffice()
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  const agent = await office.connect(HELLO.console, await office.signedIn(['agent', 'expediter']))
  await expectOk(agent.send({ type: 'openCounter', counterId: COUNTER, profileId: null }))
  for (let tickets = 0; tickets < 2; tickets += 1) await expectOk(office.send(KIOSK, issueCommand(office)))
  const ticketId = [...office.loop.state.tickets.keys()].at(-1) as TicketId
  const invite = () => agent.send({ type: 'callTicket', counterId: COUNTER, ticketId, reason: INVITATION })
  return { office, invite }
}

describe('who can be asked for a word', () => {
  test('[X30] is a supervisor who has used a session within the last quarter of an hour, and nobody else', async () => {
    const office = await startFrontOffice()
    await office.signedIn(['agent'], 'SARI')
    await office.signedIn(['administrator', 'auditor', 'expediter'], 'ADI')
    expect(there(office)).toEqual([])
    await office.signedIn(['supervisor'], 'DEWI')
    await office.signedIn(['agent', 'supervisor'], 'BUDI')
    expect([...there(office)].sort()).toEqual(['Person BUDI', 'Person DEWI'])
    office.time.advance(15 * MINUTE_MS)
    expect(there(office)).toEqual([])
  })

  test('[X30] one who signed in at two places is one person, and gone with the last sign-out', async () => {
    const office = await startFrontOffice()
    const first = await office.signedIn(['supervisor'], 'DEWI')
    const again = await office.ask('/api/sign-in', { method: 'POST', body: { code: 'DEWI', pin: '271828' } })
    expect(there(office)).toEqual(['Person DEWI'])
    for (const cookie of [first, again.cookie]) {
      expect(there(office)).toEqual(['Person DEWI'])
      await office.ask('/api/sign-out', { method: 'POST', body: {}, headers: { cookie } })
    }
    expect(there(office)).toEqual([])
  })

  test('[X30] an open page counts as use, a session at the end of its twelve hours does not', async () => {
    const office = await startFrontOffice()
    const page = await office.connect(HELLO.supervisor, await office.signedIn(['supervisor'], 'DEWI'))
    for (let minute = 0; minute < 60; minute += 1) office.time.advance(MINUTE_MS)
    expect(there(office)).toEqual(['Person DEWI'])
    office.time.advance(11 * 60 * MINUTE_MS)
    expect(await page.disconnected).toBe('io server disconnect')
    expect(there(office)).toEqual([])
  })

  test('[X30] in the office as it is put together they are asked for', async () => {
    const folder = openFolder({ folder: freshFolder(), time: manualTime(EIGHT), log: memoryLog() })
    onTestFinished(() => folder.close())
    const loop = openOfficeLoop({ folder, also: [], ownStation: false, publicUrl: null, onFault() {} })
    await foundOffice(loop, 'kelurahan', {}, memoryLog())
    const dewi = { code: 'DEWI', name: 'Dewi', roles: ['supervisor'], pin: '271828' } as const
    const added = await addUser({ access: folder.access, loop }, dewi, { kind: 'system' }, TEST_PIN_COST)
    if (!added.ok) throw new Error('refused')
    const signedIn = () => loop.context({ kind: 'system' }).supervisorsSignedIn()
    expect(signedIn()).toEqual([])
    folder.access.sessions.start(added.userId, folder.clock.now())
    expect(signedIn()).toEqual([added.userId])
  })

  test('[X30] the loop asks for who is there: with a supervisor the call waits for a word, without one it goes through unapproved', async () => {
    const { office, invite } = await officeWithExpediter()
    await office.signedIn(['supervisor'])
    expect(await invite()).toEqual({ ok: false, refusal: { type: 'approvalNeeded', asked: false } })
    office.time.advance(15 * MINUTE_MS)
    await expectOk(invite())
    const call = [...office.journal.rowsAfter(0)].at(-1)?.event
    expect(call).toMatchObject({ type: 'ticketCalled', rule: 'callTicket', outOfOrder: { approval: 'unapproved' } })
  })
})
