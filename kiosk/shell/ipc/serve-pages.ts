// The shell's side of the contract. Only the outermost frame of a window of ours, on a page it may show, is heard.

import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import type { AddressChange, AddressScreen, ShellState } from '../contract.ts'
import { isOwnPage } from '../lockdown/own-pages.ts'
import { CHANNELS } from './channels.ts'
import { type AliveWord, readAddress, readAlive, readNothing } from './messages.ts'

export interface PageServices {
  /** Whether this window shows pages of ours, and whether this is one of them. */
  isOurs(contentsId: number, address: string): boolean
  stateFor(contentsId: number): ShellState
  changeServer(address: string): Promise<AddressChange>
  /** Throws where that window is not the kiosk's. */
  askForServer(contentsId: number): AddressScreen
  restart(): void
  heard(contentsId: number, word: AliveWord): void
  say(sentence: string): void
}

const ANSWERED = [CHANNELS.state, CHANNELS.changeServer, CHANNELS.askForServer, CHANNELS.restart, CHANNELS.alive] as const

/** Answers pages until it is stopped. A malformed message, or one of a stranger, is refused and told. Returns how to stop. */
export function servePages(ipcMain: IpcMain, services: PageServices): () => void {
  function checked<Answer>(event: IpcMainInvokeEvent | IpcMainEvent, channel: string, answer: () => Answer): Answer {
    try {
      if (!isHeard(event, services)) throw new Error(`a message on ${channel} comes from no page of ours`)
      return answer()
    } catch (error) {
      services.say(`Refused: ${error instanceof Error ? error.message : String(error)}.`)
      throw error
    }
  }

  type Reply = (contentsId: number, message: readonly unknown[], address: string) => unknown

  function answer(channel: string, reply: Reply): void {
    ipcMain.handle(channel, (event, ...message: unknown[]) =>
      checked(event, channel, () => reply(event.sender.id, message, event.senderFrame?.url ?? '')),
    )
  }

  answer(CHANNELS.state, (id, message) => {
    readNothing(CHANNELS.state, message)
    return services.stateFor(id)
  })
  answer(CHANNELS.changeServer, (_id, message, from) => {
    // A page that came over the network may not say which network it comes from next.
    if (!isOwnPage(from)) throw new Error('the server is changed on the own page of the shell alone')
    return services.changeServer(readAddress(CHANNELS.changeServer, message))
  })
  answer(CHANNELS.askForServer, (id, message) => {
    readNothing(CHANNELS.askForServer, message)
    return services.askForServer(id)
  })
  answer(CHANNELS.restart, (_id, message) => {
    readNothing(CHANNELS.restart, message)
    services.restart()
  })
  answer(CHANNELS.alive, (id, message) => services.heard(id, readAlive(CHANNELS.alive, message)))
  return () => {
    for (const channel of ANSWERED) ipcMain.removeHandler(channel)
  }
}

function isHeard({ senderFrame, sender }: IpcMainInvokeEvent | IpcMainEvent, { isOurs }: PageServices): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(sender.id, senderFrame.url)
}
