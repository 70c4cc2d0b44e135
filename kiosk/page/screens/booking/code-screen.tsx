import { CODE_SIGNS, isCode } from '@loket/protocol'
import { bookingTextsFor } from '@loket/texts'
import { Button, makeCommandId } from '@loket/ui'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { BookingStep } from '../../flow/booking.ts'
import type { KioskPage } from '../../kiosk-page.ts'
import { Frame } from '../frame.tsx'
import type { ScreenProps } from '../screen-props.ts'

/** The code, a large keypad of just the signs that a code may have, and that it may be scanned. */
export function CodeScreen(props: ScreenProps & { readonly step: BookingStep }): JSX.Element {
  const { page, step, voice } = props
  const { second } = voice
  const words = bookingTextsFor(voice.language)
  useKeyboard(page)
  return (
    <Frame
      {...props}
      screen="booking"
      heading={words.title}
      second={
        <>
          {second === null ? null : <span lang={second.language}>{bookingTextsFor(second.language).title}. </span>}
          {words.hint}
        </>
      }
      back
    >
      {step.unreadable ? (
        <p class="booking-code booking-problem" role="alert">
          {words.unreadable}
        </p>
      ) : (
        <p class="booking-code figures" role="status">
          <span class="visually-hidden">{words.code}: </span>
          {step.code === '' ? <span class="visually-hidden">{words.empty}</span> : [...step.code].join(' ')}
          <span class="booking-cursor" aria-hidden="true" />
        </p>
      )}
      <div class="booking-keys">
        {[...CODE_SIGNS].map((sign) => (
          <button key={sign} type="button" class="key" onClick={() => page.act({ type: 'signTyped', sign })}>
            {sign}
          </button>
        ))}
        <button type="button" class="key erase" aria-label={words.erase} onClick={() => page.act({ type: 'signErased' })}>
          ⌫
        </button>
      </div>
      <Button
        class="take"
        kind="primary"
        disabled={!isCode(step.code)}
        onPress={() => page.act({ type: 'checkInWished', commandId: makeCommandId() })}
      >
        {words.take}
      </Button>
    </Frame>
  )
}

/** For offices that have a keyboard, and for scanners too slow to be told from a hand. */
function useKeyboard(page: KioskPage): void {
  useEffect(() => {
    const type = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      if (ctrlKey || altKey || metaKey) return
      if (key === 'Backspace') page.act({ type: 'signErased' })
      else if (key.length === 1 && CODE_SIGNS.includes(key.toUpperCase())) page.act({ type: 'signTyped', sign: key })
    }
    document.addEventListener('keydown', type)
    return () => document.removeEventListener('keydown', type)
  }, [page])
}
