// The office's pictures and films, one after another.

import type { BoardMedium } from '@loket/protocol'
import { type ReadonlySignal, signal } from '@preact/signals'
import { LONGEST_FILM_MS, nextMedium, PICTURE_MS } from './playlist.ts'

/** Each turn is a new one, also where the same has it again. */
export interface MediumTurn extends BoardMedium {
  readonly turn: number
}

export interface MediaPlayer {
  /** What has its turn; `null`: the office has nothing to show. */
  readonly shown: ReadonlySignal<MediumTurn | null>
  /** A film has ended. */
  ended(): void
  /** It cannot be shown: it is passed over until the list is looked at again. */
  failed(): void
  close(): void
}

export interface MediaPlayerParts {
  /** The list as it is now. */
  fetchList(): Promise<readonly BoardMedium[]>
  after(delayMs: number, then: () => void): () => void
}

const LIST_EVERY_MS = 60_000

export function createMediaPlayer({ fetchList, after }: MediaPlayerParts): MediaPlayer {
  const shown = signal<MediumTurn | null>(null)
  let turn = 0
  let list: readonly BoardMedium[] = []
  let broken: ReadonlySet<string> = new Set()
  let cancelTurn = () => {}
  let cancelLook = () => {}

  function next(): void {
    cancelTurn()
    const medium = nextMedium(list, shown.value?.name ?? null, broken)
    turn += 1
    shown.value = medium && { ...medium, turn }
    if (shown.value !== null) cancelTurn = after(shown.value.kind === 'picture' ? PICTURE_MS : LONGEST_FILM_MS, next)
  }

  async function look(): Promise<void> {
    cancelLook = after(LIST_EVERY_MS, () => void look())
    const media = await fetchList().catch(() => null)
    // A list that cannot be had leaves what is shown.
    if (media === null) return
    list = media
    broken = new Set()
    if (!media.some(({ name }) => name === shown.value?.name)) next()
  }

  void look()
  return {
    shown,
    ended: next,
    failed() {
      if (shown.value !== null) broken = new Set([...broken, shown.value.name])
      next()
    },
    close() {
      cancelTurn()
      cancelLook()
    },
  }
}

/** From the page's own server. */
export async function fetchMediaList(): Promise<readonly BoardMedium[]> {
  const response = await fetch('/display/media')
  const { media } = (await response.json()) as { readonly media: readonly BoardMedium[] }
  return media
}
