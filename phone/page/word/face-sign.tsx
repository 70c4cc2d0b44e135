import type { Score } from '@loket/protocol'
import type { JSX } from 'preact'

/** From corners down to a wide smile, on a field of 24 × 24. */
const MOUTHS: Readonly<Record<Score, string>> = {
  1: 'M7.5 17.2q4.5-4.6 9 0',
  2: 'M8 16.4q4-1.8 8 0',
  3: 'M8 15.2q4 2.2 8 0',
  4: 'M7 14q5 6.4 10 0Z',
}

/** A small face; the word beside it says the same. */
export function FaceSign({ score }: { readonly score: Score }): JSX.Element {
  return (
    <svg class="face" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path class="eyes" d="M8.6 9.4v.01M15.4 9.4v.01" />
      <path class={score === 4 ? 'mouth open' : 'mouth'} d={MOUTHS[score]} />
    </svg>
  )
}
