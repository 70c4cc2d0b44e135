import type { MemoryPrinter } from '@loket/printer'
import { epson80, memoryPrinter } from '@loket/printer'
import type { DeviceId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import type { Database } from '../journal/database.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { memoryLog } from '../log/memory-log.ts'
import type { ManualTime } from '../loop/manual-time.ts'
import { manualTime } from '../loop/manual-time.ts'
import { freshDatabase } from '../testing/databases.ts'
import type { TestOffice } from '../testing/office.ts'
import { AGENT, EIGHT, expectOk, issueCommand, KIOSK, nextTurns, openOffice, startOffice } from '../testing/office.ts'
import type { PrintJob } from './jobs.ts'
import { createPrintJobs, PRINT_SQL } from './jobs.ts'
import type { PrintDesk } from './print-desk.ts'
import { createPrintDesk } from './print-desk.ts'
import { queuePapers } from './queue-papers.ts'

const KIOSK_ID = 'kiosk-1' as DeviceId
const READY = { troubles: [], paperLow: false } as const

interface PaperOffice {
  readonly office: TestOffice
  readonly database: Database
  readonly printer: MemoryPrinter
  readonly desk: PrintDesk
  readonly log: ReturnType<typeof memoryLog>
  states(): string[]
  job(): PrintJob
}

interface PaperOptions {
  readonly database: Database
  readonly time: ManualTime
  readonly printer: MemoryPrinter
  readonly begin: boolean
  readonly ticketUrl: string | null
}

async function paperOffice(options: Partial<PaperOptions> = {}): Promise<PaperOffice> {
  const { database = freshDatabase(), time = manualTime(EIGHT), printer = memoryPrinter(), begin = true, ticketUrl = null } = options
  const jobs = createPrintJobs(database)
  const journal = sqliteJournal(database)
  const wanted = { journal, time, changes: { inSameCommit: [queuePapers({ jobs, demo: true })] } }
  const office = journal.head.seq === 0 ? await openOffice(wanted) : startOffice(wanted)
  const log = memoryLog()
  const { loop, clock } = office
  const desk = createPrintDesk({ jobs, printer, modelFor: () => epson80, loop, clock, log, ticketUrl: () => ticketUrl })
  if (begin) await desk.start()
  return {
    office,
    database,
    printer,
    desk,
    log,
    states: () => database.prepare<[], string>('SELECT state FROM print_jobs ORDER BY seq').pluck().all(),
    job: () => jobs.open()[0] ?? fail(),
  }
}

function fail(): never {
  throw new Error('no open job')
}

async function issue({ office }: PaperOffice) {
  const { issued } = await expectOk(office.send(KIOSK, issueCommand(office)))
  return issued ?? fail()
}

async function settle(): Promise<void> {
  for (let round = 0; round < 10; round += 1) await nextTurns()
}

describe('the paper of a ticket', () => {
  test('[J60] is asked for in the commit that issues the ticket, and says what the kiosk was told', async () => {
    const paper = await paperOffice({ begin: false })
    const answer = await issue(paper)
    const row = [...paper.office.journal.rowsAfter(0)].at(-1)
    expect(paper.job()).toMatchObject({
      seq: row?.seq,
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
        demo: true,
        copy: false,
      },
    })
  })

  test('[J60] instants on it are those of the wall clock, and its window that of the answer', async () => {
    const paper = await paperOffice({ begin: false })
    paper.office.time.stepWall(10 * MINUTE_MS)
    const answer = await issue(paper)
    const { slip } = paper.job()
    expect(slip.issuedAt).toBe(answer.issuedAt + 10 * MINUTE_MS)
    expect(slip.window).toEqual({
      from: slip.issuedAt + (answer.window?.fromMinutes ?? Number.NaN) * MINUTE_MS,
      to: slip.issuedAt + (answer.window?.toMinutes ?? Number.NaN) * MINUTE_MS,
    })
  })

  test('[J60] leads with the language of the citizen', async () => {
    const paper = await paperOffice({ begin: false })
    await expectOk(paper.office.send(KIOSK, { ...issueCommand(paper.office), language: 'en' } as ReturnType<typeof issueCommand>))
    expect(paper.job().slip.languages).toEqual(['en', 'id'])
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

describe('the print desk', () => {
  test('[J62] prints in order, and keeps each state before it acts on it', async () => {
    const seen: string[][] = []
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
      ['sending', 'queued'],
      ['printed', 'sending'],
    ])
    expect(paper.states()).toEqual(['printed', 'printed'])
    expect(paper.printer.jobs).toHaveLength(2)
    expect(paper.log.lines.map(({ event }) => event)).toEqual(['print-finished', 'print-finished'])
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
    expect(paper.desk.printsOf(KIOSK_ID)).toMatchObject([
      { commandId: 'touch-2', state: 'printed' },
      { commandId: 'touch-1', state: 'printed' },
    ])
    expect(paper.desk.printsOf('kiosk-2' as DeviceId)).toEqual([])
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
    expect(paper.states()).toEqual(['notSent', 'notSent'])
    paper.printer.setStatus(READY)
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
    expect(paper.states()).toEqual(['cancelled', 'printed'])
    expect(paper.printer.jobs).toHaveLength(1)
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
    await settle()
    await settle()
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
    first.database.prepare("UPDATE print_jobs SET state = 'sending' WHERE seq = (SELECT min(seq) FROM print_jobs)").run()
    first.database.prepare("UPDATE print_jobs SET state = 'awaitingReply' WHERE seq = (SELECT min(seq) + 1 FROM print_jobs)").run()
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
      .prepare("UPDATE print_jobs SET slip = json_set(slip, '$.number', hex(zeroblob(500))) WHERE seq = (SELECT min(seq) FROM print_jobs)")
      .run()
    await paper.desk.start()
    await settle()
    expect(paper.states()).toEqual(['cancelled', 'printed'])
    expect(paper.log.lines.map(({ event }) => event)).toContain('print-broken')
  })

  test('[J65] a desk that was closed takes no more jobs', async () => {
    const paper = await paperOffice()
    await paper.desk.close()
    await issue(paper)
    await settle()
    expect(paper.states()).toEqual(['queued'])
  })

  test('[J66] jobs are forgotten a week later, when a day is opened', async () => {
    const paper = await paperOffice()
    const nextDay = async (days: number) => {
      await expectOk(paper.office.loop.submitAsSystem({ type: 'closeDay' }))
      paper.office.time.advance(days * 24 * 60 * MINUTE_MS)
      await expectOk(paper.office.loop.submitAsSystem({ type: 'openDay' }))
      return paper.states().length
    }
    await issue(paper)
    await settle()
    expect([await nextDay(1), await nextDay(6), await nextDay(1)]).toEqual([1, 1, 0])
  })

  test.each(['open', 'latestOf', 'forgetBefore'] as const)('[J18] %s finds its rows by a key', (name) => {
    const sql = PRINT_SQL[name]
    const values = sql.match(/\?/g)?.map(() => 1) ?? []
    const plan = freshDatabase()
      .prepare<number[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
    for (const { detail } of plan.filter((step) => /SCAN|SEARCH/.test(step.detail)))
      expect(detail).toMatch(/USING (COVERING )?INDEX|PRIMARY KEY/)
  })
})
