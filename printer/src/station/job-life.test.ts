import type { PrintLeaseId, PrintState, ReportedPrintState } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { judgeReport } from './job-life.ts'

const HELD = 'held' as PrintLeaseId

const ALL: readonly ReportedPrintState[] = ['sending', 'awaitingReply', 'printed', 'processed', 'probablyPrinted', 'unknown', 'notSent']
const RESULTS: readonly ReportedPrintState[] = ['printed', 'processed', 'probablyPrinted']

/** State of the job, and all that counts then. */
const LIVES: readonly (readonly [PrintState, readonly ReportedPrintState[]])[] = [
  ['queued', []],
  ['preflight', ['sending', 'notSent']],
  ['sending', ['awaitingReply', ...RESULTS, 'unknown', 'notSent']],
  ['awaitingReply', [...RESULTS, 'unknown']],
  ['unknown', [...RESULTS, 'notSent']],
  ['printed', []],
  ['processed', []],
  ['probablyPrinted', []],
  ['notSent', []],
  ['cancelled', []],
]

describe('which report may follow which state', () => {
  test.each(LIVES)('[R118] %s is followed by its own words and no others', (state, counting) => {
    const job = { state, leaseId: HELD }
    expect(ALL.filter((reported) => judgeReport(job, HELD, reported) === 'counts')).toEqual(ALL.filter((word) => counting.includes(word)))
  })

  test.each(ALL)('[R118] %s said twice is said once', (state) => {
    expect(judgeReport({ state, leaseId: HELD }, HELD, state)).toBe('same')
  })

  test('[R118] nobody reports on a job that another has, or nobody', () => {
    for (const leaseId of ['other' as PrintLeaseId, null])
      expect(judgeReport({ state: 'sending', leaseId }, HELD, 'printed')).toBe('otherLease')
    expect(judgeReport({ state: 'cancelled', leaseId: HELD }, HELD, 'printed')).toBe('cannotFollow')
  })
})
