import type { Refusal } from '@loket/protocol'
import { type NoAnswer, sayRefusal, type Texts } from '@loket/texts'
import { Button } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { signIn } from './session.ts'

export interface SignInProps {
  readonly texts: Texts
  readonly language: string
  readonly onSignedIn: () => void
}

/** Staff code and PIN: both digits, so a number pad is enough; Enter goes on. */
export function SignIn({ texts, language, onSignedIn }: SignInProps): JSX.Element {
  const code = useRef<HTMLInputElement>(null)
  const pin = useRef<HTMLInputElement>(null)
  const sending = useSignal(false)
  const refusal = useSignal<Refusal | NoAnswer | null>(null)
  useEffect(() => code.current?.focus(), [])

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (code.current === null || pin.current === null || sending.value) return
    const empty = [code.current, pin.current].find((input) => input.value === '')
    if (empty) {
      empty.focus()
      return
    }
    sending.value = true
    refusal.value = await signIn(code.current.value.trim(), pin.current.value)
    sending.value = false
    if (refusal.value === null) onSignedIn()
    else {
      pin.current.value = ''
      pin.current.focus()
    }
  }

  return (
    <main class="door">
      <div class="door-office">
        <p class="door-product">{texts.common.productName}</p>
        <p>{texts.console.pageTitle}</p>
      </div>
      <form class="door-card sign-in" onSubmit={submit}>
        <h1>{texts.console.signInTitle}</h1>
        <label>
          <span>{texts.console.code}</span>
          <input ref={code} class="number" name="code" inputMode="numeric" autocomplete="username" />
        </label>
        <label>
          <span>{texts.console.pin}</span>
          <input ref={pin} class="number" name="pin" type="password" inputMode="numeric" autocomplete="current-password" />
        </label>
        <p class="door-refusal" role="alert">
          {/* Nobody has told this page the office's zone yet; no refusal of a sign-in speaks of a time. */}
          {refusal.value === null ? '' : sayRefusal(refusal.value, { language, zone: 'UTC', wallOffsetMs: 0 })}
        </p>
        <Button kind="primary" type="submit">
          {sending.value ? texts.console.signingIn : texts.console.signIn}
        </Button>
      </form>
    </main>
  )
}
