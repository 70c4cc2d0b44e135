import type { ConsoleView } from '@loket/protocol'

export interface LostSeat {
  readonly counterNumber: number
  /** Who sits there now; `null` where the name was erased. */
  readonly by: string | null
}

/** The seat that somebody else has taken between two views, or `null`. */
export function seatTakenOver(
  before: ConsoleView['counter'],
  { counter, counters }: Pick<ConsoleView, 'counter' | 'counters'>,
): LostSeat | null {
  if (before === null || counter !== null) return null
  const now = counters.find(({ id }) => id === before.id)
  if (!now || now.mine || now.state === 'closed') return null
  return { counterNumber: now.number, by: now.agentName }
}
