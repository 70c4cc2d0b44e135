import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'

/** How often this number may still be printed again; 0 also where the office has lowered its limit since. */
export function copiesLeft({ settings }: OfficeState, { paper }: Ticket): number {
  return Math.max(0, present(settings, 'settings').paper.copiesPerTicket - paper.copies)
}
