import type { OfficeView } from '@loket/protocol'
import { makeCommandId } from '@loket/ui'
import { useEffect } from 'preact/hooks'
import type { Scene } from '../flow/scene.ts'
import type { KioskPage } from '../kiosk-page.ts'
import { listenForScans } from './scanner.ts'

/** A code that is scanned checks in, whatever screen shows; where no number can be taken it does nothing, and presses nothing either. */
export function useScanner(page: KioskPage, scene: Scene, office: OfficeView | null): void {
  const isOpen = scene.name === 'step' && office?.takesBookings === true
  useEffect(
    () => listenForScans(document, (text) => void (isOpen && page.act({ type: 'codeScanned', text, commandId: makeCommandId() }))),
    [page, isOpen],
  )
}
