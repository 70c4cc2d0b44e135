import type { Refusal, StaffRole } from '@loket/protocol'
import { type NoAnswer, type StaffTexts, sayRefusal } from '@loket/texts'
import { Button } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { signIn } from './session.ts'

export interface SignInProps {
  readonly texts: StaffTexts
  readonly language: string
  readonly pageTitle: string
  readonly heading: string
  /** Why somebody with these roles has no business here, or `null`. */
  readonly unfit?: (roles: readonly StaffRole[]) => string | null
  readonly onSignedIn: () => void
}

/** Staff code and PIN: both digits, so a number pad is enough; Enter goes on. */
export function SignIn({ texts, language, pageTitle, heading, unfit, onSignedIn }: SignInProps): JSX.Element {
  const code = useRef<HTMLInputElement>(null)
  const pin = useRef<HTMLInputElement>(null)
  const sending = useSignal(false)
  const trouble = useSignal('')
  useEffect(() => code.current?.focus(), [])

  // Nobody has told this page the office's zone yet; no refusal of a sign-in speaks of a time.
  const say = (refusal: Refusal | NoAnswer) => sayRefusal(refusal, { language, zone: 'UTC', wallOffsetMs: 0 })

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (code.current === null || pin.current === null || sending.value) return
    const empty = [code.current, pin.current].find((input) => input.value === '')
    if (empty) {
      empty.focus()
      return
    }
    sending.value = true
    const answer = await signIn(code.current.value.trim(), pin.current.value)
    sending.value = false
    trouble.value = answer.ok ? (unfit?.(answer.roles) ?? '') : say(answer.refusal)
    if (trouble.value === '') onSignedIn()
    else {
      pin.current.value = ''
      pin.current.focus()
    }
  }

  return (
    <main class="door">
      <div class="door-office">
        <p class="door-product">{texts.common.productName}</p>
        <p>{pageTitle}</p>
      </div>
      <form class="door-card sign-in" onSubmit={submit}>
        <h1>{heading}</h1>
        <label>
          <span>{texts.console.code}</span>
          <input ref={code} class="number" name="code" inputMode="numeric" autocomplete="username" />
        </label>
        <label>
          <span>{texts.console.pin}</span>
          <input ref={pin} class="number" name="pin" type="password" inputMode="numeric" autocomplete="current-password" />
        </label>
        <p class="door-refusal" role="alert">
          {trouble.value}
        </p>
        <Button kind="primary" type="submit">
          {sending.value ? texts.console.signingIn : texts.console.signIn}
        </Button>
      </form>
    </main>
  )
}
