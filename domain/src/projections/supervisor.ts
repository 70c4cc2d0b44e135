import type { NotableAct, NotableActLine, SupervisorView, UserId } from '@loket/protocol'
import type { DecideContext } from '../decision.ts'
import { dayFlags } from '../figures/flags.ts'
import { livePromise } from '../figures/live-promise.ts'
import { dayStatus } from '../hours/day-status.ts'
import { invariant, present } from '../invariant.ts'
import type { NotableRecord, OfficeState } from '../office/state.ts'
import { lengthOfLine } from '../queue/lines.ts'
import { allowedToSupervisor } from './allowed.ts'
import { doubtfulPapersNow, printersNow } from './printers.ts'
import { countersNow, openApprovals, parkedTickets, type StaffOptions, showNotice, staffOutages } from './staff-lists.ts'

const ACTS_SHOWN = 100
const NOTICES_SHOWN = 50

/** The page of the supervisor in `context.actor`: what needs a word, and what should be known. */
export function projectSupervisor(state: OfficeState, context: DecideContext, options: StaffOptions): SupervisorView {
  invariant(context.actor.kind === 'staff', 'this page belongs to staff')
  const { userId, roles } = context.actor
  return {
    me: { userId, name: options.nameOf(userId) ?? userId, roles },
    day: dayStatus(state, context),
    counters: countersNow(state, userId, options),
    waiting: lengthOfLine(state, [...state.queues.keys()]),
    promises: present(state.settings, 'settings').classes.map(({ id }) => ({ classId: id, promise: livePromise(state, id, context.at) })),
    approvals: openApprovals(state, userId),
    outages: staffOutages(state, context.at),
    acts: actsShown(state).map((record) => actLine(state, record, options)),
    flags: dayFlags(state),
    notices: options.alerts.slice(0, NOTICES_SHOWN).map(showNotice),
    overdueParks: parkedTickets(state, context).filter(({ dueAt }) => dueAt <= context.at),
    printers: printersNow(state, options.stations),
    boards: options.boards,
    papers: doubtfulPapersNow(state, context.at),
    allowed: allowedToSupervisor(state, context),
  }
}

/** Newest first. Calls out of order, which are few by their cap, are never cut: many small acts must not push one off the list. */
function actsShown({ notable }: OfficeState): readonly NotableRecord[] {
  let others = 0
  return notable.toReversed().filter(({ act }) => {
    if (act.kind !== 'outOfOrder') others += 1
    return act.kind === 'outOfOrder' || others <= ACTS_SHOWN
  })
}

function actLine(state: OfficeState, record: NotableRecord, { nameOf }: StaffOptions): NotableActLine {
  const { seq, at, ticketId, counterId, actor } = record
  return {
    ...showAct(state, record),
    seq,
    at,
    number: ticketId === null ? null : present(state.tickets.get(ticketId), 'the ticket').number,
    counterNumber: counterId === null ? null : (present(state.index, 'settings').counters.get(counterId)?.number ?? null),
    by: nameOf(actor as UserId),
  }
}

function showAct(state: OfficeState, { act }: NotableRecord): NotableAct {
  if (act.kind !== 'outOfOrder') return act
  const { kind, reason, approval, approvalId, overtook } = act
  const review = approvalId === null ? null : present(state.approvals.get(approvalId), 'the approval').verdict
  return { kind, reason, approval, review: approval === 'unapproved' ? review : null, overtook }
}
