import type {
  CommandId,
  PrinterCapability,
  PrintJobId,
  PrintLeaseId,
  StationAnswer,
  StationCommandEnvelope,
  TicketId,
} from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { fakeTimers } from '../testing/fake-timers.ts'
import { ASK_AGAIN_MS, createRemoteDesk } from './remote-desk.ts'
import type { StationSocketEvents } from './station-socket.ts'

const JOB = 'job-1' as PrintJobId
const LEASE = 'lease-1' as PrintLeaseId
const READY = { troubles: [], paperLow: false } as const
const PAPER_OUT = { troubles: ['paperOut'], paperLow: true } as const
const CAPABILITY: PrinterCapability = {
  maker: 'EPSON',
  model: 'TM-T82III',
  answersStatus: true,
  completion: 'processId',
  clearsBuffer: true,
}

describe('a desk at the other end of a wire', () => {
  test('[R107] gives a job that waits, or none', async () => {
    const { desk, wire } = remoteDesk()
    wire.connect()
    const none = desk.takeJob()
    wire.answer({ ok: true })
    expect(await none).toBeNull()
    const taken = desk.takeJob()
    const told = { jobId: JOB, leaseId: LEASE, copy: true, paperOf: 'ticket-1' as TicketId, asksAnew: false }
    wire.answer({ ok: true, job: { ...told, bytes: 'G0BB' } })
    expect(await taken).toEqual({ ...told, bytes: Uint8Array.from([0x1b, 0x40, 0x41]) })
    expect(wire.sent.map(({ type }) => type)).toEqual(['takePrintJob', 'takePrintJob'])
    expect(new Set(wire.sent.map(({ id }) => id)).size).toBe(2)
  })

  test('[R107] a command whose answer was lost is asked again under its id, and one given without a connection goes out with the next', async () => {
    const { desk, wire } = remoteDesk()
    const taken = desk.takeJob()
    expect(wire.sent).toEqual([])
    wire.connect()
    wire.connect()
    expect(wire.sent.map(({ id }) => id)).toEqual(['id-1', 'id-1'])
    wire.answer({ ok: true })
    expect(await taken).toBeNull()
    wire.connect()
    expect(wire.sent).toHaveLength(2)
  })

  test('[R107] a station that asks the same again before there was an answer asks nothing new', async () => {
    const { desk, wire } = remoteDesk()
    wire.connect()
    const answers = [desk.report(JOB, LEASE, 'printed', null), desk.report(JOB, LEASE, 'printed', null)]
    expect(wire.sent).toEqual([{ type: 'reportPrintJob', jobId: JOB, leaseId: LEASE, state: 'printed', trouble: null, id: 'id-1' }])
    wire.answer({ ok: true, lease: 'held' })
    expect(await Promise.all(answers)).toEqual(['ok', 'ok'])
  })

  test('[R107] a report counts only when the answer says so', async () => {
    const { desk, wire } = remoteDesk()
    wire.connect()
    for (const answer of [{ ok: true, lease: 'ended' }, { ok: true }] as const) {
      const report = desk.report(JOB, LEASE, 'sending', null)
      wire.answer(answer)
      expect(await report).toBe('leaseEnded')
    }
  })

  test('[R107] a server that stops has not answered: its successor is asked; another refusal is one', async () => {
    const { desk, wire } = remoteDesk()
    wire.connect()
    const taken = desk.takeJob()
    wire.answer({ ok: false, refusal: { type: 'stopping' } })
    wire.connect()
    wire.answer({ ok: false, refusal: { type: 'notPermitted', command: null } })
    await expect(taken).rejects.toThrow('notPermitted')
  })

  test('[R107] a server that says it stops and stays is asked again after a pause, under the same id, for questions and for the status alike', async () => {
    const { desk, wire, timers } = remoteDesk()
    const stopping = { ok: false, refusal: { type: 'stopping' } } as const
    wire.connect()
    const taken = desk.takeJob()
    wire.answer(stopping)
    expect(wire.sent).toHaveLength(1)
    timers.advance(ASK_AGAIN_MS)
    expect(wire.sent.map(({ id }) => id)).toEqual(['id-1', 'id-1'])
    wire.answer({ ok: true })
    expect(await taken).toBeNull()
    desk.reportStatus(READY)
    wire.answer(stopping)
    timers.advance(ASK_AGAIN_MS)
    wire.answer({ ok: true })
    timers.advance(ASK_AGAIN_MS)
    expect(wire.sent.slice(2)).toMatchObject([{ status: READY }, { status: READY }])
  })

  test('[R107] what was answered meanwhile is not asked again', async () => {
    const { desk, wire, timers } = remoteDesk()
    wire.connect()
    const taken = desk.takeJob()
    wire.answer({ ok: false, refusal: { type: 'stopping' } })
    wire.connect()
    wire.answer({ ok: true })
    expect(await taken).toBeNull()
    timers.advance(ASK_AGAIN_MS)
    expect(wire.sent).toHaveLength(2)
  })

  test('[R108] a new connection is told first how the printer is, then asked what waits for an answer', () => {
    const { desk, wire } = remoteDesk()
    void desk.report(JOB, LEASE, 'printed', null)
    desk.reportStatus(READY)
    wire.connect()
    expect(wire.sent.map(({ type }) => type)).toEqual(['reportPrinterStatus', 'reportPrintJob'])
  })

  test('[R108] tells how the printer is, with what it can do, and again on each new connection', () => {
    const { desk, wire } = remoteDesk()
    desk.reportStatus(PAPER_OUT)
    expect(wire.sent).toEqual([])
    wire.connect()
    desk.reportStatus(READY)
    wire.connect()
    const { sent } = wire
    expect(sent).toMatchObject([{ status: PAPER_OUT }, { status: READY }, { status: READY }])
    for (const command of sent) expect(command).toMatchObject({ type: 'reportPrinterStatus', capability: CAPABILITY })
  })

  test('[R171] what its printer was found to answer now is told at once, before all that is said later, and with every status from then on', () => {
    const { desk, wire } = remoteDesk()
    const clone = { ...CAPABILITY, completion: 'paperStatus' } as const
    wire.connect()
    desk.reportStatus(READY)
    desk.tellCapability(clone)
    void desk.report(JOB, LEASE, 'notSent', null)
    desk.reportStatus(PAPER_OUT)
    expect(wire.sent).toMatchObject([
      { capability: CAPABILITY },
      { status: READY, capability: clone },
      { type: 'reportPrintJob' },
      { status: PAPER_OUT, capability: clone },
    ])
  })

  test('[R108] there may be work on each new connection and at each view, while somebody listens', () => {
    const { desk, wire } = remoteDesk()
    let heard = 0
    const stop = desk.onWork(() => {
      heard += 1
    })
    wire.connect()
    wire.events.viewed()
    stop()
    wire.connect()
    desk.close()
    expect([heard, wire.closed]).toEqual([2, true])
  })
})

interface Wire {
  readonly sent: StationCommandEnvelope[]
  readonly events: StationSocketEvents
  closed: boolean
  connect(): void
  /** To the latest command. */
  answer(answer: StationAnswer): void
}

function remoteDesk() {
  let ids = 0
  const timers = fakeTimers()
  let connected = false
  let answerLatest: (answer: StationAnswer) => void = () => {}
  const sent: StationCommandEnvelope[] = []
  const opened: StationSocketEvents[] = []
  const desk = createRemoteDesk({
    capability: CAPABILITY,
    timers,
    makeId() {
      ids += 1
      return `id-${ids}` as CommandId
    },
    openSocket(events) {
      opened.push(events)
      return {
        get connected() {
          return connected
        },
        send(command, answered) {
          sent.push(command)
          answerLatest = answered
        },
        close() {
          wire.closed = true
        },
      }
    },
  })
  const [events] = opened
  if (events === undefined) throw new Error('no socket was opened')
  const wire: Wire = {
    sent,
    events,
    closed: false,
    connect() {
      connected = true
      events.connected()
    },
    answer: (answer) => answerLatest(answer),
  }
  return { desk, wire, timers }
}
