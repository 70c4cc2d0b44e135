// Which board of a hall speaks: several screens in one hall are heard as one voice.

import type { BoardSound } from '@loket/protocol'

export interface SpeakerCandidate {
  /** The name of its connection. */
  readonly connection: string
  /** `null`: it has not said yet. */
  readonly sound: BoardSound | null
  readonly silenced: boolean
  /** It misses its beats: nobody knows whether it lives. */
  readonly mute: boolean
}

/**
 * The best there is, among equals the one that speaks already, else the first that came [A17]; `null`: none can. One that was silenced (it did
 * not speak what it was given) or heard nothing of itself is asked only where no other can: it may be the last chance.
 */
export function chooseSpeaker(present: string | null, boards: readonly SpeakerCandidate[]): string | null {
  const best = Math.min(...boards.map(rankOf))
  const choice = boards.filter((board) => rankOf(board) === best && best < CANNOT)
  return (choice.find(({ connection }) => connection === present) ?? choice[0])?.connection ?? null
}

const CANNOT = 4

function rankOf({ sound, silenced, mute }: SpeakerCandidate): number {
  if (mute || sound === null || sound === 'off' || sound === 'blocked') return CANNOT
  if (sound === 'failed') return 3
  if (silenced) return 2
  return sound === 'ready' ? 0 : 1
}
