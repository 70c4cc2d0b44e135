import type { ReadonlySignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { LoketShell, ShellState } from '../../shell/contract.ts'
import { AwayScreen } from './away-screen.tsx'
import { SetUpScreen } from './set-up-screen.tsx'

export interface WaitingRootProps {
  readonly face: 'kiosk' | 'display'
  readonly state: ReadonlySignal<ShellState | null>
  /** `null`: there is no shell around this page. */
  readonly changeServer: LoketShell['changeServer'] | null
}

/** Without a server's address the kiosk's screen asks for it; else a screen says that, and of what, it waits. */
export function WaitingRoot({ face, state, changeServer }: WaitingRootProps): JSX.Element {
  const now = state.value
  if (face === 'kiosk' && now?.trouble === 'noAddress' && changeServer !== null) return <SetUpScreen changeServer={changeServer} />
  return <AwayScreen face={face} state={now} />
}
