import type { Language, NoticeState } from '@loket/protocol'
import type { PhoneActsTexts } from '@loket/texts'
import { Button } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { ActsDesk, NumberAnswer } from './acts-desk.ts'

interface NotifyCardProps {
  readonly state: NoticeState
  readonly desk: ActsDesk
  readonly language: Language
  readonly texts: PhoneActsTexts['notify']
  /** The visit has ended, if not for good: a number that is kept may be taken back, and none be given. */
  readonly isOver: boolean
  onChange(state: NoticeState): void
}

type Trouble = Exclude<NumberAnswer, 'kept'>

/** The only place where anybody is asked for a phone number, and only where the office sends news. */
export function NotifyCard({ state, desk, language, texts, isOver, onChange }: NotifyCardProps): JSX.Element | null {
  const trouble = useSignal<Trouble | null>(null)
  const removed = useSignal(false)
  const sending = useSignal(false)
  if (state === 'notOffered' || (isOver && state !== 'kept' && !removed.value)) return null

  async function during<Answer>(work: Promise<Answer>): Promise<Answer> {
    sending.value = true
    const answer = await work
    sending.value = false
    return answer
  }

  async function keep(phone: string): Promise<void> {
    if (sending.value) return
    const answer = await during(desk.keepNumber(phone, language))
    trouble.value = answer === 'kept' ? null : answer
    removed.value = false
    if (answer === 'kept') onChange('kept')
  }

  async function remove(): Promise<void> {
    if (sending.value) return
    const done = await during(desk.forgetNumber())
    trouble.value = done ? null : 'failed'
    removed.value = done
    if (done) onChange('offered')
  }

  return (
    <section class="act word-card">
      <h2>{texts.title}</h2>
      {state === 'kept' ? (
        <Button class="wide" onPress={() => void remove()}>
          {texts.remove}
        </Button>
      ) : isOver ? null : (
        <NumberForm
          texts={texts}
          sending={sending.value}
          wrong={trouble.value === 'notAPhoneNumber'}
          onSend={(phone) => void keep(phone)}
        />
      )}
      <p role="status" id="notify-said" class={trouble.value === null ? 'thanks' : 'not-sent'}>
        {trouble.value === null ? saying(state, removed.value, texts) : texts[trouble.value]}
      </p>
    </section>
  )
}

function saying(state: NoticeState, removed: boolean, texts: PhoneActsTexts['notify']): string | null {
  if (state === 'kept') return texts.kept
  return removed ? texts.removed : null
}

interface NumberFormProps {
  readonly texts: PhoneActsTexts['notify']
  readonly sending: boolean
  readonly wrong: boolean
  onSend(phone: string): void
}

function NumberForm({ texts, sending, wrong, onSend }: NumberFormProps): JSX.Element {
  const written = useSignal('')
  return (
    <form
      class="number-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend(written.value.trim())
      }}
    >
      <p class="quiet">{texts.hint}</p>
      <label>
        <span>{texts.label}</span>
        <input
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={40}
          value={written.value}
          aria-invalid={wrong}
          aria-describedby="notify-example notify-said"
          onInput={({ currentTarget }) => {
            written.value = currentTarget.value
          }}
        />
      </label>
      <p class="quiet" id="notify-example">
        {texts.example}
      </p>
      <p class="quiet">{texts.privacy}</p>
      <Button type="submit" class="wide" disabled={sending}>
        {sending ? texts.sending : texts.send}
      </Button>
    </form>
  )
}
