import type { JSX } from 'preact'

export interface TitleProps {
  /** Indonesian. */
  readonly first: string
  /** English. */
  readonly second: string
}

export function Title({ first, second }: TitleProps): JSX.Element {
  return (
    <div class="waiting-title">
      <h1>{first}</h1>
      <p class="second" lang="en">
        {second}
      </p>
    </div>
  )
}
