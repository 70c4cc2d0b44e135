// A journal that forgets with the process: for tests and for simulated days that leave no file. Passes the same suite as the real one.

import type { ClockAlert } from '@loket/domain'
import type { LocalDate, RecordedEvent } from '@loket/protocol'
import type { Journal, JournalHead, RememberedAnswer } from './journal.ts'
import { checkFollows } from './journal.ts'
import type { RecordedRow } from './row-hash.ts'
import { FIRST_PREV } from './row-hash.ts'

interface Contents {
  readonly rows: RecordedRow[]
  readonly numbers: Set<string>
  readonly answers: Map<string, RememberedAnswer>
  readonly alerts: Map<string, { readonly serviceDay: LocalDate; readonly alert: ClockAlert }>
}

export function memoryJournal(): Journal {
  let kept: Contents = { rows: [], numbers: new Set(), answers: new Map(), alerts: new Map() }
  let writing: Contents | null = null

  function inCommit(): Contents {
    if (writing === null) throw new Error('written outside a commit')
    return writing
  }

  return {
    get head() {
      return headOf(kept.rows)
    },
    commit(work) {
      if (writing !== null) throw new Error('a commit within a commit')
      writing = { rows: [...kept.rows], numbers: new Set(kept.numbers), answers: new Map(kept.answers), alerts: new Map(kept.alerts) }
      try {
        refusePromise(work())
        kept = writing
      } finally {
        writing = null
      }
    },
    append(row) {
      const { rows, numbers } = inCommit()
      checkFollows(headOf(rows), row)
      const number = numberKey(row)
      if (number !== null && numbers.has(number)) throw new Error(`number ${number} was given before`)
      if (number !== null) numbers.add(number)
      rows.push(row)
    },
    remember(answer) {
      const { answers } = inCommit()
      if (answers.has(answer.commandId)) throw new Error(`command ${answer.commandId} was answered before`)
      answers.set(answer.commandId, answer)
    },
    forgetAnswersBefore(at) {
      const { answers } = inCommit()
      for (const answer of answers.values()) if (answer.answeredAt < at) answers.delete(answer.commandId)
    },
    raiseAlert(serviceDay, alert) {
      const { alerts } = inCommit()
      const key = [serviceDay, alert.ticketId, alert.leg, alert.clock, alert.band].join(' ')
      if (alerts.has(key)) return false
      alerts.set(key, { serviceDay, alert })
      return true
    },
    alertsOf(serviceDay, most) {
      const ofDay = [...kept.alerts.values()].filter((raised) => raised.serviceDay === serviceDay).map(({ alert }) => alert)
      return ofDay.sort((a, b) => b.at - a.at).slice(0, most)
    },
    answerTo(commandId) {
      return kept.answers.get(commandId) ?? null
    },
    rowsFromLastDay() {
      return kept.rows.slice(
        Math.max(
          0,
          kept.rows.findLastIndex((row) => row.event.type === 'dayOpened'),
        ),
      )
    },
    rowsAfter(seq) {
      return kept.rows.slice(seq)
    },
  }
}

function headOf(rows: readonly RecordedRow[]): JournalHead {
  return rows.at(-1) ?? { seq: 0, at: 0 as JournalHead['at'], hash: FIRST_PREV }
}

/** The key of the number a row gives, or `null` for rows that give none. */
function numberKey({ event, office, serviceDay }: RecordedEvent): string | null {
  return event.type === 'ticketIssued' ? [office, serviceDay, event.seriesId, event.number].join(' ') : null
}

function refusePromise(result: unknown): void {
  if (result instanceof Promise) throw new TypeError('a commit cannot wait for a promise')
}
