import type { Instant, ParkedTicket } from '@loket/protocol'
import type { Wording } from '../shared/wording.ts'

export function isDue({ dueAt }: Pick<ParkedTicket, 'dueAt'>, now: Instant): boolean {
  return dueAt <= now
}

/** "lanjut 09.45", or that the time has come. */
export function dueWords(ticket: Pick<ParkedTicket, 'dueAt'>, { texts, time }: Wording, now: Instant): string {
  return isDue(ticket, now) ? texts.console.dueNow : texts.console.due(time(ticket.dueAt))
}
