// Where each remembered answer stands: by the id of its command, in memory, with the rows behind it on the disk.

import type { Answer, CommandId, CommandType, Instant, TicketId } from '@loket/protocol'
import type { RememberedAnswer } from './journal.ts'
import type { AnswerColumns, Statements } from './statements.ts'

export interface Answers {
  find(commandId: CommandId): RememberedAnswer | null
  /** Within a transaction; found by others only after `keep`. Throws when the command was answered before. */
  add(answer: RememberedAnswer): void
  forgetBefore(at: Instant): void
  /** The transaction stands. */
  keep(): void
  /** The transaction was rolled back. */
  undo(): void
}

export function openAnswers(statements: Statements): Answers {
  const kept = new Map<string, number>()
  const added = new Map<string, number>()
  let forgetting = false

  function load(): void {
    kept.clear()
    for (const { answer_no: place, command_id: id } of statements.answerIds.iterate()) kept.set(id, place)
  }

  load()

  return {
    find(commandId) {
      const place = kept.get(commandId)
      const columns = place === undefined ? undefined : statements.answer.get(place)
      return columns === undefined ? null : columnsToAnswer(columns)
    },
    add(answer) {
      const { commandId } = answer
      if (kept.has(commandId) || added.has(commandId)) throw new Error(`command ${commandId} was answered before`)
      added.set(commandId, Number(statements.insertAnswer.run(answerToColumns(answer)).lastInsertRowid))
    },
    forgetBefore(at) {
      statements.deleteAnswersBefore.run(at)
      forgetting = true
    },
    keep() {
      if (forgetting) load()
      else for (const [id, place] of added) kept.set(id, place)
      added.clear()
      forgetting = false
    },
    undo() {
      added.clear()
      forgetting = false
    },
  }
}

function answerToColumns(answer: RememberedAnswer): AnswerColumns {
  return {
    command_id: answer.commandId,
    command_type: answer.commandType,
    fingerprint: answer.fingerprint,
    actor: answer.actor,
    ticket_id: answer.ticketId,
    answer: JSON.stringify(answer.answer),
    answered_at: answer.answeredAt,
  }
}

function columnsToAnswer(columns: AnswerColumns): RememberedAnswer {
  return {
    commandId: columns.command_id as CommandId,
    commandType: columns.command_type as CommandType,
    fingerprint: columns.fingerprint,
    actor: columns.actor,
    ticketId: columns.ticket_id as TicketId | null,
    answer: JSON.parse(columns.answer) as Answer,
    answeredAt: columns.answered_at as Instant,
  }
}
