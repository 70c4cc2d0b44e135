import type { DeviceId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../testing/databases.ts'
import { AGENT, expectOk, issueCommand, KIOSK, SUPERVISOR } from '../testing/office.ts'
import { EPSON, issueTicket as issue, type PaperOffice, paperOffice, present, settle } from '../testing/paper-office.ts'
import { PRINT_SQL } from './jobs.ts'
import { NotNow } from './not-now.ts'
import type { StoredTicket } from './slips/stored-slip.ts'

const KIOSK_ID = 'kiosk-1' as DeviceId
const READY = { troubles: [], paperLow: false } as const

function slipOf(paper: PaperOffice): StoredTicket {
  const { slip } = paper.job()
  if (slip.kind !== 'ticket') throw new Error(`a ${slip.kind}`)
  return slip
}

/** A ticket's job whose first byte may have left. */
async function beingSent() {
  const paper = await paperOffice({ station: false })
  await issue(paper)
  const { jobId, leaseId } = present(await paper.desk.take('server'))
  const say = (state: 'sending' | 'printed') => paper.desk.report('server', { jobId, leaseId, state, trouble: null })
  await say('sending')
  return { paper, say, jobId }
}

/** From now on, whenever that holds before it. */
function failCommits({ office: { journal } }: PaperOffice, when: () => boolean): void {
  const commit = journal.commit.bind(journal)
  journal.commit = (work) => {
    const fails = when()
    commit(() => {
      work()
      if (fails) throw new Error('the disk is gone')
    })
  }
}

/** What the journal says of ends, in order. */
function endsOf({ office }: PaperOffice) {
  return [...office.journal.rowsAfter(0)].flatMap(({ event }) => (event.type === 'printEnded' ? [`${event.jobId} ${event.state}`] : []))
}

describe('the paper of a ticket', () => {
  test('[J60] is asked for in the commit that issues the ticket, and says what the kiosk was told', async () => {
    const paper = await paperOffice({ begin: false })
    const answer = await issue(paper)
    const row = [...paper.office.journal.rowsAfter(0)].at(-1)
    expect(paper.job()).toMatchObject({
      id: String(row?.seq),
      kind: 'ticket',
      stationId: 'server',
      number: answer.number,
      askedBy: 'kiosk-1',
      state: 'queued',
      attempts: 0,
      slip: {
        number: answer.number,
        ahead: answer.ahead,
        issuedAt: answer.issuedAt,
        ledgerMark: row?.hash.slice(0, 8),
        languages: ['id'],
        copy: false,
      },
    })
  })

  test('[J60] instants on it are those of the wall clock, and its window that of the answer', async () => {
    const paper = await paperOffice({ begin: false })
    paper.office.time.stepWall(10 * MINUTE_MS)
    const answer = await issue(paper)
    const slip = slipOf(paper)
    expect(slip.issuedAt).toBe(answer.issuedAt + 10 * MINUTE_MS)
    expect(slip.window).toEqual({
      from: slip.issuedAt + (answer.window?.fromMinutes ?? Number.NaN) * MINUTE_MS,
      to: slip.issuedAt + (answer.window?.toMinutes ?? Number.NaN) * MINUTE_MS,
    })
  })

  test('[J60] leads with the language of the citizen', async () => {
    const paper = await paperOffice({ begin: false })
    await expectOk(paper.office.send(KIOSK, { ...issueCommand(paper.office), language: 'en' } as ReturnType<typeof issueCommand>))
    expect(slipOf(paper).languages).toEqual(['en', 'id'])
  })

  test('[J60] is asked for also where staff takes the ticket for somebody', async () => {
    const paper = await paperOffice({ begin: false })
    const command = { ...issueCommand(paper.office), onBehalf: 'cannotUseKiosk' } as ReturnType<typeof issueCommand>
    const { issued } = await expectOk(paper.office.send(AGENT, command))
    expect(paper.job()).toMatchObject({ number: issued?.number, askedBy: 'agent-1', state: 'queued' })
    expect(issued).toMatchObject({ number: 'A001', paper: true })
  })

  test('[J61] never holds the address of the citizen in its row, yet prints it', async () => {
    const url = 'https://antrean.example/t/secret-token'
    const paper = await paperOffice({ ticketUrl: url })
    await issue(paper)
    await settle()
    const stored = JSON.stringify(paper.database.prepare('SELECT * FROM print_jobs').all())
    expect(stored).not.toContain('secret-token')
    expect(new TextDecoder('latin1').decode(paper.printer.jobs[0])).toContain(url)
  })
})

test('[R177] a paper says that it is no real one where the server that prints it says so', async () => {
  const printed = async (demo: boolean) => {
    const paper = await paperOffice({ demo })
    await issue(paper)
    await settle()
    return new TextDecoder('latin1').decode(paper.printer.jobs[0])
  }
  expect([await printed(true), await printed(false)].map((bytes) => bytes.includes('bukan antrean sungguhan'))).toEqual([true, false])
})

describe('the print desk', () => {
  test('[J62] prints in order, and keeps each state before it acts on it', async () => {
    const seen: (readonly string[])[] = []
    const paper = await paperOffice()
    const print = paper.printer.print.bind(paper.printer)
    Object.assign(paper.printer, {
      print(...asked: Parameters<typeof print>) {
        seen.push(paper.states())
        return print(...asked)
      },
    })
    await Promise.all([issue(paper), issue(paper)])
    await settle()
    expect(seen).toEqual([
      ['preflight', 'queued'],
      ['printed', 'preflight'],
    ])
    expect(paper.states()).toEqual(['printed', 'printed'])
    expect(paper.printer.jobs).toHaveLength(2)
    expect(paper.log.lines.filter(({ event }) => event === 'print-finished')).toHaveLength(2)
  })

  test('[J62] tells a kiosk of its own prints, newest first, by the id of its command', async () => {
    const paper = await paperOffice()
    let changes = 0
    paper.desk.onChange(() => {
      changes += 1
    })
    await expectOk(paper.office.send(KIOSK, issueCommand(paper.office), 'touch-1'))
    await expectOk(paper.office.send(KIOSK, issueCommand(paper.office), 'touch-2'))
    await settle()
    expect(paper.printing.printsOf(KIOSK_ID)).toMatchObject([
      { commandId: 'touch-2', state: 'printed' },
      { commandId: 'touch-1', state: 'printed' },
    ])
    expect(paper.printing.printsOf('kiosk-2' as DeviceId)).toEqual([])
    expect(changes).toBeGreaterThan(3)
  })

  test('[J63] a job the printer could not take is sent when the printer is back', async () => {
    const paper = await paperOffice()
    paper.printer.setStatus({ troubles: ['paperOut'], paperLow: false })
    await issue(paper)
    await settle()
    expect([paper.states(), paper.job().trouble]).toEqual([['notSent'], 'paperOut'])
    await issue(paper)
    await settle()
    paper.office.time.advance(1_000)
    await settle()
    expect(paper.states()).toEqual(['notSent', 'notSent'])
    paper.printer.setStatus(READY)
    await settle()
    paper.office.time.advance(5_000)
    await settle()
    expect(paper.states()).toEqual(['printed', 'printed'])
  })

  test('[J63] but not when it is too old by then: no flood of papers that nobody waits for', async () => {
    const paper = await paperOffice()
    paper.printer.setStatus({ troubles: ['coverOpen'], paperLow: false })
    await issue(paper)
    await settle()
    paper.office.time.advance(2 * MINUTE_MS + 1)
    await issue(paper)
    await settle()
    expect(paper.states()).toEqual(['cancelled', 'notSent'])
    paper.printer.setStatus(READY)
    await settle()
    paper.office.time.advance(1_000)
    await settle()
    expect(paper.states()).toEqual(['cancelled', 'printed'])
    expect(paper.printer.jobs).toHaveLength(1)
  })

  test('[J63] a test page grows old like a ticket; the close of a day is printed whenever the printer is back', async () => {
    const paper = await paperOffice({ station: false })
    await expectOk(paper.office.send(SUPERVISOR, { type: 'printTest', stationId: 'server' }))
    await expectOk(paper.office.loop.submitAsSystem({ type: 'closeDay' }))
    for (let night = 0; night < 6; night += 1) {
      paper.office.time.advance(24 * 60 * MINUTE_MS)
      await settle()
    }
    expect(paper.states()).toEqual(['cancelled', 'queued'])
    expect(await paper.desk.take('server')).toMatchObject({ copy: false })
  })

  test("[J63] the close of a day that failed five times waits until its printer is ready anew, and is in nobody's way", async () => {
    const paper = await paperOffice({ station: false })
    await expectOk(paper.office.loop.submitAsSystem({ type: 'closeDay' }))
    const fail = async () => {
      const { jobId, leaseId } = present(await paper.desk.take('server'))
      await paper.desk.report('server', { jobId, leaseId, state: 'notSent', trouble: null })
      return paper.states()
    }
    const states: (readonly string[])[] = []
    for (let attempt = 0; attempt < 5; attempt += 1) states.push(await fail())
    expect(states).toEqual([...Array.from({ length: 4 }, () => ['queued']), ['notSent']])
    paper.desk.hearStatus('server', READY)
    await settle()
    expect(await fail()).toEqual(['notSent'])
  })

  test('[J63] a notice of an outage is printed as long as the outage lasts', async () => {
    const paper = await paperOffice({ station: false })
    const { office } = paper
    const settings = present(office.loop.state.settings)
    await expectOk(
      office.loop.submitAsSystem({ type: 'changeSettings', settings: { ...settings, paper: { ...settings.paper, slips: ['outage'] } } }),
    )
    for (const cause of ['network', 'registry'] as const) {
      await expectOk(office.send(SUPERVISOR, { type: 'declareOutage', cause, serviceIds: 'all' }))
      office.time.advance(30 * MINUTE_MS)
      await settle()
    }
    expect(paper.states()).toEqual(['queued', 'queued'])
    const [outageId] = office.loop.state.outages.keys()
    await expectOk(office.send(SUPERVISOR, { type: 'endOutage', outageId: present(outageId) }))
    await settle()
    expect(paper.states()).toEqual(['cancelled', 'queued'])
    await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
    office.time.advance(24 * 60 * MINUTE_MS)
    await settle()
    expect(paper.states()).toEqual(['cancelled', 'queued'])
    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    await settle()
    expect(paper.states()).toEqual(['cancelled', 'cancelled'])
  })

  test('[R176] a notice that still waits is cancelled when the word of an agent lapses, and not while a supervisor stands by it', async () => {
    const paper = await paperOffice({ station: false })
    const { office } = paper
    const settings = present(office.loop.state.settings)
    await expectOk(
      office.loop.submitAsSystem({ type: 'changeSettings', settings: { ...settings, paper: { ...settings.paper, slips: ['outage'] } } }),
    )
    for (const cause of ['network', 'registry'] as const) {
      await expectOk(office.send(AGENT, { type: 'declareOutage', cause, serviceIds: 'all' }))
      office.time.advance(1_000)
    }
    const [, confirmed] = office.loop.state.outages.keys()
    await expectOk(office.send(SUPERVISOR, { type: 'confirmOutage', outageId: present(confirmed) }))
    office.time.advance(30 * MINUTE_MS - 2_001)
    await settle()
    expect(paper.states()).toEqual(['queued', 'queued'])
    office.time.advance(1)
    await settle()
    expect(paper.states()).toEqual(['cancelled', 'queued'])
    office.time.advance(60 * MINUTE_MS)
    await settle()
    expect(paper.states()).toEqual(['cancelled', 'queued'])
  })

  test('[J63] a printer that takes nothing and names no trouble is asked five times', async () => {
    const paper = await paperOffice()
    let asked = 0
    Object.assign(paper.printer, {
      async print() {
        asked += 1
        return { state: 'notSent', trouble: 'offline' }
      },
    })
    await issue(paper)
    for (let second = 0; second < 7; second += 1) {
      await settle()
      paper.office.time.advance(1_000)
    }
    expect([asked, paper.states()]).toEqual([5, ['cancelled']])
  })

  test('[J64] a job of unknown fate is never sent again by itself', async () => {
    const paper = await paperOffice()
    paper.printer.failNextJob('cutterError')
    await issue(paper)
    await settle()
    paper.printer.setStatus(READY)
    await settle()
    expect([paper.states(), paper.printer.jobs.length]).toEqual([['unknown'], 1])
  })

  test('[J64] what an earlier run was sending is unknown; what it had not begun is printed while it is fresh', async () => {
    const first = await paperOffice({ begin: false })
    for (let count = 0; count < 3; count += 1) await issue(first)
    first.database.prepare("UPDATE print_jobs SET state = 'sending' WHERE id = (SELECT min(id) FROM print_jobs)").run()
    first.database.prepare("UPDATE print_jobs SET state = 'awaitingReply' WHERE id = (SELECT min(id) + 1 FROM print_jobs)").run()
    await first.office.loop.close()
    const second = await paperOffice({ database: first.database, time: first.office.time })
    await settle()
    expect([second.states(), second.printer.jobs.length]).toEqual([['unknown', 'unknown', 'printed'], 1])
  })

  test('[J64] an old job of an earlier run is not printed', async () => {
    const first = await paperOffice({ begin: false })
    await issue(first)
    await first.office.loop.close()
    first.office.time.advance(3 * MINUTE_MS)
    const second = await paperOffice({ database: first.database, time: first.office.time })
    await settle()
    expect([second.states(), second.printer.jobs.length]).toEqual([['cancelled'], 0])
  })

  test('[J65] a slip that cannot be laid out stops nothing but itself', async () => {
    const paper = await paperOffice({ begin: false })
    await issue(paper)
    await issue(paper)
    paper.database
      .prepare("UPDATE print_jobs SET slip = json_set(slip, '$.number', hex(zeroblob(500))) WHERE id = (SELECT min(id) FROM print_jobs)")
      .run()
    await paper.desk.start()
    for (const count of [1, 2])
      expect([count, await paper.desk.take('server')]).toEqual([count, count === 1 ? expect.objectContaining({ copy: false }) : null])
    expect(paper.states()).toEqual(['cancelled', 'preflight'])
    expect(paper.log.lines.map(({ event }) => event)).toContain('print-broken')
  })

  test('[J65] a desk that was closed gives no job and hears no report, and time ends none', async () => {
    const paper = await paperOffice({ station: false })
    await issue(paper)
    await issue(paper)
    const { jobId, leaseId } = present(await paper.desk.take('server'))
    paper.desk.close()
    expect(await paper.desk.take('server')).toBeNull()
    await expect(paper.desk.report('server', { jobId, leaseId, state: 'sending', trouble: null })).rejects.toThrow(NotNow)
    paper.office.time.advance(10 * MINUTE_MS)
    await settle()
    expect(paper.states()).toEqual(['preflight', 'queued'])
  })

  test('[J66] jobs are forgotten a week later, when a day is opened', async () => {
    const paper = await paperOffice()
    const nextDay = async (days: number) => {
      await expectOk(paper.office.loop.submitAsSystem({ type: 'closeDay' }))
      paper.office.time.advance(days * 24 * 60 * MINUTE_MS)
      await expectOk(paper.office.loop.submitAsSystem({ type: 'openDay' }))
      return paper.database.prepare("SELECT count(*) FROM print_jobs WHERE kind = 'ticket'").pluck().get()
    }
    await issue(paper)
    await settle()
    expect([await nextDay(1), await nextDay(6), await nextDay(1)]).toEqual([1, 1, 0])
  })

  test('[J66] [R114] a closing slip that nobody could print is given up after a week, which is a fact, and then forgotten', async () => {
    const paper = await paperOffice({ station: false })
    const { loop, time } = paper.office
    await expectOk(loop.submitAsSystem({ type: 'closeDay' }))
    time.advance(7 * 24 * 60 * MINUTE_MS - 1)
    await settle()
    expect(paper.states()).toEqual(['queued'])
    time.advance(2)
    await settle()
    expect([paper.states(), endsOf(paper).length]).toEqual([['cancelled'], 1])
    await expectOk(loop.submitAsSystem({ type: 'openDay' }))
    expect(paper.states()).toEqual([])
  })

  test('[R114, R121] the end of a job is a fact, in the commit that ends its row, both on the disk when it is acknowledged', async () => {
    const { paper, say, jobId } = await beingSent()
    expect(await say('printed')).toBe('held')
    expect([paper.states(), endsOf(paper)]).toEqual([['printed'], [`${jobId} printed`]])
    expect([...paper.office.loop.state.tickets.values()].map((ticket) => ticket.paper.ended?.state)).toEqual(['printed'])
  })

  test.each([
    { before: 0, heard: null, states: ['sending'], ends: [] },
    { before: 1, heard: 'held', states: ['printed'], ends: ['printed'] },
  ])('[R121] of its row and its fact neither stands without the other when commits fail after $before', async (course) => {
    const { paper, say } = await beingSent()
    let commits = 0
    failCommits(paper, () => {
      commits += 1
      return commits > course.before
    })
    let heard: string | null = null
    void say('printed').then((lease) => {
      heard = lease
    })
    await settle()
    expect([heard, paper.states(), endsOf(paper).map((end) => end.split(' ')[1])]).toEqual([course.heard, course.states, course.ends])
  })

  test('[R120] what was not sent of a cancelled ticket is cancelled, also when a station has just taken it', async () => {
    const paper = await paperOffice({ station: false })
    const cancelled: string[] = []
    for (const takesFirst of [false, true]) {
      await issue(paper)
      const taken = takesFirst ? present(await paper.desk.take('server')) : null
      const ticketId = present([...paper.office.loop.state.tickets.keys()].at(-1))
      await expectOk(paper.office.send(AGENT, { type: 'cancel', ticketId, reason: 'citizenLeft' }))
      await settle()
      if (taken) {
        const { jobId, leaseId } = taken
        expect(await paper.desk.report('server', { jobId, leaseId, state: 'sending', trouble: null })).toBe('ended')
      }
      cancelled.push(...paper.states().slice(-1))
    }
    expect(cancelled).toEqual(['cancelled', 'cancelled'])
    expect(await paper.desk.take('server')).toBeNull()
  })

  test('[R119] a lease ends after thirty seconds without a word: what was taken waits again, what was being sent is unknown', async () => {
    const paper = await paperOffice({ station: false })
    await issue(paper)
    await issue(paper)
    const first = present(await paper.desk.take('server'))
    const second = present(await paper.desk.take('server'))
    const say = ({ jobId, leaseId }: typeof first, state: 'sending' | 'printed') =>
      paper.desk.report('server', { jobId, leaseId, state, trouble: null })
    expect(await say(second, 'sending')).toBe('held')
    paper.office.time.advance(30_000)
    await settle()
    expect(paper.states()).toEqual(['queued', 'unknown'])
    expect(await say(first, 'sending')).toBe('ended')
    expect(await say(second, 'printed')).toBe('held')
    expect(endsOf(paper)).toEqual([`${second.jobId} unknown`, `${second.jobId} printed`])
  })

  test('[R119] after a restart a better word under the lease of before still counts', async () => {
    const first = await paperOffice({ station: false })
    await issue(first)
    const { jobId, leaseId } = present(await first.desk.take('server'))
    await first.desk.report('server', { jobId, leaseId, state: 'sending', trouble: null })
    await first.office.loop.close()
    const second = await paperOffice({ database: first.database, time: first.office.time, station: false })
    expect(second.states()).toEqual(['unknown'])
    expect(await second.desk.report('server', { jobId, leaseId, state: 'printed', trouble: null })).toBe('held')
    expect(second.states()).toEqual(['printed'])
    expect(await second.desk.report('server', { jobId, leaseId, state: 'unknown', trouble: null })).toBe('ended')
  })

  test('[R99, R171] a station is told whose paper is whose, and before which page it asks its printer', async () => {
    const paper = await paperOffice({ station: false })
    await issue(paper)
    const ticketId = present([...paper.office.loop.state.tickets.keys()][0])
    const serviceId = present(paper.office.loop.state.settings?.services[0]).id
    await expectOk(paper.office.send(AGENT, { type: 'printCopy', ticketId }))
    await expectOk(paper.office.send(KIOSK, { type: 'printChecklist', serviceId, language: 'en' }))
    await expectOk(paper.office.send(SUPERVISOR, { type: 'printTest', stationId: 'server' }))
    // Like a slip of what is missing: of a number, and no ticket.
    paper.database.prepare("UPDATE print_jobs SET ticket_id = ? WHERE kind = 'checklist'").run(ticketId)
    const taken: unknown[] = []
    for (let job = await paper.desk.take('server'); job !== null; job = await paper.desk.take('server')) {
      taken.push([job.copy, job.paperOf, job.asksAnew])
    }
    expect(taken).toEqual([
      [false, ticketId, false],
      [true, ticketId, false],
      [false, null, false],
      [false, null, true],
    ])
  })

  test('[R122] a station whose printer was not asked yet gets no job; then bytes for what it answers', async () => {
    const paper = await paperOffice({ station: false, capability: null })
    await issue(paper)
    expect(await paper.desk.take('server')).toBeNull()
    await paper.desk.hearCapability('server', { ...EPSON, completion: 'none', answersStatus: false }, 'tcp://printer:9100')
    expect(present(await paper.desk.take('server')).bytes.length).toBeGreaterThan(100)
    expect(paper.database.prepare('SELECT station_id, address FROM stations').all()).toEqual([
      { station_id: 'server', address: 'tcp://printer:9100' },
    ])
  })

  test('[R122] what a printer answers is on record before it is kept, for what is kept is never asked again', async () => {
    const paper = await paperOffice({ station: false, capability: null })
    const kept = () => paper.database.prepare('SELECT count(*) FROM stations').pluck().get()
    const isOnRecord = () => [...paper.office.journal.rowsAfter(0)].some(({ event }) => event.type === 'printerFound')
    failCommits(paper, isOnRecord)
    void paper.desk.hearCapability('server', EPSON, null)
    await settle()
    expect([isOnRecord(), kept(), paper.office.faults.length]).toEqual([true, 0, 1])
  })

  test('[R122] a server that stops keeps nothing of a printer, and says so; whoever asks for a job meanwhile waits for the answer', async () => {
    const paper = await paperOffice({ station: false, capability: null })
    await issue(paper)
    const hearing = paper.desk.hearCapability('server', EPSON, null)
    expect(await paper.desk.take('server')).toMatchObject({ copy: false })
    await hearing
    await paper.office.loop.close()
    await expect(paper.desk.hearCapability('server', { ...EPSON, model: 'TM-m30' }, null)).rejects.toThrow(NotNow)
    expect(paper.database.prepare('SELECT capability FROM stations').pluck().all()).toEqual([JSON.stringify(EPSON)])
  })

  test('[R115] how the printer is goes on record once it has lasted a second, and again on a new day', async () => {
    const paper = await paperOffice()
    const troubles = () =>
      [...paper.office.journal.rowsAfter(0)].flatMap(({ event }) => (event.type === 'printerStatusChanged' ? [event.troubles.join()] : []))
    const pass = async (ms: number) => {
      paper.office.time.advance(ms)
      await settle()
    }
    paper.printer.setStatus({ troubles: ['coverOpen'], paperLow: false })
    paper.printer.setStatus(READY)
    await pass(999)
    expect(troubles()).toEqual([])
    await pass(1)
    paper.printer.setStatus({ troubles: ['paperOut'], paperLow: false })
    await pass(1_000)
    expect(troubles()).toEqual(['', 'paperOut'])
    await expectOk(paper.office.loop.submitAsSystem({ type: 'closeDay' }))
    await pass(24 * 60 * MINUTE_MS)
    await expectOk(paper.office.loop.submitAsSystem({ type: 'openDay' }))
    await settle()
    await pass(1_000)
    expect(troubles()).toEqual(['', 'paperOut', 'paperOut'])
  })

  test('[R110] every paper of an office can be laid out', async () => {
    const paper = await paperOffice({ station: false })
    await issue(paper)
    const ticketId = present([...paper.office.loop.state.tickets.keys()][0])
    await expectOk(paper.office.send(AGENT, { type: 'printCopy', ticketId }))
    await expectOk(
      paper.office.send(KIOSK, {
        type: 'printChecklist',
        serviceId: present(paper.office.loop.state.settings?.services[0]).id,
        language: 'en',
      }),
    )
    await expectOk(paper.office.send(SUPERVISOR, { type: 'printTest', stationId: 'server' }))
    await expectOk(paper.office.loop.submitAsSystem({ type: 'closeDay' }))
    const copies: boolean[] = []
    for (let job = await paper.desk.take('server'); job !== null; job = await paper.desk.take('server')) copies.push(job.copy)
    expect(copies).toEqual([false, true, false, false, false])
    expect(paper.database.prepare('SELECT kind FROM print_jobs ORDER BY id').pluck().all()).toEqual([
      'ticket',
      'copy',
      'checklist',
      'test',
      'closing',
    ])
  })

  test.each(['open', 'openOf', 'countWaitingFor', 'find', 'latestOf', 'forgetBefore'] as const)(
    '[J18] %s finds its rows by a key',
    (name) => {
      const sql = PRINT_SQL[name]
      const values = sql.match(/\?/g)?.map(() => 1) ?? []
      const plan = freshDatabase()
        .prepare<number[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values)
      for (const { detail } of plan.filter((step) => /SCAN|SEARCH/.test(step.detail)))
        expect(detail).toMatch(/USING (COVERING )?INDEX|PRIMARY KEY/)
    },
  )
})
