import type { Settings } from '@loket/protocol'
import { expect, test } from 'vitest'
import { findSettingsProblems } from './settings-problems.ts'
import { KTP, ONLY_KTP, SAMPLE_SETTINGS, withService } from './testing/sample-office.ts'

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

test('[H7] nothing stands twice, whatever it is', () => {
  const date = { date: '2027-01-01' as never, reason: { id: 'x' }, windows: [] }
  const twice = <T>(entries: readonly T[]): readonly T[] => [...entries, entries[0] as T]
  const { outOfOrder } = SAMPLE_SETTINGS
  expect(
    problemsWith({
      classes: twice(SAMPLE_SETTINGS.classes),
      series: twice(SAMPLE_SETTINGS.series),
      groups: twice(SAMPLE_SETTINGS.groups),
      services: twice(SAMPLE_SETTINGS.services),
      halls: twice(SAMPLE_SETTINGS.halls),
      profiles: twice(SAMPLE_SETTINGS.profiles),
      outOfOrder: { ...outOfOrder, reasons: twice(outOfOrder.reasons) },
      redirections: twice(SAMPLE_SETTINGS.redirections),
      hours: twice(SAMPLE_SETTINGS.hours),
      specialDates: twice([date]),
      paper: { ...SAMPLE_SETTINGS.paper, slips: twice(['closing', 'missing'] as const) },
    }),
  ).toEqual([
    'class 15 stands twice',
    'series A stands twice',
    'group group stands twice',
    'service KTP stands twice',
    'hall hall stands twice',
    'profile everything stands twice',
    'out-of-order reason urgent stands twice',
    'redirection police stands twice',
    'weekday 1 stands twice',
    'special date 2027-01-01 stands twice',
    'paper closing stands twice among those printed by themselves',
  ])
})

test('[H7] a work profile names a service once, and so does each line of its order', () => {
  const line = (...serviceIds: readonly string[]) => ({ serviceIds, waitedMinutes: 0, mostInARow: null })
  const withProfile = (serviceIds: unknown, ...order: readonly unknown[]) =>
    problemsWith({ profiles: [...SAMPLE_SETTINGS.profiles, { id: 'extra', name: { id: 'x' }, serviceIds, order } as never] })
  expect(withProfile([KTP, 'KK', KTP, KTP])).toEqual(['profile extra names service KTP twice'])
  const inOrder = ['a line in the order of profile extra names service KTP twice']
  expect(withProfile('all', line(KTP, KTP))).toEqual(inOrder)
  expect(withProfile([KTP], line('KK'), line(KTP, 'KK', KTP), line(KTP, KTP))).toEqual(inOrder)
  // One line may be asked again after another.
  expect(withProfile([KTP, 'KK'], line(KTP), line('KK'), line(KTP))).toEqual([])
})

test('[H7] two entries of a list are two, where neither repeats the other', () => {
  const [group, hall, redirection] = [SAMPLE_SETTINGS.groups[0], SAMPLE_SETTINGS.halls[0], SAMPLE_SETTINGS.redirections[0]]
  const another = <T>(entry: T) => [entry, { ...entry, id: 'another' }] as never
  const dates = ['2027-01-01', '2027-01-02'].map((date) => ({ date: date as never, reason: { id: 'x' }, windows: [] }))
  expect(problemsWith({ groups: another(group), halls: another(hall), redirections: another(redirection), specialDates: dates })).toEqual(
    [],
  )
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
  const lines = [{ serviceIds: [KTP, gone], waitedMinutes: 0, mostInARow: null }]
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
  // The profile that takes everything is there, but no counter has it.
  const counters = SAMPLE_SETTINGS.counters.map((entry) => ({ ...entry, profileId: ONLY_KTP }))
  expect(problemsWith({ counters })).toEqual([
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
  expect(problemsWith({ classes: [{ ...first, promiseMinutes: 1 } as never, second as never] })).toEqual([])
})

test('[H7] everything that is wrong is told at once: first what the office lacks, then letters, then targets', () => {
  const settings: Partial<Settings> = {
    services: [],
    profiles: [],
    halls: [],
    counters: [],
    atRiskShare: 2,
    series: ['O', 'b'].map((id) => ({ id: id as never, name: { id } })),
    classes: SAMPLE_SETTINGS.classes.map((entry) => ({ ...entry, waitTargetMinutes: -1 })),
  }
  expect(problemsWith(settings)).toEqual([
    'an office needs a hall',
    'an office needs a counter',
    'the at-risk share lies between 0 and 1',
    'series O must be one letter, and not I, O or Q',
    'series b must be one letter, and not I, O or Q',
    'class 15 needs targets above 0 minutes',
    'class 60 needs targets above 0 minutes',
  ])
})

test('[H7] windows follow each other and give tickets only while they are open', () => {
  const window = { opensAtMinute: 450, lastTicketAtMinute: 900, closesAtMinute: 960 }
  const wrong = [
    [{ ...window, closesAtMinute: 400 }],
    [{ ...window, lastTicketAtMinute: 961 }],
    [{ ...window, lastTicketAtMinute: 449 }],
    [window, { ...window, opensAtMinute: 900 }],
    [{ opensAtMinute: 450, lastTicketAtMinute: 450, closesAtMinute: 450 }],
    [{ ...window, opensAtMinute: -1 }],
  ]
  for (const windows of wrong) {
    expect(problemsWith({ hours: [{ weekday: 1, windows }] })).toEqual([
      'the opening windows of weekday 1 overlap or end before they begin',
    ])
    expect(problemsWith({ specialDates: [{ date: '2027-01-01' as never, reason: { id: 'x' }, windows }] })).toEqual([
      'the opening windows of 2027-01-01 overlap or end before they begin',
    ])
  }
  const right = [
    [window, { ...window, opensAtMinute: 960, lastTicketAtMinute: 970, closesAtMinute: 980 }],
    [{ ...window, opensAtMinute: 0 }],
    [{ ...window, lastTicketAtMinute: 450 }],
    [{ ...window, lastTicketAtMinute: 960 }],
  ]
  for (const windows of right) expect(problemsWith({ hours: [{ weekday: 1, windows }] })).toEqual([])
})
