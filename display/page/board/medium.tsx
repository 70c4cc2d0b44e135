import type { JSX } from 'preact'
import type { MediumTurn } from '../media/media-player.ts'

export interface MediumProps {
  readonly medium: MediumTurn
  readonly onEnded: () => void
  readonly onFailed: () => void
}

/** A picture or film of the office, always without sound: the hall's ear belongs to the calls. */
export function Medium({ medium, onEnded, onFailed }: MediumProps): JSX.Element {
  const source = `/display/media/${encodeURIComponent(medium.name)}`
  return (
    <div class="media">
      {medium.kind === 'picture' ? (
        <img key={medium.turn} src={source} alt="" onError={onFailed} />
      ) : (
        <video key={medium.turn} src={source} autoPlay muted playsInline onEnded={onEnded} onError={onFailed} />
      )}
    </div>
  )
}
