import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import type { CornerProps } from './corner-props.ts'

/** Before the office forgets this kiosk: what that means, and a no that stands first. */
export function Sure({ room, texts, onLeave, connection }: CornerProps): JSX.Element {
  const stations = room.visit.value?.stations ?? []
  return (
    <>
      <p class="corner-warning">{texts.sureHint}</p>
      {stations.length === 0 ? null : <p class="corner-warning">{texts.sureStations(stations.join(', '))}</p>}
      <div class="corner-acts">
        <Button class="corner-act" onPress={() => room.go('front')}>
          {texts.sureNo}
        </Button>
        <Button
          class="corner-act"
          kind="primary"
          disabled={room.busy.value || !connection.online.value}
          onPress={() =>
            void room.unpair().then((isForgotten) => {
              if (isForgotten) onLeave()
            })
          }
        >
          {texts.sureYes}
        </Button>
      </div>
    </>
  )
}
