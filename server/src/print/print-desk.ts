// The server's own print station: one printer, one job after the other. Each state is on the disk before it is acted on.
// The full protocol of print stations (remote stations, reprints, what staff may do about `unknown`) has its place here: a station takes
// jobs from `jobs.open()` and reports their states as this one does.

import type { Printer, PrinterModel, PrintResult } from '@loket/printer'
import { encodeLayout, layoutTicket } from '@loket/printer'
import type { DeviceId, KioskPrint, PrinterStatus } from '@loket/protocol'
import { DEFAULT_TEMPLATE, MINUTE_MS } from '@loket/protocol'
import type { Log } from '../log/log.ts'
import type { Loop } from '../loop/loop.ts'
import type { OfficeClock } from '../loop/office-clock.ts'
import type { PrintJob, PrintJobs } from './jobs.ts'

/** A paper older than this finds nobody in front of the printer any more. */
const FRESH_MS = 2 * MINUTE_MS
/** How often a job that could not be sent is tried. */
const ATTEMPTS = 5
const PRINTS_SHOWN = 10

export interface PrintDesk {
  /** Settles what an earlier run left open, then takes jobs as they come. */
  start(): Promise<void>
  status(): PrinterStatus | null
  printsOf(deviceId: DeviceId): readonly KioskPrint[]
  /** A job or the printer changed. */
  onChange(listener: () => void): void
  /** Ends after the job in hand. */
  close(): Promise<void>
}

export interface PrintDeskParts {
  readonly jobs: PrintJobs
  readonly printer: Printer
  modelFor(widthMm: 80 | 58): PrinterModel
  readonly loop: Pick<Loop, 'inNextCommit' | 'onTurn'>
  readonly clock: OfficeClock
  readonly log: Log
  ticketUrl(job: PrintJob): string | null
}

export function createPrintDesk(parts: PrintDeskParts): PrintDesk {
  const { jobs, printer, loop, clock, log } = parts
  const listeners: (() => void)[] = []
  let busy = false
  let working: Promise<void> = Promise.resolve()
  let started = false
  let closed = false
  /** Set by the first job that could not be sent: the others wait for a word from the printer. */
  let printerIsAway = false

  function tell(): void {
    for (const listener of listeners) listener()
  }

  async function change(write: () => void): Promise<void> {
    await loop.inNextCommit(write)
    tell()
  }

  /** Whether bytes of these became paper, nobody knows; they are shown as unknown and never sent again by themselves. */
  async function settleInterrupted(): Promise<void> {
    const cutOff = jobs.open().filter(({ state }) => state === 'sending' || state === 'awaitingReply')
    if (cutOff.length === 0) return
    await change(() => {
      for (const { id } of cutOff) jobs.setState(id, 'unknown', null, clock.now())
    })
    for (const { id, number } of cutOff) log.note('print-unknown', { job: id, number, trouble: 'restart' })
  }

  function work(): void {
    if (started && !closed && !busy) working = workOff()
  }

  async function workOff(): Promise<void> {
    busy = true
    for (let job = nextJob(); job !== null && !closed; job = nextJob()) await printOrDrop(job)
    busy = false
  }

  /** A new job is always tried once, so that its kiosk hears of the trouble at once; those that wait, when the printer is back. */
  function nextJob(): PrintJob | null {
    const open = jobs.open()
    return open.find(isOver) ?? (printerIsAway ? open.find(({ state }) => state === 'queued') : open[0]) ?? null
  }

  function isOver({ queuedAt, attempts }: PrintJob): boolean {
    return clock.now() - queuedAt > FRESH_MS || attempts >= ATTEMPTS
  }

  async function printOrDrop(job: PrintJob): Promise<void> {
    if (isOver(job)) {
      await change(() => jobs.setState(job.id, 'cancelled', job.trouble, clock.now()))
      log.note('print-given-up', { job: job.id, number: job.number, attempts: job.attempts })
      return
    }
    await change(() => jobs.beginAttempt(job.id, clock.now()))
    const bytes = bytesOf(job)
    if (bytes === null) await change(() => jobs.setState(job.id, 'cancelled', null, clock.now()))
    else await note(job, await printer.print({ ref: job.id, bytes, copy: job.slip.copy }, { maySend: async () => true }))
  }

  function bytesOf(job: PrintJob): Uint8Array | null {
    try {
      return encodeLayout(
        layoutTicket({ ...job.slip, template: DEFAULT_TEMPLATE, url: parts.ticketUrl(job) }),
        parts.modelFor(job.slip.widthMm),
      )
    } catch (error) {
      // A slip that cannot be laid out is a fault of ours, but no reason to stop giving out numbers.
      log.note('print-broken', { job: job.id, number: job.number, err: error })
      return null
    }
  }

  async function note(job: PrintJob, result: PrintResult): Promise<void> {
    const trouble = 'trouble' in result ? result.trouble : null
    // Its trouble may be over by now; then nobody would tell of it again.
    printerIsAway = result.state === 'notSent' && printer.status.troubles.length > 0
    await change(() => jobs.setState(job.id, result.state, trouble, clock.now()))
    log.note(result.state === 'unknown' ? 'print-unknown' : 'print-finished', {
      job: job.id,
      number: job.number,
      state: result.state,
      trouble,
    })
  }

  const stopListening = printer.onStatus((status) => {
    log.note('printer-status', { ...status })
    printerIsAway = status.troubles.length > 0
    tell()
    work()
  })

  return {
    async start() {
      await settleInterrupted()
      started = true
      loop.onTurn(({ issued }) => {
        if (issued.length === 0) return
        tell()
        work()
      })
      work()
    },
    status: () => printer.status,
    printsOf: (deviceId) => jobs.latestOf(deviceId, PRINTS_SHOWN),
    onChange: (listener) => void listeners.push(listener),
    async close() {
      closed = true
      stopListening()
      await printer.close()
      await working
    },
  }
}
