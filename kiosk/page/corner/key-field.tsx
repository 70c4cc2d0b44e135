// A field for fingers, a keyboard, or one switch: the keys stand on the screen, and what a keyboard types arrives wherever the focus is.

import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export interface KeyFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter: () => void
  /** The keys on the screen, in their order. */
  readonly keys: string
  /** Whether nobody beside may read it. */
  readonly isSecret: boolean
  /** The id of what else is said about it. */
  readonly describedBy: string
  readonly words: { readonly erase: string; readonly enter: string }
  readonly disabled: boolean
}

/** What a code or a PIN may be long. */
const LONGEST = 16

export function KeyField(props: KeyFieldProps): JSX.Element {
  const { label, value, onChange, onEnter, keys, isSecret, describedBy, words, disabled } = props
  const field = useRef<HTMLInputElement>(null)
  const add = (key: string): void => {
    if (value.length < LONGEST) onChange(value + key)
  }
  const erase = (): void => onChange(value.slice(0, -1))
  // After an answer too: the next try begins where the first one did.
  useEffect(() => {
    if (!disabled) field.current?.focus()
  }, [disabled])
  useTyping(add, erase)
  return (
    <form
      class="corner-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!disabled && value !== '') onEnter()
      }}
    >
      <input
        ref={field}
        // No field for passwords: a browser would offer to keep it, on a screen for everybody.
        class={isSecret ? 'corner-field secret' : 'corner-field'}
        type="text"
        aria-label={label}
        aria-describedby={describedBy}
        inputMode="none"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={LONGEST}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <div class={keys.length > 10 ? 'corner-keys many' : 'corner-keys'}>
        {[...keys].map((key) => (
          <Button key={key} class="corner-key" onPress={() => add(key)}>
            {key}
          </Button>
        ))}
        <Button class="corner-erase" disabled={value === ''} onPress={erase}>
          {words.erase}
        </Button>
        <Button class="corner-enter" kind="primary" type="submit" disabled={disabled || value === ''}>
          {words.enter}
        </Button>
      </div>
    </form>
  )
}

/** After a touch on a key the focus is there, and a keyboard types into the field all the same. */
function useTyping(add: (key: string) => void, erase: () => void): void {
  const latest = useRef({ add, erase })
  latest.current = { add, erase }
  useEffect(() => {
    const typed = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
      if (target instanceof HTMLInputElement || ctrlKey || altKey || metaKey) return
      if (/^[A-Za-z0-9]$/.test(key)) latest.current.add(key)
      else if (key === 'Backspace') latest.current.erase()
    }
    document.addEventListener('keydown', typed)
    return () => document.removeEventListener('keydown', typed)
  }, [])
}
