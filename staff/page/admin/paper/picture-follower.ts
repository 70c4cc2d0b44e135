// The picture that follows every change: asked for once the hand rests, and the last answer wins.

import type { PaperPicture, PaperPictureAsk, PlacedProblem } from '@loket/protocol'
import { type ReadonlySignal, signal } from '@preact/signals'
import type { AdminDoor } from '../admin-door.ts'

export interface ShownPicture extends PaperPicture {
  readonly ask: PaperPictureAsk
}

/** `fresh`: the picture is what was asked for. `stale`: there is no picture of that. `lost`: nobody has answered. */
export type PictureStanding = 'fresh' | 'drawing' | 'stale' | 'lost'

export interface PictureFollower {
  /** The last that was right, or `null` before the first. */
  readonly shown: ReadonlySignal<ShownPicture | null>
  readonly standing: ReadonlySignal<PictureStanding>
  readonly problems: ReadonlySignal<readonly PlacedProblem[]>
  /** Whether what was last answered can be used on this office's own paper. */
  readonly usable: ReadonlySignal<boolean>
  follow(ask: PaperPictureAsk): void
  close(): void
}

/** Longer than between two letters, shorter than anybody waits for. */
const REST_MS = 250

/** Runs `act` later, unless what it gives back is called first. */
export type After = (ms: number, act: () => void) => () => void

export function createPictureFollower(door: Pick<AdminDoor, 'picture'>, after: After): PictureFollower {
  const shown = signal<ShownPicture | null>(null)
  const standing = signal<PictureStanding>('drawing')
  const problems = signal<readonly PlacedProblem[]>([])
  const usable = signal(true)
  let cancel = () => {}
  let last = 0

  async function draw(ask: PaperPictureAsk): Promise<void> {
    last += 1
    const mine = last
    const answer = await door.picture(ask)
    if (mine !== last) return
    if (!answer.ok) {
      standing.value = 'lost'
      return
    }
    problems.value = answer.problems
    usable.value = answer.usable
    standing.value = answer.picture === null ? 'stale' : 'fresh'
    if (answer.picture !== null) shown.value = { ...answer.picture, ask }
  }

  return {
    shown,
    standing,
    problems,
    usable,
    follow(ask) {
      cancel()
      standing.value = 'drawing'
      // An answer that is still on its way is to what was asked before.
      last += 1
      cancel = after(shown.value === null ? 0 : REST_MS, () => void draw(ask))
    },
    close() {
      cancel()
      last += 1
    },
  }
}

export const afterTimeout: After = (ms, act) => {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}
