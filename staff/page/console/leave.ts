import type { ConsoleView } from '@loket/protocol'
import type { Desk } from '../shared/desk.ts'

export interface LeaveParts {
  readonly seat: ConsoleView['counter']
  readonly desk: Pick<Desk, 'press'>
  readonly signOut: () => Promise<boolean>
}

/** Signs out; a counter left open would look staffed, so it is closed first. True once the session has ended. */
export async function leave({ seat, desk, signOut }: LeaveParts): Promise<boolean> {
  if (seat !== null) {
    const closed = await desk.press({ type: 'closeCounter', counterId: seat.id })
    if (closed?.ok !== true) return false
  }
  return signOut()
}
