import { describe, expect, test } from 'vitest'
import { projectConsole } from '../projections/console.ts'
import { projectTicket } from '../projections/ticket.ts'
import {
  anOffice,
  anOpenOffice,
  at,
  by,
  clock,
  given,
  givenIn,
  type OfficeUnderTest,
  RINI,
  SARI,
  type Step,
  SYSTEM,
} from '../testing/office-under-test.ts'
import { C1, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { callNext, cancel, issue, noShow, open, recall, start, ticket, toService, undo } from '../testing/steps.ts'

const ASKING = { ...SAMPLE_SETTINGS, presence: { askFromAhead: 1 } }
const confirm = (n: number, actor = SYSTEM): Step => by(actor, { type: 'confirmPresence', ticketId: ticket(n) })
const givenAsking = (...steps: readonly Step[]) => givenIn(anOpenOffice(ASKING), ...steps)
const told = ({ state, context }: OfficeUnderTest, n: number) => projectTicket(state, context(), ticket(n))?.presence

describe('near the turn', () => {
  test('[M12] the holder of a waiting number says to be here, once', () => {
    const { office, when } = givenAsking(issue(KTP), issue(KTP))
    expect([told(office, 1), told(office, 2)]).toEqual(['asked', 'asked'])
    when(confirm(2)).leadsTo({ type: 'presenceConfirmed', ticketId: ticket(2) })
    office.run(confirm(2))
    expect(told(office, 2)).toBe('confirmed')
    expect(office.run(confirm(2))).toMatchObject({ ok: true, events: [] })
  })

  test('[M12] nobody is asked with more people ahead than the office says, nor where it does not ask at all', () => {
    const { office, when } = givenAsking(issue(KTP), issue(KTP), issue(KTP))
    expect(told(office, 3)).toBeNull()
    when(confirm(3)).refused({ type: 'presenceNotAsked' })
    const silent = given(issue(KTP))
    expect(told(silent.office, 1)).toBeNull()
    silent.when(confirm(1)).refused({ type: 'presenceNotAsked' })
  })

  test('[M12] who is called, or gone, is not asked any more', () => {
    const called = givenAsking(issue(KTP), open(), callNext())
    expect(told(called.office, 1)).toBeNull()
    called.when(confirm(1)).refused({ type: 'ticketNotWaiting', state: 'called' })
    givenAsking(issue(KTP), cancel(1)).when(confirm(1)).refused({ type: 'ticketNotWaiting', state: 'cancelled' })
    givenAsking().when(confirm(9)).refused({ type: 'ticketUnknown' })
    givenIn(anOffice(ASKING)).when(confirm(1)).refused({ type: 'dayNotOpen' })
  })

  test('[M12] only the citizen says it, through the server', () => {
    givenAsking(issue(KTP)).when(confirm(1, SARI)).refused({ type: 'notPermitted', command: 'confirmPresence' })
  })
})

describe('what depends on it', () => {
  test('[M12] staff see it beside the number, and no place in the line changes', () => {
    const { office } = givenAsking(issue(KTP), issue(KTP), open(), confirm(2))
    const { waiting } = projectConsole(office.state, office.context(SARI), { nameOf: () => null, alerts: [], stations: [], boards: [] })
    expect(waiting.tickets.map(({ number, present }) => [number, present])).toEqual([
      ['A001', undefined],
      ['A002', true],
    ])
    office.run(callNext())
    expect(office.state.tickets.get(ticket(1))?.state).toBe('called')
  })

  test('[M12] a number whose holder said so is not among those without people', () => {
    const unanswered = (n: number): readonly Step[] => [callNext(), recall(n), at(`08:${String(2 * n + 1).padStart(2, '0')}`), noShow(n)]
    const four = [1, 2, 3, 4].flatMap(unanswered)
    const flags = (...steps: readonly Step[]) =>
      givenAsking(issue(KTP), issue(KTP), issue(KTP), issue(KTP), open(), ...steps).office.state.flags
    expect(flags(...four).map(({ kind }) => kind)).toContain('numbersUnanswered')
    expect(flags(confirm(2), ...four).map(({ kind }) => kind)).not.toContain('numbersUnanswered')
  })

  test('[M12, U2] an act before it is taken back all the same, and who said to be here has said so', () => {
    const { office } = givenAsking(issue(KTP), open(C1, RINI), callNext(C1, RINI), start(1, C1, RINI), toService(1, KK, { actor: RINI }))
    const back = undo(office, C1, RINI)
    office.run(confirm(1))
    expect(office.run(back)).toMatchObject({ ok: true })
    expect(office.state.tickets.get(ticket(1))?.presentAt).toBe(clock('08:00'))
  })
})
