// What this board shows and says, told to the server: nobody stands before it to see whether it hangs.

import type { BoardBeat, BoardSound } from '@loket/protocol'

type Picture = Pick<BoardBeat, 'epoch' | 'seq' | 'shows'>

export interface BeatingParts {
  /** What the page holds now; `null` before the first view. */
  picture(): Picture | null
  spoken(): string | null
  sound(): BoardSound
  tell(beat: BoardBeat): void
  /** Calls once after the next picture was drawn. */
  afterDrawing(then: () => void): void
  after(delayMs: number, then: () => void): () => void
}

/** The server misses a board after three of them. */
export const BEAT_MS = 5_000

export interface Beating {
  /** Something changed: the server is told at once what was spoken, and with the next picture what is shown. */
  beat(): void
  close(): void
}

export function startBeating({ picture, spoken, sound, tell, afterDrawing, after }: BeatingParts): Beating {
  /** What was really drawn: a page that draws no more keeps its last picture, and its voice. */
  let drawn: Picture | null = null
  let asked = false
  let cancel = () => {}
  let closed = false

  function say(): void {
    cancel()
    if (closed) return
    if (drawn !== null) tell({ ...drawn, spoken: spoken(), sound: sound() })
    cancel = after(BEAT_MS, beat)
  }

  function draw(): void {
    if (asked) return
    asked = true
    afterDrawing(() => {
      asked = false
      drawn = picture()
      say()
    })
  }

  function beat(): void {
    say()
    draw()
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
