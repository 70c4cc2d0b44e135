import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Frame } from '../frame.tsx'
import type { BookingProps } from './loaded-screen.tsx'

type Loaded = typeof import('./loaded-screen.tsx')

/** The screens of bookings come when they are needed: most citizens never see them. */
export function BookingScreen(props: BookingProps): JSX.Element {
  const { page, step, voice } = props
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    // Where they cannot be loaded, a number can still be taken as usual; from a refusal the way back leads over the code.
    import('./loaded-screen.tsx').then(setLoaded, () => page.act({ type: 'wentBack' }))
  }, [page, step.name])
  if (loaded === null) return <Frame {...props} screen="booking" heading={voice.texts.kiosk.haveBooking} back />
  return <loaded.LoadedScreen {...props} />
}
