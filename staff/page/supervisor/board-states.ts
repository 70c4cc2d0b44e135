// How the boards of the halls stand, from the view alone.

import type { BoardNow, HallId } from '@loket/protocol'
import type { SupervisorTexts } from '@loket/texts'
import type { DeviceState } from './state-line.tsx'

/** What keeps it from being seen or heard; empty: it works. */
export function boardStates(board: BoardNow, { supervisor }: SupervisorTexts): readonly DeviceState[] {
  const { boardTrouble, boardHelp } = supervisor
  const { standing, since } = board
  if (standing !== 'working') return [{ standing: 'breached', words: boardTrouble[standing], since, help: boardHelp[standing] }]
  const trouble = soundTrouble(board)
  return trouble === null ? [] : [{ standing: 'atRisk', words: boardTrouble[trouble], since: null, help: boardHelp[trouble] }]
}

/** Halls where boards hang and none can be heard: their calls are only seen. */
export function silentHalls(boards: readonly BoardNow[]): readonly (HallId | null)[] {
  const there = boards.filter(({ standing }) => standing !== 'away')
  const heard = new Set(there.filter(canBeHeard).map(({ hallId }) => hallId))
  return [...new Set(there.map(({ hallId }) => hallId))].filter((hallId) => !heard.has(hallId))
}

function canBeHeard({ standing, sound, silenced }: BoardNow): boolean {
  return standing === 'working' && (sound === 'ready' || sound === 'chimeOnly') && !silenced
}

function soundTrouble({ sound, silenced }: BoardNow): 'blocked' | 'failed' | 'chimeOnly' | 'silenced' | null {
  if (sound === 'blocked' || sound === 'failed' || sound === 'chimeOnly') return sound
  return silenced ? 'silenced' : null
}
