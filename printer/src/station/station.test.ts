import type { PrintJobId, PrintState } from '@loket/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FakeTimers, fakeTimers } from '../testing/fake-timers.ts'
import { until } from '../testing/until.ts'
import { type MemoryPrinter, memoryPrinter } from '../transport/memory-printer.ts'
import type { Printer } from '../transport/printer.ts'
import { type MemoryDesk, memoryDesk } from './memory-desk.ts'
import { LAST_WORD_MS, REPORT_AGAIN_MS, REPORT_WITHIN_MS } from './reports.ts'
import { CALM_MS, createStation, LEAVE_WITHIN_MS, TAKE_AGAIN_MS } from './station.ts'
import type { StationDesk } from './station-desk.ts'

const LEASE_MS = 20_000
const PAPER_OUT = { troubles: ['paperOut'], paperLow: true } as const
const READY = { troubles: [], paperLow: false } as const

describe('a print station', () => {
  test('[R100] takes jobs in order, sends each only after its desk agreed, and tells what became of it', async () => {
    const { desk, printer, timers } = rig()
    const said: string[] = []
    const watched: StationDesk = {
      ...desk,
      report(jobId, leaseId, state, trouble) {
        said.push(`${jobId} ${state}, ${printer.jobs.length} on paper`)
        return desk.report(jobId, leaseId, state, trouble)
      },
    }
    const first = desk.queue(paper(1))
    const station = createStation({ printer, desk: watched, timers })
    await until(() => expect(desk.stateOf(first)).toBe('printed'))
    const second = desk.queue(paper(2))
    await until(() => expect(desk.stateOf(second)).toBe('printed'))
    expect(said).toEqual([
      'job-1 sending, 0 on paper',
      'job-1 awaitingReply, 1 on paper',
      'job-1 printed, 1 on paper',
      'job-2 sending, 1 on paper',
      'job-2 awaitingReply, 2 on paper',
      'job-2 printed, 2 on paper',
    ])
    expect(onPaper(printer)).toEqual([1, 2])
    await station.close()
  })

  test('[R100] sends nothing once its lease has ended; the job is in the queue again and printed once', async () => {
    const { desk, printer, timers } = rig()
    let asked = 0
    const late: StationDesk = {
      ...desk,
      report(...report) {
        asked += 1
        if (asked === 1) timers.advance(LEASE_MS)
        return desk.report(...report)
      },
    }
    const job = desk.queue(paper(1))
    const station = createStation({ printer, desk: late, timers })
    await until(() => expect(timers.waiting).toContain(CALM_MS))
    expect([desk.stateOf(job), onPaper(printer)]).toEqual(['queued', []])
    timers.advance(CALM_MS)
    await until(() => expect(desk.stateOf(job)).toBe('printed'))
    expect(onPaper(printer)).toEqual([1])
    await station.close()
  })

  test.each([
    ['never answers', () => new Promise<never>(() => {}), LEAVE_WITHIN_MS],
    ['fails', () => Promise.reject(new Error('no desk')), 0],
  ])('[R101] a desk that %s when asked for leave gets nothing sent', async (_name, answer, waitMs) => {
    const { desk, printer, timers } = rig()
    const job = desk.queue(paper(1))
    let sendingAsked = 0
    const station = createStation({
      printer,
      timers,
      desk: {
        ...desk,
        report(jobId, leaseId, state, trouble) {
          if (state !== 'sending') return desk.report(jobId, leaseId, state, trouble)
          sendingAsked += 1
          return sendingAsked === 1 ? answer() : desk.report(jobId, leaseId, state, trouble)
        },
      },
    })
    await until(() => expect(sendingAsked).toBe(1))
    timers.advance(waitMs)
    await until(() => expect(timers.waiting).toContain(CALM_MS))
    expect([desk.stateOf(job), onPaper(printer)]).toEqual(['queued', []])
    timers.advance(CALM_MS)
    await until(() => expect([desk.stateOf(job), onPaper(printer)]).toEqual(['printed', [1]]))
    await station.close()
  })

  test('[R101] a desk that does not give jobs is asked again, and one that is silent holds up no closing', async () => {
    const { desk, printer, timers } = rig()
    const job = desk.queue(paper(1))
    const takes = [() => Promise.reject(new Error('no desk')), () => desk.takeJob(), () => new Promise<never>(() => {})]
    const station = createStation({ printer, timers, desk: { ...desk, takeJob: () => takes.shift()?.() ?? Promise.resolve(null) } })
    await until(() => expect(timers.waiting).toContain(TAKE_AGAIN_MS))
    timers.advance(TAKE_AGAIN_MS)
    await until(() => expect([desk.stateOf(job), takes.length]).toEqual(['printed', 0]))
    await station.close()
  })

  test('[R101] nor does a desk that never answers a result', async () => {
    const { desk, printer, timers } = rig()
    desk.queue(paper(1))
    let told = 0
    const report: typeof desk.report = (jobId, leaseId, state, trouble) => {
      if (state === 'sending') return desk.report(jobId, leaseId, state, trouble)
      told += state === 'printed' ? 1 : 0
      return new Promise(() => {})
    }
    const station = createStation({ printer, timers, desk: { ...desk, report } })
    await until(() => expect(told).toBe(1))
    const closing = station.close()
    timers.advance(LAST_WORD_MS)
    await closing
    expect(told).toBe(1)
  })

  test('[R102] a result that the desk did not hear is told again, and counts after the end of the lease too', async () => {
    const { desk, printer, timers } = rig()
    let refused = 0
    const job = desk.queue(paper(1))
    const station = createStation({
      printer,
      timers,
      desk: {
        ...desk,
        report(jobId, leaseId, state, trouble) {
          if (state === 'sending' || state === 'awaitingReply' || refused === 2) return desk.report(jobId, leaseId, state, trouble)
          refused += 1
          return refused === 1 ? Promise.reject(new Error('no desk')) : new Promise<never>(() => {})
        },
      },
    })
    await until(() => expect(timers.waiting).toContain(REPORT_AGAIN_MS))
    timers.advance(REPORT_AGAIN_MS)
    await until(() => expect(timers.waiting).toContain(REPORT_WITHIN_MS))
    timers.advance(REPORT_WITHIN_MS)
    expect(desk.stateOf(job)).toBe('unknown')
    await until(() => expect(timers.waiting).toContain(REPORT_AGAIN_MS))
    timers.advance(REPORT_AGAIN_MS)
    await until(() => expect([desk.stateOf(job), onPaper(printer)]).toEqual(['printed', [1]]))
    await station.close()
  })

  test.each([
    ['never answers', () => new Promise<never>(() => {})],
    ['fails', () => Promise.reject(new Error('no desk'))],
  ])('[R170] that a job has left is told once, and a desk that %s holds up no result', async (_name, answer) => {
    const { desk, printer, timers } = rig()
    let told = 0
    const job = desk.queue(paper(1))
    const station = createStation({
      printer,
      timers,
      desk: {
        ...desk,
        report(jobId, leaseId, state, trouble) {
          if (state !== 'awaitingReply') return desk.report(jobId, leaseId, state, trouble)
          told += 1
          return answer()
        },
      },
    })
    await until(() => expect([desk.stateOf(job), told]).toEqual(['printed', 1]))
    await station.close()
  })

  test('[R171] before a test page its printer is asked, once; what is news makes it another page', async () => {
    const { desk, printer, timers } = rig()
    const answers = [{ trouble: 'coverOpen' }, { news: true }, { news: false }] as const
    const asked: (readonly string[])[] = []
    const jobs = [desk.queue({ ...paper(1), asksAnew: true }), desk.queue(paper(2)), desk.queue({ ...paper(3), asksAnew: true })] as const
    const states = () => jobs.map((job) => desk.stateOf(job))
    const askAnew = async () => {
      const answer = answers[asked.length]
      asked.push(states())
      if (answer === undefined) throw new Error('asked too often')
      return answer
    }
    const station = createStation({ printer, desk, timers, askAnew })
    for (let pause = 0; pause < 2; pause += 1) {
      await until(() => expect(timers.waiting).toContain(CALM_MS))
      expect([states()[0], onPaper(printer)]).toEqual(['queued', []])
      timers.advance(CALM_MS)
    }
    await until(() => expect(states()).toEqual(['printed', 'printed', 'printed']))
    expect([onPaper(printer), asked.map(([first]) => first)]).toEqual([
      [1, 2, 3],
      ['preflight', 'preflight', 'printed'],
    ])
    await station.close()
  })

  test('[R171] a printer that nobody can ask prints its test page all the same', async () => {
    const { desk, printer, timers } = rig()
    const job = desk.queue({ ...paper(1), asksAnew: true })
    const station = createStation({ printer, desk, timers })
    await until(() => expect(desk.stateOf(job)).toBe('printed'))
    await station.close()
  })

  test('[R103] what a station was sending when it died is unknown, and not printed by its successor; what it had not begun is', async () => {
    const { desk, timers } = rig()
    const dies: Printer = {
      ...memoryPrinter(),
      async print(_job, { maySend }) {
        await maySend()
        return new Promise(() => {})
      },
    }
    const [sending, queued] = [desk.queue(paper(1)), desk.queue(paper(2))]
    createStation({ printer: dies, desk, timers })
    await until(() => expect(desk.stateOf(sending)).toBe('sending'))
    timers.advance(LEASE_MS)
    const successor = memoryPrinter()
    const station = createStation({ printer: successor, desk, timers })
    await until(() => expect([desk.stateOf(sending), desk.stateOf(queued)]).toEqual(['unknown', 'printed']))
    expect(onPaper(successor)).toEqual([2])
    await station.close()
  })

  test('[R103] closing lets the job in hand end, and gives back what was taken just then', async () => {
    const { desk, printer, timers } = rig()
    const taking = Promise.withResolvers<null>()
    const job = desk.queue(paper(1))
    const takes = [() => desk.takeJob(), () => taking.promise.then(() => desk.takeJob())]
    const station = createStation({ printer, timers, desk: { ...desk, takeJob: () => takes.shift()?.() ?? Promise.resolve(null) } })
    await until(() => expect([desk.stateOf(job), takes.length]).toEqual(['printed', 0]))
    const other = desk.queue(paper(2))
    await station.close()
    const states: PrintState[] = []
    desk.onWork(() => states.push(desk.stateOf(other)))
    taking.resolve(null)
    await until(() => expect(states).toEqual(['queued']))
    expect(onPaper(printer)).toEqual([1])
  })

  test('[R104] passes on a word that comes late', async () => {
    const { desk, printer, timers } = rig()
    printer.failNextJob('paperOut')
    const job = desk.queue(paper(1))
    const station = createStation({ printer, desk, timers })
    await until(() => expect([desk.stateOf(job), desk.troubleOf(job)]).toEqual(['unknown', 'paperOut']))
    printer.setStatus(READY)
    await until(() => expect(desk.stateOf(job)).toBe('printed'))
    await station.close()
  })

  test('[R105] tells how its printer is, tries a new job once, and the waiting ones when the printer is back', async () => {
    const { desk, printer, timers } = rig()
    printer.setStatus(PAPER_OUT)
    let taken = 0
    const job = desk.queue(paper(1))
    const counted: StationDesk = {
      ...desk,
      takeJob() {
        taken += 1
        return desk.takeJob()
      },
    }
    const station = createStation({ printer, desk: counted, timers })
    await until(() => expect([desk.stateOf(job), desk.troubleOf(job)]).toEqual(['notSent', 'paperOut']))
    expect(desk.printerStatus).toEqual(PAPER_OUT)
    await until(() => expect(timers.waiting).toContain(CALM_MS))
    expect(taken).toBe(1)
    const other = desk.queue(paper(2))
    timers.advance(CALM_MS)
    await until(() => expect(desk.stateOf(other)).toBe('notSent'))
    printer.setStatus(READY)
    timers.advance(CALM_MS)
    await until(() => expect([desk.stateOf(job), desk.stateOf(other)]).toEqual(['printed', 'printed']))
    expect([desk.printerStatus, onPaper(printer)]).toEqual([READY, [1, 2]])
    await station.close()
  })

  test('[R106] two stations on one desk never print the same job twice, whatever answers are lost or late', async () => {
    const fates = fc.array(fc.constantFrom('fine', 'fine', 'fails', 'lost', 'silent', 'slow'), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fates, fates, async (one, other) => {
        const timers = fakeTimers()
        const desk = memoryDesk({ timers, leaseMs: LEASE_MS })
        const printers = [memoryPrinter(), memoryPrinter()]
        const jobs = [1, 2, 3, 4].map((number) => desk.queue(paper(number)))
        const stations = printers.map((printer, index) =>
          createStation({ printer, timers, desk: unsteady(desk, timers, index === 0 ? one : other) }),
        )
        for (let turn = 0; turn < 400 && jobs.some((job) => !isSettled(desk, job)); turn += 1) {
          for (let microtask = 0; microtask < 20; microtask += 1) await Promise.resolve()
          timers.advance(timers.nextIn ?? 0)
        }
        const papers = printers.flatMap(onPaper)
        expect(papers.toSorted()).toEqual([...new Set(papers)].toSorted())
        for (const [index, job] of jobs.entries()) {
          if (desk.stateOf(job) === 'printed') expect(papers).toContain(index + 1)
          expect(isSettled(desk, job), `${job} is ${desk.stateOf(job)}`).toBe(true)
        }
        const closing = Promise.all(stations.map((station) => station.close()))
        for (let turn = 0; turn < 20; turn += 1) {
          await Promise.resolve()
          timers.advance(REPORT_WITHIN_MS)
        }
        await closing
      }),
      { numRuns: 60 },
    )
  })
})

function rig(): { readonly desk: MemoryDesk; readonly printer: MemoryPrinter; readonly timers: FakeTimers } {
  const timers = fakeTimers()
  return { desk: memoryDesk({ timers, leaseMs: LEASE_MS }), printer: memoryPrinter(), timers }
}

function paper(number: number) {
  return { bytes: Uint8Array.from([number]), copy: false, paperOf: null, asksAnew: false }
}

function onPaper(printer: MemoryPrinter): readonly number[] {
  return printer.jobs.flatMap((bytes) => [...bytes])
}

function isSettled(desk: MemoryDesk, job: PrintJobId): boolean {
  return ['printed', 'unknown'].includes(desk.stateOf(job))
}

/** A desk at the end of a bad line: the first answers fail, are lost, never come or come late; after that it is fine. */
function unsteady(desk: StationDesk, timers: FakeTimers, fates: readonly string[]): StationDesk {
  const left = [...fates]
  async function through<T>(ask: () => Promise<T>): Promise<T> {
    switch (left.shift()) {
      case 'fails':
        throw new Error('no desk')
      case 'lost':
        await ask()
        throw new Error('the answer was lost')
      case 'slow':
        await new Promise<void>((resolve) => void timers.after(LEASE_MS + 1, resolve))
        return ask()
      case 'silent':
        void ask()
        return new Promise(() => {})
      default:
        return ask()
    }
  }
  return {
    ...desk,
    // A silent taking would hold this station up for ever: over a wire it is asked again under its id.
    takeJob: () => (left[0] === 'silent' ? desk.takeJob() : through(desk.takeJob)),
    report: (...report) => through(() => desk.report(...report)),
  }
}
