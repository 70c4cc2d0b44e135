// What every desk keeps to, wherever it stands: the same suite for the one in memory, the server's own, and the one at the end of a wire.

import type { LeasedJob, StationDesk } from '@loket/printer'
import type { PrinterTrouble, PrintState, ReportedPrintState } from '@loket/protocol'
import { describe, expect, test } from 'vitest'

export interface DeskUnderTest {
  readonly desk: StationDesk
  /** A paper more, whole in the queue when it resolves. */
  queue(): Promise<void>
  /** Of all jobs, in the order they were queued, once everything on its way has arrived. */
  states(): Promise<readonly PrintState[]>
  /** So much time without a word of the station. */
  pass(ms: number): Promise<void>
}

const READY = { troubles: [], paperLow: false } as const

export function describeDesk(name: string, openDesk: () => Promise<DeskUnderTest>): void {
  describe(`the desk ${name}`, () => {
    async function begin(papers: number) {
      const under = await openDesk()
      under.desk.reportStatus(READY)
      for (let paper = 0; paper < papers; paper += 1) await under.queue()
      const take = async () => {
        const job = await under.desk.takeJob()
        if (job === null) throw new Error('no job waits')
        return job
      }
      const say = ({ jobId, leaseId }: LeasedJob, state: ReportedPrintState, trouble: PrinterTrouble | null = null) =>
        under.desk.report(jobId, leaseId, state, trouble)
      return { ...under, take, say }
    }

    test('[R124] gives each job once, the oldest first, and none when none waits', async () => {
      const { desk, take, states } = await begin(2)
      const [first, second] = [await take(), await take()]
      expect(first.jobId).not.toBe(second.jobId)
      expect(first.bytes.length).toBeGreaterThan(0)
      expect([await desk.takeJob(), await states()]).toEqual([null, ['preflight', 'preflight']])
    })

    test('[R124] allows the sending, and keeps what came of it', async () => {
      const { take, say, states } = await begin(1)
      const job = await take()
      expect([await say(job, 'sending'), await states()]).toEqual(['ok', ['sending']])
      expect([await say(job, 'printed'), await states()]).toEqual(['ok', ['printed']])
    })

    test('[R124] hears the same word twice as one, and none that cannot follow', async () => {
      const { take, say, states } = await begin(1)
      const job = await take()
      expect([await say(job, 'sending'), await say(job, 'sending')]).toEqual(['ok', 'ok'])
      expect([await say(job, 'printed'), await say(job, 'printed'), await say(job, 'sending')]).toEqual(['ok', 'ok', 'leaseEnded'])
      expect(await states()).toEqual(['printed'])
    })

    test('[R118, R124] hears no word too early or too late: nothing came of what was not being sent, and what has left was sent', async () => {
      const { desk, take, say, states } = await begin(2)
      const [first, second] = [await take(), await take()]
      for (const early of ['awaitingReply', 'printed', 'unknown'] as const) expect(await say(first, early)).toBe('leaseEnded')
      await say(first, 'sending')
      await say(first, 'awaitingReply')
      for (const late of ['sending', 'notSent'] as const) expect(await say(first, late)).toBe('leaseEnded')
      desk.reportStatus({ troubles: ['paperOut'], paperLow: false })
      await say(second, 'notSent', 'paperOut')
      for (const after of ['sending', 'notSent'] as const) expect(await say(second, after, 'paperOut')).toBe('leaseEnded')
      expect(await states()).toEqual(['awaitingReply', 'notSent'])
    })

    test('[R124] takes back what was not sent, at once or when the printer is ready', async () => {
      const { desk, take, say, states } = await begin(1)
      expect([await say(await take(), 'notSent'), await states()]).toEqual(['ok', ['queued']])
      desk.reportStatus({ troubles: ['paperOut'], paperLow: false })
      expect([await say(await take(), 'notSent', 'paperOut'), await states()]).toEqual(['ok', ['notSent']])
      desk.reportStatus(READY)
      expect(await states()).toEqual(['queued'])
      expect(await say(await take(), 'sending')).toBe('ok')
    })

    test('[R124] ends a lease after thirty seconds of silence, and believes a better word afterwards', async () => {
      const { take, say, states, pass } = await begin(2)
      const [first, second] = [await take(), await take()]
      await say(first, 'sending')
      await pass(30_000)
      expect(await states()).toEqual(['unknown', 'queued'])
      expect([await say(second, 'sending'), await say(first, 'printed'), await states()]).toEqual([
        'leaseEnded',
        'ok',
        ['printed', 'queued'],
      ])
    })

    test('[R124] tells who listens that there is work', async () => {
      const { desk, queue, states } = await begin(0)
      let told = 0
      const stop = desk.onWork(() => {
        told += 1
      })
      await queue()
      await states()
      expect(told).toBeGreaterThan(0)
      stop()
    })
  })
}
