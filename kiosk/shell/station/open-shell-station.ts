// The print station of the kiosk's own printer: the very one of `npm run station`, in this process.

import type { RunningStation, StationOptions, StationWatch } from '@loket/printer/station'
import type { ShellStation } from '../contract.ts'
import type { ShellSettings } from '../settings/shell-settings.ts'
import { createStationView, type StationView } from './station-view.ts'

export type StartStation = (options: Omit<StationOptions, 'stateFile'>, watch: StationWatch) => RunningStation

export interface ShellStationParts {
  readonly settings: ShellSettings
  readonly start: StartStation
  say(sentence: string): void
  /** What is shown of it. */
  changed(): void
}

export interface OpenShellStation {
  readonly view: ShellStation
  /** Ends after the paper in hand. */
  close(): Promise<void>
}

/** `null`: this computer has no printer, or nobody said yet where the server is. */
export function openShellStation({ settings, start, say, changed }: ShellStationParts): OpenShellStation | null {
  const { server, printer, widthMm } = settings
  if (server === null || printer === null) return null
  const view = createStationView(changed)
  const program = start(
    { server, printer, widthMm },
    watchWith(view, (sentence) => say(`Print station: ${sentence}`)),
  )
  return {
    get view() {
      return view.now
    },
    close: program.close,
  }
}

function watchWith(view: StationView, say: (sentence: string) => void): StationWatch {
  return {
    ...view.watch,
    say,
    onUnwritable: (stateFile, why) =>
      say(`the file ${stateFile} cannot be written (${why}): the station is to be paired again after each start.`),
  }
}
