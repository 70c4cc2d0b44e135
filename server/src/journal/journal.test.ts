// One suite for every kind of journal.

import type { ClockAlert } from '@loket/domain'
import type { CommandId, CounterId, Instant, LocalDate, TicketId, TicketNumber } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { freshDatabase } from '../testing/databases.ts'
import { DAY, issued, MORNING, rowAfter, STARTED } from '../testing/rows.ts'
import type { Journal, RememberedAnswer } from './journal.ts'
import { memoryJournal } from './memory-journal.ts'
import { FIRST_PREV } from './row-hash.ts'
import { sqliteJournal } from './sqlite-journal.ts'

const ANSWER: RememberedAnswer = {
  commandId: 'ask-1' as CommandId,
  commandType: 'issueTicket',
  fingerprint: '0f',
  actor: 'kiosk-1',
  ticketId: 'ticket-1' as TicketId,
  answer: { ok: true, seq: 3 },
  answeredAt: MORNING,
}

const ALERT: ClockAlert = {
  ticketId: 'ticket-1' as TicketId,
  number: 'A001' as TicketNumber,
  leg: 0,
  clock: 'wait',
  band: 'atRisk',
  at: MORNING,
}

function opened(serviceDay: LocalDate) {
  return {
    type: 'dayOpened',
    serviceDay,
    windows: [],
    wallOffsetMs: 0,
    settings: settingsForPreset('kelurahan'),
    history: [],
    unreviewed: [],
    changedBefore: [],
  } as const
}

function append(journal: Journal, ...events: Parameters<typeof rowAfter>[1][]): void {
  for (const event of events) journal.commit(() => journal.append(rowAfter(journal.head, event)))
}

describe.each([
  ['in memory', () => memoryJournal()],
  ['in SQLite', () => sqliteJournal(freshDatabase())],
])('a journal %s', (_, create) => {
  test('[J1] is empty at first: head 0 and a hash of zeros', () => {
    expect(create().head).toEqual({ seq: 0, at: 0, hash: FIRST_PREV })
  })

  test('[J1] gives back each row as it was appended, in order', () => {
    const journal = create()
    append(journal, STARTED, issued(1), issued(2))
    const rows = [...journal.rowsAfter(0)]
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(rows[1]?.event).toEqual(issued(1))
    expect(rows[1]?.prev).toBe(rows[0]?.hash)
    expect(journal.head).toMatchObject({ seq: 3, at: MORNING, hash: rows[2]?.hash })
    expect([...journal.rowsAfter(2)]).toEqual(rows.slice(2))
  })

  test('[J1] reads on over page ends, while others write', () => {
    const journal = create()
    journal.commit(() => {
      let head = journal.head
      for (let seq = 1; seq <= 1_200; seq += 1) {
        const row = rowAfter(head, STARTED)
        journal.append(row)
        head = row
      }
    })
    const seen: number[] = []
    for (const { seq } of journal.rowsAfter(0)) {
      if (seq === 600) append(journal, STARTED)
      seen.push(seq)
    }
    expect(seen.slice(0, 1_200)).toEqual(Array.from({ length: 1_200 }, (__, index) => index + 1))
  })

  test('[J2] refuses a row that does not continue the chain', () => {
    const journal = create()
    append(journal, STARTED)
    const tries = [
      rowAfter({ ...journal.head, seq: 5 }, STARTED),
      rowAfter({ ...journal.head, hash: FIRST_PREV }, STARTED),
      rowAfter(journal.head, STARTED, { at: (MORNING - 1) as Instant }),
    ]
    for (const row of tries) expect(() => journal.commit(() => journal.append(row))).toThrow('does not follow')
    expect(journal.head.seq).toBe(1)
  })

  test('[J3] a failing commit leaves nothing behind, and the journal goes on', () => {
    const journal = create()
    append(journal, STARTED)
    const before = journal.head
    expect(() =>
      journal.commit(() => {
        journal.append(rowAfter(journal.head, issued(1)))
        journal.remember(ANSWER)
        journal.raiseAlert(DAY, ALERT)
        throw new Error('power')
      }),
    ).toThrow('power')
    expect(journal.head).toEqual(before)
    expect([...journal.rowsAfter(0)]).toHaveLength(1)
    expect(journal.answerTo(ANSWER.commandId)).toBeNull()
    append(journal, issued(1))
    expect(journal.head.seq).toBe(2)
    journal.commit(() => {
      expect(journal.raiseAlert(DAY, ALERT)).toBe(true)
      journal.remember(ANSWER)
    })
    expect(journal.answerTo(ANSWER.commandId)).toEqual(ANSWER)
  })

  test('[J3] a commit that would wait for a promise throws and writes nothing', () => {
    const journal = create()
    const work = async () => journal.append(rowAfter(journal.head, STARTED))
    expect(() => journal.commit(work as unknown as () => void)).toThrow('promise')
    expect(journal.head.seq).toBe(0)
  })

  test('[J3] nothing is written outside a commit, and no commit stands in another', () => {
    const journal = create()
    expect(() => journal.append(rowAfter(journal.head, STARTED))).toThrow('outside a commit')
    expect(() => journal.remember(ANSWER)).toThrow('outside a commit')
    expect(() => journal.raiseAlert(DAY, ALERT)).toThrow('outside a commit')
    expect(() => journal.forgetAnswersBefore(MORNING)).toThrow('outside a commit')
    expect(() => journal.commit(() => journal.commit(() => {}))).toThrow('within a commit')
  })

  test('[J4] a number is given once in office, day and series, also by a faulty rule', () => {
    const journal = create()
    append(journal, issued(1))
    expect(() => append(journal, issued(1))).toThrow()
    expect(journal.head.seq).toBe(1)
    journal.commit(() => journal.append(rowAfter(journal.head, issued(1), { serviceDay: '2027-01-13' as LocalDate })))
    expect(journal.head.seq).toBe(2)
  })

  test('[J5] an answer is remembered once and forgotten after its time', () => {
    const journal = create()
    journal.commit(() => journal.remember(ANSWER))
    expect(journal.answerTo(ANSWER.commandId)).toEqual(ANSWER)
    expect(journal.answerTo('ask-2' as CommandId)).toBeNull()
    expect(() => journal.commit(() => journal.remember(ANSWER))).toThrow()
    journal.commit(() => journal.forgetAnswersBefore(MORNING))
    expect(journal.answerTo(ANSWER.commandId)).toEqual(ANSWER)
    journal.commit(() => journal.forgetAnswersBefore((MORNING + 1) as Instant))
    expect(journal.answerTo(ANSWER.commandId)).toBeNull()
  })

  test('[J6] an alert stands once for day, ticket, leg, clock and band', () => {
    const journal = create()
    const raise = (alert: ClockAlert, day = DAY) => {
      let isNew = false
      journal.commit(() => {
        isNew = journal.raiseAlert(day, alert)
      })
      return isNew
    }
    expect([raise(ALERT), raise(ALERT), raise({ ...ALERT, at: (MORNING + 9) as Instant })]).toEqual([true, false, false])
    expect([raise({ ...ALERT, band: 'breached' }), raise({ ...ALERT, leg: 1 }), raise({ ...ALERT, clock: 'visit' })]).toEqual([
      true,
      true,
      true,
    ])
    expect(raise(ALERT, '2027-01-13' as LocalDate)).toBe(true)
  })

  test('[J81] the alerts of a day are given newest first, and no more than asked for', () => {
    const journal = create()
    expect(journal.alertsOf(DAY, 200)).toEqual([])
    const alerts = [3, 1, 2].map((minute): ClockAlert => ({ ...ALERT, leg: minute, at: (MORNING + minute * 60_000) as Instant }))
    journal.commit(() => {
      for (const alert of alerts) journal.raiseAlert(DAY, alert)
      journal.raiseAlert('2027-01-13' as LocalDate, ALERT)
    })
    expect(journal.alertsOf(DAY, 200).map(({ leg }) => leg)).toEqual([3, 2, 1])
    expect(journal.alertsOf(DAY, 2)).toEqual([alerts[0], alerts[2]])
  })

  test('[J7] the rows of the running day begin with its opening; without one, with the first row', () => {
    const journal = create()
    append(journal, STARTED, STARTED)
    expect([...journal.rowsFromLastDay()].map(({ seq }) => seq)).toEqual([1, 2])
    append(journal, opened(DAY), { type: 'counterClosed', counterId: 'loket-1' as CounterId }, opened('2027-01-13' as LocalDate), STARTED)
    expect([...journal.rowsFromLastDay()].map(({ seq }) => seq)).toEqual([5, 6])
  })
})
