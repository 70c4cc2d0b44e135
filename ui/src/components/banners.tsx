import type { ComplaintChannel } from '@loket/protocol'
import type { Texts } from '@loket/texts'
import type { JSX } from 'preact'
import type { FaceConnection } from '../connection/connect-face.ts'
import { Sign } from './sign.tsx'

/** Says plainly that the server is not there; nothing while it is. */
export function OfflineBanner({
  connection,
  texts,
}: {
  readonly connection: FaceConnection
  readonly texts: Pick<Texts, 'connection'>
}): JSX.Element {
  const offline = connection.link.value === 'offline'
  return (
    <div role="status">
      {offline ? (
        <p class="offline-banner">
          <Sign name="cut" />
          {texts.connection.offline}
        </p>
      ) : null}
    </div>
  )
}

export interface FreeBannerProps {
  readonly texts: Pick<Texts, 'common'>
  readonly complaints: readonly ComplaintChannel[]
  /** `line`: the question whether somebody asked for money, in one line; `block`: two lines. */
  readonly shape: 'line' | 'block'
  /** What else is to be said of them, quietly. */
  readonly note?: string | null
}

/** GRATIS, and where to report who asks for money. */
export function FreeBanner({ texts, complaints, shape, note = null }: FreeBannerProps): JSX.Element {
  return (
    <div class={shape === 'line' ? 'free-banner in-one-line' : 'free-banner'}>
      <span class="free-mark">{texts.common.free}</span>
      <p class="free-banner-words">
        <strong>{shape === 'line' ? texts.common.askedForMoney : texts.common.freeOfCharge}</strong>
        {complaints.length === 0 ? null : (
          <span class="free-banner-report">
            {texts.common.report(complaints.map((channel) => channel.label))}
            {note === null ? null : <span class="free-banner-note"> ({note})</span>}
          </span>
        )}
      </p>
    </div>
  )
}

/** The mark of a demonstration office. */
export function DemoMark({ texts }: { readonly texts: { readonly common: Pick<Texts['common'], 'demo' | 'demoExplained'> } }): JSX.Element {
  return (
    <span class="demo-mark" title={texts.common.demoExplained}>
      {texts.common.demo}
    </span>
  )
}
