import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import type { ScreenProps } from './screen-props.ts'

/** Before an abandoned choice is forgotten: seconds, and one touch to stay. The touch itself is the sign of presence. */
export function IdleCountdown({ paper, voice, resetIn }: ScreenProps): JSX.Element | null {
  // With the paper in the hand the screen's own button counts.
  if (resetIn === null || paper === 'printed') return null
  const { texts } = voice
  return (
    <aside class="countdown" aria-label={texts.kiosk.stay}>
      <p aria-hidden="true" class="figures">
        {texts.kiosk.resetIn(resetIn)}
      </p>
      <Button kind="primary">{texts.kiosk.stay}</Button>
    </aside>
  )
}
