import type { KioskView, OfficeView } from '@loket/protocol'
import type { FaceConnection } from '@loket/ui'
import type { Flow } from '../flow/flow.ts'
import type { Paper } from '../flow/paper.ts'
import type { KioskPage } from '../kiosk-page.ts'
import type { Voice } from '../voice.ts'

/** What every screen of a known office is given. */
export interface ScreenProps {
  readonly connection: FaceConnection
  readonly page: KioskPage
  readonly flow: Flow
  readonly office: OfficeView
  readonly kiosk: KioskView
  readonly voice: Voice
  /** Of the ticket on the screen, `null` where there is none. */
  readonly paper: Paper | null
  /** Seconds until the screen returns to the start, while a countdown runs. */
  readonly resetIn: number | null
  /** Whether the machine can read a screen aloud in the language of the moment. */
  readonly canSpeak: boolean
}
