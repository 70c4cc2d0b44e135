import type { CommandLine } from 'electron'

/** What only Chromium's own switches can forbid or open. To be called before Electron is ready. */
export function limitChromium(commandLine: CommandLine): void {
  commandLine.appendSwitch('disable-pinch')
  commandLine.appendSwitch('overscroll-history-navigation', '0')
  // A kiosk has no keyring, and nobody who could open one: what is kept must be readable after each start.
  commandLine.appendSwitch('password-store', 'basic')
  // On Linux the voices of the computer are heard of by it alone; elsewhere it means nothing.
  commandLine.appendSwitch('enable-speech-dispatcher')
}
