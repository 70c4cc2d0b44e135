// Which window stands on which screen, while screens are plugged in and out. The kiosk has the main screen; the board, where it is asked for,
// another one, as soon as there is one.

import type { Display, Screen } from 'electron'
import type { FaceWindow } from './face-window.ts'

export interface ScreenParts {
  readonly screen: Screen
  readonly kiosk: Pick<FaceWindow, 'fill'>
  /** `null`: no board is asked for. */
  readonly openBoard: ((bounds: Display['bounds']) => FaceWindow) | null
}

export interface FollowedScreens {
  /** While there is a screen for it. */
  readonly board: FaceWindow | null
  stop(): void
}

export function followScreens({ screen, kiosk, openBoard }: ScreenParts): FollowedScreens {
  let board: FaceWindow | null = null

  function arrange(): void {
    const main = screen.getPrimaryDisplay()
    kiosk.fill(main.bounds)
    const other = screen.getAllDisplays().find(({ id }) => id !== main.id)
    if (openBoard === null) return
    if (other === undefined) {
      board?.close()
      board = null
    } else if (board === null) board = openBoard(other.bounds)
    else board.fill(other.bounds)
  }

  screen.on('display-added', arrange)
  screen.on('display-removed', arrange)
  screen.on('display-metrics-changed', arrange)
  arrange()
  return {
    get board() {
      return board
    },
    stop() {
      screen.off('display-added', arrange)
      screen.off('display-removed', arrange)
      screen.off('display-metrics-changed', arrange)
      board?.close()
      board = null
    },
  }
}
