import type { Standing } from '@loket/protocol'
import type { JSX } from 'preact'

export type SignName = Standing | 'check' | 'back' | 'forward' | 'cut' | 'mute'

/** Drawn on a field of 24 × 24; each is told by its shape alone, never by colour only. */
const PATHS: Readonly<Record<SignName, string>> = {
  onTrack: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  atRisk: 'M12 2.5 23 21.5H1L12 2.5Zm-1.4 7 .4 6h2l.4-6h-2.8ZM12 16.7a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6Z',
  breached:
    'M7.3 2h9.4L22 7.3v9.4L16.7 22H7.3L2 16.7V7.3L7.3 2Zm3.3 4.5.4 7.5h2l.4-7.5h-2.8ZM12 15.4a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8Z',
  check: 'm9.6 19.3-6.7-6.7 2.3-2.3 4.4 4.4 9.2-9.2 2.3 2.3L9.6 19.3Z',
  back: 'm10.3 4.2 2.3 2.2-4 4H21v3.2H8.6l4 4-2.3 2.2L2.5 12l7.8-7.8Z',
  forward: 'm13.7 4.2-2.3 2.2 4 4H3v3.2h12.4l-4 4 2.3 2.2 7.8-7.8-7.8-7.8Z',
  mute: 'M3 8.6h4.2L13 3.8v16.4l-5.8-4.8H3V8.6Zm12.6-.1 1.9-1.9 2 2 2-2 1.9 1.9-2 2 2 2-1.9 1.9-2-2-2 2-1.9-1.9 2-2-2-2Z',
  cut: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 3a7 7 0 0 1 4.1 1.3l-9.8 9.8A7 7 0 0 1 12 5Zm0 14a7 7 0 0 1-4.1-1.3l9.8-9.8A7 7 0 0 1 12 19Z',
}

/** A small sign in the text's own colour; the words beside it say the same. */
export function Sign({ name }: { readonly name: SignName }): JSX.Element {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} fill-rule="evenodd" />
    </svg>
  )
}
