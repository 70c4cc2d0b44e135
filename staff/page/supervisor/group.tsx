import type { ComponentChildren, JSX } from 'preact'

interface GroupProps {
  readonly heading: string
  readonly letter?: string
  readonly hint?: string
  /** Read aloud when a line comes. */
  readonly live?: boolean
  readonly children: readonly ComponentChildren[]
}

/** Lines of one kind under their heading; nothing where there are none. */
export function Group({ heading, letter, hint, live = false, children }: GroupProps): JSX.Element {
  return (
    <div class="hall-group" hidden={children.length === 0}>
      <h3>
        {heading} {letter === undefined ? null : <kbd>{letter}</kbd>}
      </h3>
      {hint === undefined ? null : <p class="hall-hint">{hint}</p>}
      <ul aria-live={live ? 'polite' : undefined}>{children}</ul>
    </div>
  )
}
