// What this board shows and says, told to the server: nobody stands before it to see whether it hangs.

import type { BoardBeat, BoardSound } from '@loket/protocol'

export interface BeatingParts {
  /** Of the view that was drawn last; `null` before the first. */
  drawn(): Pick<BoardBeat, 'epoch' | 'seq' | 'shows'> | null
  spoken(): string | null
  sound(): BoardSound
  tell(beat: BoardBeat): void
  /** Calls once after the next picture was drawn: a page that draws no more does not beat. */
  afterDrawing(then: () => void): void
  after(delayMs: number, then: () => void): () => void
}

/** The server misses a board after three of them. */
export const BEAT_MS = 5_000

export interface Beating {
  /** Something changed: the server is told with the next picture. */
  beat(): void
  close(): void
}

export function startBeating({ drawn, spoken, sound, tell, afterDrawing, after }: BeatingParts): Beating {
  let cancel = () => {}
  let asked = false
  let closed = false

  function beat(): void {
    if (asked) return
    asked = true
    afterDrawing(() => {
      asked = false
      if (closed) return
      const picture = drawn()
      if (picture !== null) tell({ ...picture, spoken: spoken(), sound: sound() })
      cancel()
      cancel = after(BEAT_MS, beat)
    })
  }

  beat()
  return {
    beat,
    close() {
      closed = true
      cancel()
    },
  }
}
