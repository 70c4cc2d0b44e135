export interface ShellSettings {
  /** `http://host:8080`, without a slash at its end; `null`: the shell asks for it. */
  readonly server: string | null
  /** The command line or the environment names it, so that a page cannot change it. */
  readonly isServerFixed: boolean
  /** Of the print station; `null`: this computer has no printer. */
  readonly printer: { readonly host: string; readonly port: number } | null
  readonly widthMm: 80 | 58
  /** Whether the board of the waiting room is shown on a second screen of this computer. */
  readonly display: boolean
  /** Where the kiosk is used by one switch: how long it stays on each choice, `null` for the page's own pace. `null`: it is not. */
  readonly oneSwitch: { readonly scanMs: number | null } | null
}

/** A setting that cannot be: one sentence that says what to write instead. */
export class WrongSetting extends Error {}
