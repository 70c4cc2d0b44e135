import type { Standing } from '@loket/protocol'
import type { ComponentChildren, JSX } from 'preact'
import { Sign } from './sign.tsx'

/** A short fact: a promise, a place. */
export function Pill({ children, muted = false }: { readonly children: ComponentChildren; readonly muted?: boolean }): JSX.Element {
  return <span class={muted ? 'pill muted' : 'pill'}>{children}</span>
}

/** How a clock stands: sign, word and colour together. */
export function StandingPill({ standing, children }: { readonly standing: Standing; readonly children: ComponentChildren }): JSX.Element {
  return (
    <span class={`pill standing-${standing}`}>
      <Sign name={standing} />
      <span>{children}</span>
    </span>
  )
}
