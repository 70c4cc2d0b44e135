import { makeCommandId } from '@loket/ui'
import { useEffect } from 'preact/hooks'
import type { KioskPage } from '../kiosk-page.ts'
import { listenForScans } from './scanner.ts'

/** A code that is scanned checks in, whatever screen shows; where none is taken now it does nothing, and presses nothing either. */
export function useScanner(page: KioskPage, takesCodes: boolean): void {
  useEffect(
    () => listenForScans(document, (text) => void (takesCodes && page.act({ type: 'codeScanned', text, commandId: makeCommandId() }))),
    [page, takesCodes],
  )
}
