import { type ReadonlySignal, signal } from '@preact/signals'
import type { LoketShell, ShellState } from '../../shell/contract.ts'

/** The shell's newest state; `null` until it said something, and for ever where there is no shell. */
export function watchShell(shell: LoketShell | undefined): ReadonlySignal<ShellState | null> {
  const state = signal<ShellState | null>(null)
  shell?.onState((news) => {
    state.value = news
  })
  void shell?.state().then((first) => {
    // A change that came meanwhile is newer.
    state.value ??= first
  })
  return state
}
