import type { JSX } from 'preact'
import type { BookingStep } from '../../flow/booking.ts'
import type { Step } from '../../flow/flow.ts'
import type { ScreenProps } from '../screen-props.ts'
import { BookingRefused } from './booking-refused.tsx'
import { CodeScreen } from './code-screen.tsx'

export type BookingProps = ScreenProps & { readonly step: BookingStep | Extract<Step, { name: 'refused' }> }

/** What is loaded once somebody has a booking, and not with the page. */
export function LoadedScreen(props: BookingProps): JSX.Element {
  const { step } = props
  return step.name === 'booking' ? <CodeScreen {...props} step={step} /> : <BookingRefused {...props} step={step} />
}
