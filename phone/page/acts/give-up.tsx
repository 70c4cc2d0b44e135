import type { CommandId, TicketView } from '@loket/protocol'
import type { PhoneActsTexts } from '@loket/texts'
import { Button, makeCommandId } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { useFocusAtFirst } from '../word/focus-at-first.ts'
import type { ActsDesk, GiveUpAnswer } from './acts-desk.ts'

interface GiveUpProps {
  readonly ticket: TicketView
  readonly desk: ActsDesk
  readonly texts: PhoneActsTexts['giveUp']
}

/** Asked before it is done; who is called or served sees the staff. */
export function GiveUp({ ticket, desk, texts }: GiveUpProps): JSX.Element | null {
  const asked = useSignal<'no' | 'yes' | 'sending'>('no')
  const trouble = useSignal<Exclude<GiveUpAnswer, 'given'> | null>(null)
  /** Kept while there is no answer: a second try must not be a second act. */
  const id = useRef<CommandId | null>(null)
  const may = ticket.mayGiveUp
  if (!may && trouble.value === null) return null

  async function giveUp(): Promise<void> {
    if (asked.value === 'sending') return
    asked.value = 'sending'
    id.current ??= makeCommandId()
    const answer = await desk.giveUp(id.current)
    if (answer !== 'failed') id.current = null
    trouble.value = answer === 'given' ? null : answer
    // What becomes of the number is in the next view.
    asked.value = answer === 'failed' ? 'yes' : 'no'
  }

  return (
    <section class="act give-up">
      {may ? (
        <Offer
          asked={asked.value}
          number={ticket.number}
          texts={texts}
          onAsk={(wanted) => {
            trouble.value = null
            asked.value = wanted ? 'yes' : 'no'
          }}
          onYes={() => void giveUp()}
        />
      ) : null}
      <p role="status" class="not-sent">
        {trouble.value === null ? null : texts[trouble.value]}
      </p>
    </section>
  )
}

interface OfferProps {
  readonly asked: 'no' | 'yes' | 'sending'
  readonly number: string
  readonly texts: PhoneActsTexts['giveUp']
  onAsk(wanted: boolean): void
  onYes(): void
}

function Offer({ asked, number, texts, onAsk, onYes }: OfferProps): JSX.Element {
  if (asked === 'no') {
    return (
      <Button kind="quiet" onPress={() => onAsk(true)}>
        {texts.start}
      </Button>
    )
  }
  return <Question sending={asked === 'sending'} number={number} texts={texts} onNo={() => onAsk(false)} onYes={onYes} />
}

interface QuestionProps extends Pick<OfferProps, 'number' | 'texts' | 'onYes'> {
  readonly sending: boolean
  onNo(): void
}

function Question({ sending, number, texts, onNo, onYes }: QuestionProps): JSX.Element {
  const heading = useFocusAtFirst<HTMLHeadingElement>()
  return (
    <div class="word-card">
      <h2 tabIndex={-1} ref={heading}>
        {texts.question(number)}
      </h2>
      <p class="quiet">{texts.hint}</p>
      <Button class="wide" onPress={onNo}>
        {texts.no}
      </Button>
      <Button class="wide danger" disabled={sending} onPress={onYes}>
        {sending ? texts.sending : texts.yes}
      </Button>
    </div>
  )
}
