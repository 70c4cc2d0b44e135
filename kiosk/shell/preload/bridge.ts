// The page's side of the contract: one typed object, and the answer to whether the page still lives. No queue, no words.

import type { ContextBridge, IpcRenderer } from 'electron'
import type { AddressChange, AddressScreen, LoketShell, ShellState, ShellWindow } from '../contract.ts'
import { CHANNELS } from '../ipc/channels.ts'

export interface BridgeParts {
  readonly contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>
  readonly ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>
  /** Whether nothing at all is on the page. */
  isBlank(): boolean
}

const NAME: keyof ShellWindow = 'loketShell'

export function openBridge({ contextBridge, ipcRenderer, isBlank }: BridgeParts): void {
  const shell: LoketShell = {
    state: () => ipcRenderer.invoke(CHANNELS.state) as Promise<ShellState>,
    onState(listener) {
      const tell = (_event: unknown, state: ShellState): void => listener(state)
      ipcRenderer.on(CHANNELS.stateChanged, tell)
      return () => void ipcRenderer.removeListener(CHANNELS.stateChanged, tell)
    },
    changeServer: (address) => ipcRenderer.invoke(CHANNELS.changeServer, address) as Promise<AddressChange>,
    askForServer: () => ipcRenderer.invoke(CHANNELS.askForServer) as Promise<AddressScreen>,
    restart: () => ipcRenderer.invoke(CHANNELS.restart) as Promise<void>,
  }
  contextBridge.exposeInMainWorld(NAME, shell)
  ipcRenderer.on(CHANNELS.ask, () => {
    // A shell that has just turned to another page does not hear this one any more; it asks that page itself.
    ipcRenderer.invoke(CHANNELS.alive, { isBlank: isBlank() }).catch(() => undefined)
  })
}
