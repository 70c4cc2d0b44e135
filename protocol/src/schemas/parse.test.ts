import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commandSchemas, helloSchema, parseCommand, parseWith, signInBody, toJsonSchema } from './index.ts'

const COMMAND = { id: 'c-1', type: 'recall', counterId: 'loket-1', ticketId: 't-1' }

const PLAIN = { nextServiceId: null, resultOn: null, redirectTo: null, missing: [], delayCause: null }
const WISHES = [
  { id: 'c', type: 'issueTicket', serviceId: 'ktp', priority: false, documents: 'notAsked', language: 'id', onBehalf: null },
  { ...COMMAND, type: 'callTicket', reason: 'urgent' },
  { ...COMMAND, type: 'complete', outcome: 'done', ...PLAIN },
  { ...COMMAND, type: 'complete', outcome: 'resultLater', ...PLAIN, resultOn: '2027-01-20', delayCause: 'network' },
  { ...COMMAND, type: 'park', cause: 'documents', dueMinutes: 15, missing: [{ case: 0, document: 2 }] },
  { ...COMMAND, type: 'resume' },
  { id: 'c', type: 'rejoin', ticketId: 't-1' },
  {
    id: 'c',
    type: 'transfer',
    ticketId: 't-1',
    counterId: null,
    to: { kind: 'service', serviceId: 'kk' },
    place: 'last',
    reason: 'citizenAsked',
  },
  { ...COMMAND, type: 'transfer', to: { kind: 'counter', counterId: 'loket-2' }, place: 'visitAge', reason: 'otherCounter' },
  { id: 'c', type: 'undo', counterId: 'loket-1', actSeq: 12 },
  { ...COMMAND, type: 'requestApproval', reason: 'invited' },
  { id: 'c', type: 'approve', approvalId: 'a-2027-01-12-1', verdict: 'granted' },
  { id: 'c', type: 'declareOutage', cause: 'registry', serviceIds: 'all' },
  { id: 'c', type: 'confirmOutage', outageId: 'o-2027-01-12-1' },
  { id: 'c', type: 'endOutage', outageId: 'o-2027-01-12-1' },
  { id: 'c', type: 'openCounter', counterId: 'loket-1', profileId: null },
  { id: 'c', type: 'takeOverCounter', counterId: 'loket-1' },
]

function problemsOf(raw: unknown): readonly string[] {
  const parsed = parseCommand(raw)
  if (parsed.ok) throw new Error('it was accepted')
  return parsed.refusal.problems
}

describe('what comes in as a command', () => {
  test('[W2] a command with exactly its own fields is taken as it is', () => {
    expect(parseCommand(COMMAND)).toEqual({ ok: true, command: COMMAND })
    for (const command of WISHES) expect(parseCommand(command)).toEqual({ ok: true, command })
  })

  test('[W2] lists, times and choices of a command are bounded', () => {
    const park = { ...COMMAND, type: 'park', cause: 'system', dueMinutes: 15, missing: [] }
    expect(problemsOf({ ...park, dueMinutes: 0 })).toEqual(['dueMinutes: must be 1 or more'])
    expect(problemsOf({ ...park, dueMinutes: 601 })).toEqual(['dueMinutes: must be 600 or less'])
    const document = { case: 0, document: 0 }
    expect(problemsOf({ ...park, missing: Array.from({ length: 41 }, () => document) })).toEqual([
      'missing: must not have more than 40 entries',
    ])
    expect(problemsOf({ id: 'c', type: 'declareOutage', cause: 'registry', serviceIds: [] })).toHaveLength(1)
    expect(problemsOf({ id: 'c', type: 'approve', approvalId: 'a', verdict: 'perhaps' })).toHaveLength(1)
  })

  test.each([
    ['nothing', null, 'a command is an object with id and type'],
    ['a text', 'recall', 'a command is an object with id and type'],
    ['no type', { id: 'c-1' }, 'type: is missing'],
    ['an unknown type', { ...COMMAND, type: 'giveMeMoney' }, 'type: no command is called "giveMeMoney"'],
    ['a name every object has', { ...COMMAND, type: 'toString' }, 'type: no command is called "toString"'],
    ['no id', { ...COMMAND, id: undefined }, 'id: Invalid input: expected string, received undefined'],
    ['an endless id', { ...COMMAND, id: 'x'.repeat(65) }, 'id: must be 1 to 64 letters, digits and . _ : -'],
    ['a field too many', { ...COMMAND, userId: 'somebody' }, 'Unrecognized key: "userId"'],
  ])('[W2] %s is refused as malformed, with a problem a person can read', (_what, raw, problem) => {
    expect(problemsOf(raw)).toEqual([problem])
  })

  test.each(['recordStart', 'recordClockJump', 'addUser', 'pairDevice'])(
    '[W3] %s is made by the server alone and is no message',
    (type) => {
      const everything = {
        id: 'c',
        type,
        downMs: 1,
        byMs: 1,
        wallOffsetMs: 1,
        userId: 'u',
        roles: ['administrator'],
        deviceId: 'd',
        kind: 'kiosk',
      }
      expect(problemsOf(everything)).toHaveLength(1)
      expect(Object.keys(commandSchemas)).not.toContain(type)
    },
  )

  test('[W4] whatever is sent, the answer is a command or at most ten short problems, never an exception', () => {
    const anyType = fc.constantFrom(...Object.keys(commandSchemas), 'nonsense')
    const anyCommand = fc.tuple(fc.object({ maxDepth: 3 }), anyType).map(([fields, type]) => ({ ...fields, type }))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyCommand), (raw) => {
        const parsed = parseCommand(raw)
        if (parsed.ok) return true
        const { problems } = parsed.refusal
        return problems.length >= 1 && problems.length <= 10 && problems.every((problem) => problem.length <= 200)
      }),
      { numRuns: 500 },
    )
  })

  test('[W4] texts that go to paper and boards carry no control signs and have a bounded length', () => {
    const settings = { officeId: 'o', name: { id: 'Kantor\u001b@' }, region: { id: 'x'.repeat(301) }, zoneLabel: 'WIB', languages: ['ID'] }
    const problems = problemsOf({ id: 'c', type: 'changeSettings', settings })
    expect(problems).toContain('settings.name.id: must not hold control characters')
    expect(problems).toContain('settings.region.id: must not be longer than 300 characters')
    expect(problems).toContain('settings.languages.0: must be a language such as id or en')
  })
})

describe('other bodies', () => {
  test('[W5] a handshake says which face it is, and extra keys are dropped', () => {
    expect(parseWith(helloSchema, { protocol: 1, face: 'kiosk', more: 'x' })).toEqual({ ok: true, value: { protocol: 1, face: 'kiosk' } })
    expect(parseWith(helloSchema, { protocol: 1, face: 'display' }).ok).toBe(false)
    expect(parseWith(helloSchema, { protocol: 1, face: 'phone', ticket: '../../etc/passwd' }).ok).toBe(false)
  })

  test('[X1] a staff code is the same in small letters and with spaces around it', () => {
    expect(parseWith(signInBody, { code: ' spv1 ', pin: '1' })).toEqual({ ok: true, value: { code: 'SPV1', pin: '1' } })
  })

  test('[W6] every schema can be described as JSON Schema', () => {
    for (const schema of Object.values(commandSchemas))
      expect(toJsonSchema(schema)).toMatchObject({ type: 'object', additionalProperties: false })
  })
})
