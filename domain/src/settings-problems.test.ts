import type { Settings } from '@loket/protocol'
import { expect, test } from 'vitest'
import { findSettingsProblems } from './settings-problems.ts'
import { KTP, SAMPLE_SETTINGS, withService } from './testing/sample-office.ts'

function problemsWith(change: Partial<Settings>): readonly string[] {
  return findSettingsProblems({ ...SAMPLE_SETTINGS, ...change })
}

test('[H7] the sample has no problems', () => {
  expect(findSettingsProblems(SAMPLE_SETTINGS)).toEqual([])
})

test('[H7] what stands twice is named once', () => {
  const [first, second] = SAMPLE_SETTINGS.counters
  expect(problemsWith({ counters: [first as never, first as never, { ...second, number: 1 } as never] })).toEqual([
    'counter c1 stands twice',
    'counter number 1 stands twice',
  ])
})

test('[H7] every name must lead somewhere', () => {
  expect(findSettingsProblems(withService(KTP, { seriesId: 'Z' as never, groupId: 'gone' as never }))).toEqual([
    'service KTP names no series of the list',
    'service KTP names no group of the list',
  ])
  const lost = { ...SAMPLE_SETTINGS.counters[0], hallId: 'gone', profileId: 'gone' } as never
  expect(problemsWith({ counters: [...SAMPLE_SETTINGS.counters.slice(1), lost] })).toEqual([
    'counter c1 names no hall of the list',
    'counter c1 names no profile of the list',
  ])
  const gone = 'gone' as never
  const lines = [{ serviceIds: [gone], waitedMinutes: 0, mostInARow: null }]
  const profile = { id: 'extra' as never, name: { id: 'x' }, serviceIds: [KTP, gone], order: lines }
  expect(problemsWith({ profiles: [...SAMPLE_SETTINGS.profiles, profile] })).toEqual([
    'profile extra names service gone, which does not exist',
    'the order of profile extra names service gone, which does not exist',
  ])
})

test('[H13] every service that is offered is taken by some counter', () => {
  const narrow = SAMPLE_SETTINGS.profiles.map((entry) => ({ ...entry, serviceIds: [KTP] }))
  expect(problemsWith({ profiles: narrow })).toEqual([
    'service KK is offered here, but no counter takes it',
    'service ADVICE is offered here, but no counter takes it',
  ])
})

test('[H7] figures stay in their bounds, and letters that look like digits are no series', () => {
  expect(problemsWith({ atRiskShare: 1 })).toEqual(['the at-risk share lies between 0 and 1'])
  expect(problemsWith({ atRiskShare: 0 })).toEqual(['the at-risk share lies between 0 and 1'])
  expect(problemsWith({ counters: [] })).toContain('an office needs a counter')
  expect(problemsWith({ halls: [] })).toContain('an office needs a hall')
  for (const id of ['I', 'O', 'Q', 'AB', 'a', '1']) {
    expect(problemsWith({ series: [...SAMPLE_SETTINGS.series, { id: id as never, name: { id } }] })).toEqual([
      `series ${id} must be one letter, and not I, O or Q`,
    ])
  }
  const [first, second] = SAMPLE_SETTINGS.classes
  expect(problemsWith({ classes: [{ ...first, promiseMinutes: 0 } as never, second as never] })).toEqual([
    'class 15 needs targets above 0 minutes',
  ])
})

test('[H7] windows follow each other and give tickets only while they are open', () => {
  const window = { opensAtMinute: 450, lastTicketAtMinute: 900, closesAtMinute: 960 }
  const wrong = [
    [{ ...window, closesAtMinute: 400 }],
    [{ ...window, lastTicketAtMinute: 961 }],
    [{ ...window, lastTicketAtMinute: 449 }],
    [window, { ...window, opensAtMinute: 900 }],
  ]
  for (const windows of wrong) {
    expect(problemsWith({ hours: [{ weekday: 1, windows }] })).toEqual([
      'the opening windows of weekday 1 overlap or end before they begin',
    ])
    expect(problemsWith({ specialDates: [{ date: '2027-01-01' as never, reason: { id: 'x' }, windows }] })).toEqual([
      'the opening windows of 2027-01-01 overlap or end before they begin',
    ])
  }
  expect(
    problemsWith({
      hours: [{ weekday: 1, windows: [window, { ...window, opensAtMinute: 960, lastTicketAtMinute: 970, closesAtMinute: 980 }] }],
    }),
  ).toEqual([])
})
