import type { CommandId, TicketView } from '@loket/protocol'
import type { PhoneActsTexts } from '@loket/texts'
import { Button, makeCommandId } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { ActsDesk } from './acts-desk.ts'

interface PresenceCardProps {
  readonly ticket: TicketView
  readonly desk: ActsDesk
  readonly texts: PhoneActsTexts['presence']
}

/** Near the turn, where the office asks: one touch says that somebody stands behind this number. */
export function PresenceCard({ ticket, desk, texts }: PresenceCardProps): JSX.Element | null {
  const state = useSignal<'open' | 'sending' | 'failed'>('open')
  /** Kept while there is no answer: a second try must not be a second act. */
  const id = useRef<CommandId>(makeCommandId())
  if (ticket.presence === null) return null

  async function say(): Promise<void> {
    if (state.value === 'sending') return
    state.value = 'sending'
    state.value = (await desk.sayPresent(id.current)) === 'failed' ? 'failed' : 'open'
  }

  return (
    <section class="act word-card presence">
      {ticket.presence === 'asked' ? (
        <>
          <p>{texts.question}</p>
          <p class="quiet">{texts.hint}</p>
          <Button class="wide" disabled={state.value === 'sending'} onPress={() => void say()}>
            {state.value === 'sending' ? texts.sending : texts.yes}
          </Button>
        </>
      ) : null}
      <p role="status" class={state.value === 'failed' ? 'not-sent' : undefined}>
        {ticket.presence === 'confirmed' ? texts.thanks : state.value === 'failed' ? texts.failed : null}
      </p>
    </section>
  )
}
