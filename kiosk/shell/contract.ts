// What a page of the kiosk may ask of the shell around it, as `window.loketShell`. A page may know this file of the shell and no other, and
// its types alone; in a plain browser there is no shell.

import type { PrinterStatus } from '@loket/protocol'

/**
 * Why the office's own page is not shown.
 * `noAddress`: nobody said where the server is; `connecting`: it is asked for the first time; `noAnswer`: nothing answers there;
 * `notLoket`: something answers that is no server of ours; `pageFailed`: the server is there and its page could not be shown;
 * `addressAsked`: somebody wants another server, for a while.
 */
export type PageTrouble = 'noAddress' | 'connecting' | 'noAnswer' | 'notLoket' | 'pageFailed' | 'addressAsked'

/** The print station in the shell. */
export interface ShellStation {
  /** Shown until an administrator entered it; `null`: it is paired, or the server gave none yet. */
  readonly pairingCode: string | null
  /** To the server. */
  readonly isConnected: boolean
  /** `null`: not heard of yet. */
  readonly printer: PrinterStatus | null
}

export interface ShellState {
  readonly version: string
  /** `http://192.168.1.10:8080`, as far as it is known. */
  readonly server: string | null
  /** Of this window; `null` while the office's page is shown. */
  readonly trouble: PageTrouble | null
  /** `null`: no printer is set. */
  readonly station: ShellStation | null
}

/**
 * `changed`: it is kept, and the shell starts again with it; `notAnAddress`: it cannot be one; `noAnswer`, `notLoket`: no server of ours answers
 * there; `setElsewhere`: the command line or the environment says where the server is; `notKept`: the settings file cannot be written.
 */
export type AddressChange = 'changed' | 'notAnAddress' | 'noAnswer' | 'notLoket' | 'setElsewhere' | 'notKept'

/** `shown`: for three minutes, then the office's page is back; `setElsewhere`: as of `AddressChange`. */
export type AddressScreen = 'shown' | 'setElsewhere'

export interface LoketShell {
  state(): Promise<ShellState>
  /** Called on each change, with the whole state. Returns how to stop listening. */
  onState(listener: (state: ShellState) => void): () => void
  /** `address` as typed or scanned; `192.168.1.10` is enough. */
  changeServer(address: string): Promise<AddressChange>
  /** Shows the shell's own screen for the server's address, on the kiosk's window alone. Nothing is changed by it. */
  askForServer(): Promise<AddressScreen>
  /** Starts the whole shell again, its print station too. */
  restart(): Promise<void>
}

export interface ShellWindow {
  readonly loketShell?: LoketShell
}
