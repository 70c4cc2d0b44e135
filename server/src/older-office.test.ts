import { join } from 'node:path'
import type { Actor, Command, CommandEnvelope, CommandId, CounterId, UserId } from '@loket/protocol'
import { EVENT_VERSION, HOUR_MS, MINUTE_MS } from '@loket/protocol'
import { describe, expect, onTestFinished, test } from 'vitest'
import { verifyJournal } from './journal/verify.ts'
import { memoryLog } from './log/memory-log.ts'
import { manualTime } from './loop/manual-time.ts'
import { OFFICE_FILE, openFolder } from './open-folder.ts'
import { openOfficeLoop } from './open-office.ts'
import { openAt } from './testing/databases.ts'
import { expectOk, PLAINLY } from './testing/office.ts'
import { folderOfVersion, type OlderVersion, rowsOfVersion } from './testing/older-offices.ts'

const COUNTER = 'loket-1' as CounterId
const AGENT: Actor = { kind: 'staff', userId: 'agent-1' as UserId, roles: ['agent'] }

/** Opened by this program, a minute after the older one ended. */
function upgraded(version: OlderVersion) {
  const dataFolder = folderOfVersion(version)
  const time = manualTime((rowsOfVersion(version).at(-1)?.at ?? 0) + MINUTE_MS)
  const folder = openFolder({ folder: dataFolder, time, log: memoryLog() })
  onTestFinished(() => folder.close())
  const onFault = (fault: unknown) => {
    throw fault
  }
  const loop = openOfficeLoop({ folder, also: [], ownStation: false, publicUrl: null, onFault })
  let commands = 0
  const send = (actor: Actor, command: Command) => {
    commands += 1
    return expectOk(loop.submit({ ...command, id: `later-${commands}` as CommandId } as CommandEnvelope, actor))
  }
  return { dataFolder, folder, loop, time, send }
}

describe('an office of version 1', () => {
  test('[J80] starts where it stood, its rows byte for byte as they were, and verifies', () => {
    const { folder } = upgraded(1)
    expect([...folder.journal.rowsAfter(0)].map(({ seq, v, data, hash }) => ({ seq, v, data, hash }))).toEqual(
      rowsOfVersion(1).map(({ seq, v, data, hash }) => ({ seq, v, data, hash })),
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
    const { folder } = upgraded(1)
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
    const { dataFolder, folder, loop, time, send } = upgraded(1)
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
    expect(opened?.v).toBe(EVENT_VERSION)
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

describe('an office of version 2', () => {
  test('[J80] starts where it stood, its rows byte for byte as they were, and verifies', () => {
    const { folder } = upgraded(2)
    const stored = rowsOfVersion(2)
    expect([...folder.journal.rowsAfter(0)].map(({ v, data, hash }) => ({ v, data, hash }))).toEqual(
      stored.map(({ v, data, hash }) => ({ v, data, hash })),
    )
    expect(verifyJournal(folder.database).bad).toBeNull()
    expect([...folder.state.tickets.values()].map(({ number, state, legs }) => [number, state, legs.length])).toEqual([
      ['A001', 'processing', 2],
      ['M001', 'waiting', 1],
      ['A002', 'waiting', 1],
    ])
  })

  test('[J80] promises from the documents, as it did, in the legs of yesterday and of today', () => {
    const { folder } = upgraded(2)
    const ofToday = [...folder.state.tickets.values()].flatMap(({ legs }) => legs)
    expect(new Set(ofToday.map(({ terms }) => terms.promiseFrom))).toEqual(new Set(['documents']))
    const legs = folder.database.prepare<
      [],
      { promise_counts_from: string; promise_net_ms: number | null; processing_net_ms: number | null }
    >('SELECT promise_counts_from, promise_net_ms, processing_net_ms FROM legs')
    expect(legs.all().length).toBeGreaterThan(5)
    for (const leg of legs.all()) expect(leg).toEqual({ ...leg, promise_counts_from: 'documents', processing_net_ms: leg.promise_net_ms })
  })
})
