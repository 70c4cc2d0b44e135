// The one step that moves somebody forward, for legal priority and for a booking that is on time; the same in every discipline: the rule is asked
// twice, without the step and with it.

import { type CounterId, type DisciplineName, type Instant, MINUTE_MS } from '@loket/protocol'
import { present } from '../../invariant.ts'
import type { OfficeState } from '../../office/state.ts'
import { type Line, lineAt } from './candidates.ts'
import type { Discipline, Pick } from './discipline.ts'

/** The bare rule of a discipline, with tickets of stepping strands counting `stepMs` earlier. `null`: nobody is in the line. */
export type Rule = (line: Line, stepMs: number) => Pick | null

/**
 * A discipline from its bare rule. A rule must compare candidates one by one, so that the step can only bring forward
 * who has it; its ground then says so, and is the rule's own wherever the step made no difference.
 */
export function disciplineOf(name: DisciplineName, rule: Rule): Discipline {
  return { name, pick: (state, counterId, at) => pickWithStep(rule, state, counterId, at) }
}

function pickWithStep(rule: Rule, state: OfficeState, counterId: CounterId, at: Instant): Pick | null {
  const line = lineAt(state, counterId, at)
  const plain = rule(line, 0)
  if (plain === null || !mayStep(line)) return plain
  const { stepMinutes } = present(state.settings, 'settings').priority
  const stepped = present(rule(line, stepMinutes * MINUTE_MS), 'a ticket, as without the step')
  return stepped.waiting === plain.waiting ? plain : { ...stepped, ground: stepped.waiting.priority ? 'priorityStep' : 'bookingStep' }
}

/** Not once the counter has used the step as often in a row as it may, nor where nobody has it. */
function mayStep({ state, counterId, strands }: Line): boolean {
  const { mostInARow } = present(state.settings, 'settings').priority
  const { priorityRun } = present(state.counters.get(counterId), 'the counter').runs
  return priorityRun < mostInARow && strands.some((strand) => strand.stepping)
}
