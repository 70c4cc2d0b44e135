import type { JSX } from 'preact'
import type { BookingStep } from '../../flow/booking.ts'
import type { Step } from '../../flow/flow.ts'
import type { ScreenProps } from '../screen-props.ts'
import { BookingRefused } from './booking-refused.tsx'
import { CodeScreen } from './code-screen.tsx'

export type BookingProps = ScreenProps & { readonly step: BookingStep | Extract<Step, { name: 'refused' }> }

/** Linked here and not imported: a style sheet of a part that is loaded later costs every page a loader. */
const STYLES = new URL('./booking.css', import.meta.url).href

/** What is loaded once somebody has a booking, and not with the page. */
export function LoadedScreen(props: BookingProps): JSX.Element {
  const { step } = props
  return (
    <>
      <link rel="stylesheet" href={STYLES} />
      {step.name === 'booking' ? <CodeScreen {...props} step={step} /> : <BookingRefused {...props} step={step} />}
    </>
  )
}
