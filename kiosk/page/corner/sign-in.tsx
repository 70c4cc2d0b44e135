// First the code, then the PIN, each on a screen of its own: one field at a time needs no choice which one is meant.

import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { CornerProps } from './corner-props.ts'
import { KeyField } from './key-field.tsx'

const DIGITS = '1234567890'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SAID = 'corner-said'

export function GiveCode({ room, texts }: CornerProps): JSX.Element {
  const typed = useSignal(room.code.peek())
  return (
    <>
      <p class="corner-hint">{texts.codeHint}</p>
      <KeyField
        label={texts.codeTitle}
        value={typed.value}
        onChange={(code) => {
          typed.value = code.toUpperCase()
        }}
        onEnter={() => room.giveCode(typed.peek())}
        keys={DIGITS + LETTERS}
        isSecret={false}
        describedBy={SAID}
        words={{ erase: texts.erase, enter: texts.next }}
        disabled={false}
      />
    </>
  )
}

export function GivePin({ room, texts }: CornerProps): JSX.Element {
  const typed = useSignal('')
  const enter = (): void => {
    const pin = typed.peek()
    // It stands nowhere any longer than it must.
    typed.value = ''
    void room.givePin(pin)
  }
  return (
    <>
      <p class="corner-hint">{texts.pinHint(room.code.value)}</p>
      <KeyField
        label={texts.pinTitle}
        value={typed.value}
        onChange={(pin) => {
          typed.value = pin.replace(/\D/g, '')
        }}
        onEnter={enter}
        keys={DIGITS}
        isSecret
        describedBy={SAID}
        words={{ erase: texts.erase, enter: texts.signIn }}
        disabled={room.busy.value}
      />
      <p class="visually-hidden" aria-live="polite">
        {texts.typed(typed.value.length)}
      </p>
    </>
  )
}
