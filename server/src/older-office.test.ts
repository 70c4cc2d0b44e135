import { join } from 'node:path'
import type { Actor, Command, CommandEnvelope, CommandId, CounterId, UserId } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS } from '@loket/protocol'
import { describe, expect, onTestFinished, test } from 'vitest'
import { verifyJournal } from './journal/verify.ts'
import { memoryLog } from './log/memory-log.ts'
import { manualTime } from './loop/manual-time.ts'
import { OFFICE_FILE, openFolder } from './open-folder.ts'
import { openOfficeLoop } from './open-office.ts'
import { openAt } from './testing/databases.ts'
import { expectOk, PLAINLY } from './testing/office.ts'
import { folderOfVersion1, rowsOfVersion1 } from './testing/office-of-version-1.ts'

const COUNTER = 'loket-1' as CounterId
const AGENT: Actor = { kind: 'staff', userId: 'agent-1' as UserId, roles: ['agent'] }

/** Opened by this program, a minute after version 1 ended. */
function upgraded() {
  const dataFolder = folderOfVersion1()
  const time = manualTime((rowsOfVersion1().at(-1)?.at ?? 0) + MINUTE_MS)
  const folder = openFolder({ folder: dataFolder, time, log: memoryLog() })
  onTestFinished(() => folder.close())
  const onFault = (fault: unknown) => {
    throw fault
  }
  const loop = openOfficeLoop({ folder, also: [], hasPaper: false, publicUrl: null, onFault })
  let commands = 0
  const send = (actor: Actor, command: Command) => {
    commands += 1
    return expectOk(loop.submit({ ...command, id: `later-${commands}` as CommandId } as CommandEnvelope, actor))
  }
  return { dataFolder, folder, loop, time, send }
}

describe('an office of version 1', () => {
  test('[J80] starts where it stood, its rows byte for byte as they were, and verifies', () => {
    const { folder } = upgraded()
    expect([...folder.journal.rowsAfter(0)].map(({ seq, v, data, hash }) => ({ seq, v, data, hash }))).toEqual(
      rowsOfVersion1().map(({ seq, v, data, hash }) => ({ seq, v, data, hash })),
    )
    expect(verifyJournal(folder.database).bad).toBeNull()
    const tickets = [...folder.state.tickets.values()].map(({ number, state, onBehalf }) => [number, state, onBehalf])
    expect(tickets).toEqual([
      ['A001', 'checking', null],
      ['M001', 'waiting', null],
    ])
    expect(folder.state.counters.get(COUNTER)?.userId).toBe('agent-1')
  })

  test('[J80] has its legs in the table of today, the one of yesterday made anew', () => {
    const { folder } = upgraded()
    const legs = folder.database.prepare<[], { number: string; leg: number; ended_as: string }>(
      'SELECT * FROM legs ORDER BY ticket_id, leg',
    )
    expect(legs.all().map(({ number, leg, ended_as }) => `${number}/${leg} ${ended_as}`)).toEqual([
      'A001/1 completed',
      'A001/2 completed',
      'M001/1 completed',
      'U001/1 completed',
      'A002/1 noShow',
      'A003/1 cancelled',
      'M002/1 expired',
      'U002/1 expired',
      'A004/1 expired',
    ])
  })

  test('[J80] goes on with its work: the ticket at the counter, today’s commands, the next day', async () => {
    const { dataFolder, folder, loop, time, send } = upgraded()
    const ticketId = folder.state.counters.get(COUNTER)?.ticketId
    if (!ticketId) throw new Error('nobody stands at the counter')
    const at = { counterId: COUNTER, ticketId }
    await send(AGENT, { type: 'acceptDocuments', ...at })
    await send(AGENT, { type: 'park', ...at, cause: 'network', dueMinutes: 15, missing: [] })
    await send(AGENT, { type: 'resume', ...at })
    await send(AGENT, { type: 'startService', ...at })
    await send(AGENT, { type: 'complete', ...at, outcome: 'redirected', nextServiceId: null, ...PLAINLY, redirectTo: 'kua' as never })
    await send(AGENT, { type: 'closeCounter', counterId: COUNTER })
    await expectOk(loop.submitAsSystem({ type: 'closeDay' }))
    // Tuesday and Wednesday were lived; the fixture's office knows Monday to Wednesday only.
    time.advance(5 * 24 * HOUR_MS)
    await expectOk(loop.submitAsSystem({ type: 'openDay' }))
    const opened = [...folder.journal.rowsAfter(0)].at(-1)
    const history = opened?.event.type === 'dayOpened' ? opened.event.history.map(({ serviceId, legs }) => [serviceId, legs]) : null
    expect(opened?.v).toBe(2)
    expect(history).toEqual([
      ['kk-baru', 2],
      ['konsultasi', 1],
      ['ktp-cetak', 2],
    ])
    const again = openAt(join(dataFolder, OFFICE_FILE))
    expect(verifyJournal(again).bad).toBeNull()
    again.close()
  })
})
