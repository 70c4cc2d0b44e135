import type { ReadonlySignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { LoketShell, ShellState } from '../../shell/contract.ts'
import { AwayScreen } from './away-screen.tsx'
import { SetUpScreen } from './set-up-screen.tsx'

export interface WaitingRootProps {
  readonly face: 'kiosk' | 'display'
  readonly state: ReadonlySignal<ShellState | null>
  /** `null`: there is no shell around this page. */
  readonly shell: Pick<LoketShell, 'changeServer' | 'restart'> | null
}

/** Without a server's address, or where somebody wants another one, the kiosk's screen asks for it; else a screen says that, and of what, it waits. */
export function WaitingRoot({ face, state, shell }: WaitingRootProps): JSX.Element {
  const now = state.value
  if (face === 'kiosk' && shell !== null && (now?.trouble === 'noAddress' || now?.trouble === 'addressAsked')) {
    // The kiosk that has a server goes back to it by starting again.
    const goBack = now.trouble === 'addressAsked' ? () => void shell.restart() : null
    return <SetUpScreen changeServer={shell.changeServer} server={now.server} onBack={goBack} />
  }
  return <AwayScreen face={face} state={now} />
}
