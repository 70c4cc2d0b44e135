import type { TicketView } from '@loket/protocol'
import type { PhoneActsTexts } from '@loket/texts'
import { Button } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { callNow } from './call-now.ts'
import { type Allowed, createRinger, type Ringer } from './ringer.ts'

interface RingCardProps {
  readonly ticket: TicketView
  readonly texts: PhoneActsTexts
  readonly ringer?: Ringer
}

/** One touch that lets the phone ring; what it can and cannot do stands there afterwards. */
export function RingCard({ ticket, texts, ringer: given }: RingCardProps): JSX.Element | null {
  const [ringer] = useState(() => given ?? createRinger())
  const allowed = useSignal<Allowed | null>(null)
  const call = callNow(ticket)
  const key = call?.key ?? null
  const isOver = ticket.ending !== null

  useEffect(() => () => ringer.close(), [ringer])
  useEffect(() => {
    if (key === null) ringer.quiet()
    else if (allowed.value !== null) ringer.ring()
    // Once for each key: what is allowed while a call runs was proven just now, and rings with the next.
  }, [key])

  useEffect(() => {
    // The screen may go dark again. Who was absent and comes back allows it anew.
    if (isOver) stop()
  }, [isOver])

  const waits = ticket.state === 'waiting' || ticket.state === 'called' || ticket.state === 'parked'
  if (!ringer.possible || !waits) return null

  async function allow(): Promise<void> {
    allowed.value = await ringer.allow()
  }

  function stop(): void {
    ringer.close()
    allowed.value = null
  }

  return (
    <section class={allowed.value === null ? 'act' : 'act word-card'}>
      {allowed.value === null ? (
        <>
          <Button class="wide" onPress={() => void allow()}>
            {texts.ring.allow}
          </Button>
          <p class="quiet">{texts.ring.hint}</p>
        </>
      ) : (
        <>
          {call === null ? <Abilities allowed={allowed.value} texts={texts.ring} /> : <p class="thanks">{texts.ring.quiet}</p>}
          <Button kind="quiet" onPress={stop}>
            {texts.ring.stop}
          </Button>
        </>
      )}
    </section>
  )
}

function Abilities({ allowed, texts }: { readonly allowed: Allowed; readonly texts: PhoneActsTexts['ring'] }): JSX.Element {
  const { sound, vibration, awake } = allowed
  return (
    <div role="status">
      <h2>{sound || vibration ? texts.allowed : texts.noSound}</h2>
      <ul class="abilities">
        {sound || vibration ? <li>{sound ? texts.sound : texts.noSound}</li> : null}
        <li>{vibration ? texts.vibration : texts.noVibration}</li>
        <li>{awake ? texts.awake : texts.notAwake}</li>
      </ul>
    </div>
  )
}
