import type { Instant, Refusal } from '@loket/protocol'
import { bookingTextsFor, formatTime, sayOfCode, sayToCitizen } from '@loket/texts'
import { Button, makeCommandId } from '@loket/ui'
import type { JSX } from 'preact'
import type { Step } from '../../flow/flow.ts'
import type { KioskPage } from '../../kiosk-page.ts'
import { Frame } from '../frame.tsx'
import type { ScreenProps } from '../screen-props.ts'

type RefusedProps = ScreenProps & { readonly step: Extract<Step, { name: 'refused' }> }

/** Why a code gives no number; whoever is early chooses. */
export function BookingRefused(props: RefusedProps): JSX.Element {
  const { refusal } = props.step
  return refusal.type === 'bookingBeforeSlot' ? <Early {...props} refusal={refusal} /> : <Refused {...props} />
}

function Refused(props: RefusedProps): JSX.Element {
  const { page, step, voice, office, connection } = props
  const { second, texts } = voice
  const words = bookingTextsFor(voice.language)
  const setting = { language: voice.language, zone: office.zone, wallOffsetMs: connection.wallOffsetMs.value }
  const ofCode = sayOfCode(step.refusal, setting)
  const sentence = ofCode ?? sayToCitizen(step.refusal, setting)
  // A code that may be right is not called wrong because something else is the case.
  const titleIn = (one: typeof voice | NonNullable<typeof second>): string =>
    ofCode === null ? one.texts.kiosk.refusedTitle : bookingTextsFor(one.language).refusedTitle
  return (
    <Frame
      {...props}
      screen="refused"
      heading={titleIn(voice)}
      second={second === null ? undefined : <span lang={second.language}>{titleIn(second)}</span>}
      back={false}
    >
      <p class="notice" role="alert">
        {sentence ?? texts.kiosk.refusedOtherwise}
      </p>
      <div class="acts">
        <Button class="take" kind="primary" onPress={() => page.act({ type: 'wentBack' })}>
          {words.again}
        </Button>
        <Button class="take" onPress={() => goWithoutBooking(page)}>
          {words.without}
        </Button>
      </div>
    </Frame>
  )
}

/** To the start, in the language and the looks that were chosen. */
function goWithoutBooking({ act }: KioskPage): void {
  // The way back leads over the code.
  act({ type: 'wentBack' })
  act({ type: 'wentBack' })
}

function Early(props: RefusedProps & { readonly refusal: Extract<Refusal, { type: 'bookingBeforeSlot' }> }): JSX.Element {
  const { page, voice, office, connection, refusal } = props
  const { second } = voice
  const words = bookingTextsFor(voice.language)
  const at = (instant: Instant) => formatTime(connection.wall(instant), office.zone)
  const [from, to, onTimeFrom] = [at(refusal.slotFrom), at(refusal.slotTo), at(refusal.onTimeFrom)]
  return (
    <Frame
      {...props}
      screen="refused"
      heading={words.earlyTitle}
      second={second === null ? undefined : <span lang={second.language}>{bookingTextsFor(second.language).earlyTitle}</span>}
      back={false}
    >
      <p class="notice" role="alert">
        {words.early(from, to, onTimeFrom)}
      </p>
      {second === null ? null : (
        <p class="notice-second" lang={second.language}>
          {bookingTextsFor(second.language).early(from, to, onTimeFrom)}
        </p>
      )}
      <div class="acts">
        <Button class="take" kind="primary" onPress={() => page.act({ type: 'wentHome' })}>
          {words.comeBack}
        </Button>
        <Button class="take" onPress={() => page.act({ type: 'earlyTaken', commandId: makeCommandId() })}>
          {words.takeEarly}
        </Button>
      </div>
    </Frame>
  )
}
