import type { KioskCornerTexts } from '@loket/texts'
import type { FaceConnection } from '@loket/ui'
import type { LoketShell, ShellState } from '../../shell/contract.ts'
import type { Voice } from '../voice.ts'
import type { CornerDesk } from './corner-desk.ts'
import type { CornerRoom } from './corner-room.ts'

/** What every part of the corner is given. */
export interface CornerProps {
  readonly connection: FaceConnection
  readonly room: CornerRoom
  readonly desk: CornerDesk
  readonly texts: KioskCornerTexts
  readonly voice: Voice
  /** `null`: a plain browser. */
  readonly shell: LoketShell | null
  readonly shellState: ShellState | null
  readonly onLeave: () => void
}
