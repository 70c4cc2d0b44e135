import type { PaperShown, PrintState, TicketNumber } from '@loket/protocol'
import { PAPER_SHOWN } from '@loket/protocol'
import { expect, test } from 'vitest'
import { COMBINATIONS, type Combination } from './combinations.ts'
import type { Claim, Outcome, SheetSeen, TicketOutcome } from './outcome.ts'
import { brokenPromises } from './promises.ts'

const WHOLE: SheetSeen = { whole: true, pieces: 1, copy: false, withScrap: false }
const TORN: SheetSeen = { ...WHOLE, whole: false }
const COPY: SheetSeen = { ...WHOLE, copy: true }

const PAPER_OUT = caseOf('paper out', 'late')
const NOTHING = caseOf('nothing', 'next')

test('[R160] printed and processed stand for a whole paper that is out by then', () => {
  expect(broken(ticket({ claims: [claim('printed', [])] }))).toEqual([
    'A002 (tested): printed without a paper',
    'A002 (tested): the kiosk sends to the slot without a paper',
  ])
  expect(broken(ticket({ claims: [claim('processed', [TORN])] }))).toContain('A002 (tested): processed without a paper')
  expect(broken(ticket({ claims: [claim('printed', [COPY])] }))).toContain('A002 (tested): printed without a paper')
  expect(broken(ticket({ claims: [claim('unknown', []), claim('printed', [WHOLE])] }))).toEqual([])
})

test('[R161] of one number one paper is not marked as a copy, a torn one too, and none of a job that was given up; each bears one number', () => {
  const twice = '2 papers that are not marked as a copy'
  expect(broken(ticket({ sheets: [WHOLE, WHOLE] }))).toEqual([`A002 (tested): ${twice}`])
  expect(broken(ticket({ sheets: [TORN, WHOLE] }))).toEqual([`A002 (tested): ${twice}`])
  expect(broken(ticket({ sheets: [WHOLE, COPY, COPY] }))).toEqual([])
  expect(broken(ticket({ sheets: [{ ...WHOLE, withScrap: true }] }))).toEqual(['A002 (tested): a paper on which another one hangs'])
  expect(broken(cancelled({ sheets: [WHOLE] }))).toContain('A002 (tested): a paper of a job that was given up')
})

test('[R162] [R166] every number is called, none twice, the journal holds and the server lives', () => {
  expect(broken(ticket({ called: false }))).toEqual(['A002 was never called'])
  expect(brokenPromises(PAPER_OUT, outcome({ tickets: [ticket({}), ticket({})] }))).toEqual(['a number was given twice'])
  expect(brokenPromises(PAPER_OUT, outcome({ findings: ['hashWrong'], serverFaults: ['no disk'] }))).toEqual([
    'the journal: hashWrong',
    'the server ended: no disk',
  ])
})

test('[R163] the kiosk denies no paper, says before it comes when one comes after all, and waits for nothing for ever', () => {
  expect(broken(ticket({ claims: [claim('notSent', [WHOLE]), claim('printed', [WHOLE])] }))).toEqual([
    'A002 (tested): the kiosk says that nothing came, and it did',
  ])
  expect(broken(cancelled({ sheets: [TORN] }))).toContain('A002 (tested): a paper came after the kiosk had given it up')
  expect(broken(ticket({ claims: [claim('sending', [])] }))).toEqual(['A002 (tested): the kiosk waits for ever'])
  expect(broken(ticket({ claims: [claim('notSent', []), claim('sending', []), claim('printed', [WHOLE])] }))).toEqual([])
})

test('[R164] the list has what may be missing and nothing else; troubles are shown as far as the printer says them, and go', () => {
  expect(broken(cancelled({ listed: false }))).toEqual(['A002 (tested): cancelled, and not in the list'])
  expect(broken(ticket({ listed: true }))).toEqual(['A002 (tested): listed as in doubt although printed'])
  expect(brokenPromises(PAPER_OUT, outcome({ during: { troubles: [], paperLow: true } }))).toEqual([
    'the supervisor is shown nothing, not paperOut',
  ])
  expect(brokenPromises(PAPER_OUT, outcome({ during: { troubles: ['paperOut', 'offline'], paperLow: true } }))).toHaveLength(1)
  expect(brokenPromises(PAPER_OUT, outcome({ during: { troubles: ['paperOut'], paperLow: false } }))).toEqual(['paper is shown as enough'])
  expect(brokenPromises({ ...PAPER_OUT, profile: 'mute' }, outcome({ during: { troubles: [], paperLow: false } }))).toEqual([])
  expect(brokenPromises(PAPER_OUT, outcome({ after: { troubles: ['paperOut'], paperLow: true } }))).toEqual([
    'paperOut is still shown when all is well',
    'paper is shown as low when all is well',
  ])
})

test('[R165] with nothing wrong there is a paper and the best word of the printer; a copy comes, or is known to be missing', () => {
  const last = ticket({ role: 'last', claims: [claim('unknown', [WHOLE])] })
  expect(broken(last)).toEqual(['A002 (last): unknown, with nothing wrong'])
  expect(broken({ ...last, claims: [claim('printed', [WHOLE])], sheets: [] })).toEqual(['A002 (last): no paper, with nothing wrong'])
  const processed = { ...last, claims: [claim('processed', [WHOLE])] }
  expect(brokenPromises({ ...PAPER_OUT, profile: 'clone' }, outcome({ tickets: [processed] }))).toEqual([])
  expect(brokenPromises({ ...PAPER_OUT, profile: 'clone' }, outcome({ tickets: [{ ...last, role: 'after' }] }))).toEqual([])
  expect(brokenPromises(NOTHING, outcome({ tickets: [doubtful({})], during: null }))).toEqual([
    'A002 (tested): unknown, with nothing wrong',
  ])
  expect(broken(doubtful({ copyAsked: true }))).toEqual(['A002 (tested): its copy did not come, and nobody is told'])
  expect(broken(doubtful({ copyAsked: true, listedAtEnd: true }))).toEqual([])
  expect(broken(doubtful({ copyAsked: true, sheets: [WHOLE, COPY] }))).toEqual([])
})

function caseOf(fault: string, afterwards: Combination['afterwards']): Combination {
  const found = COMBINATIONS.find((one) => one.fault.name === fault && one.afterwards === afterwards && one.profile === 'epson')
  if (found === undefined) throw new Error(`there is no case of ${fault}`)
  return found
}

function broken(one: TicketOutcome): readonly string[] {
  return brokenPromises(PAPER_OUT, outcome({ tickets: [one] }))
}

/** All is well. */
function outcome(changes: Partial<Outcome>): Outcome {
  const during = { troubles: ['paperOut'], paperLow: true } as const
  return { tickets: [ticket({})], during, after: { troubles: [], paperLow: false }, findings: [], serverFaults: [], ...changes }
}

function ticket(changes: Partial<TicketOutcome>): TicketOutcome {
  return {
    role: 'tested',
    number: 'A002' as TicketNumber,
    claims: [claim('printed', [WHOLE])],
    sheets: [WHOLE],
    listed: false,
    stateWhenLooked: 'printed',
    copyAsked: false,
    listedAtEnd: false,
    called: true,
    ...changes,
  }
}

function cancelled(changes: Partial<TicketOutcome>): TicketOutcome {
  return ticket({
    claims: [claim('notSent', []), claim('cancelled', [])],
    sheets: [],
    listed: true,
    stateWhenLooked: 'cancelled',
    ...changes,
  })
}

function doubtful(changes: Partial<TicketOutcome>): TicketOutcome {
  return ticket({ claims: [claim('unknown', [WHOLE])], listed: true, stateWhenLooked: 'unknown', ...changes })
}

function claim(state: PrintState, sheets: readonly SheetSeen[]): Claim {
  const shown: PaperShown = PAPER_SHOWN[state]
  return { state, shown, sheets }
}
