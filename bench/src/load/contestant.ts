// What is asked of Loket and of its floor alike, so that one driver measures both.

import type { Audience } from './audience.ts'
import type { Reply, Sender } from './sender.ts'
import type { Sockets, SocketsPlan } from './sockets.ts'

export interface Contestant {
  openKiosk(): Promise<Sender>
  /** One ticket more, through a sender from `openKiosk`; services in turn. */
  issue(kiosk: Sender, request: number): Promise<Reply>
  /** The desk of a counter, 0 and up, staffed and open. */
  openDesk(counter: number): Promise<Desk>
  /** So many displays of the hall. */
  displays(count: number): Promise<Audience>
  /** 1 kiosk, 2 boards and 3 consoles listen. */
  listenUsually(): Promise<Sockets>
  /** Pages of citizens who hold one of the next tickets: for a process of its own. Takes as many tickets. */
  phones(count: number): Promise<Omit<SocketsPlan, 'onView'>>
  /** Asks the program to stop, and waits until it is gone. */
  end(): Promise<void>
}

export interface Desk {
  /** Calls whoever is next; throws when that is refused. */
  call(): Promise<void>
  /** Announces whoever was called once more. */
  recall(): Promise<void>
  /** Serves whoever was called, to the end: two commands. */
  serve(): Promise<void>
  close(): void
}

/** The body of an answer that must be a success. */
export function accepted({ status, body }: Reply): unknown {
  if (status !== 200) throw new Error(`refused with ${status}: ${body}`)
  return JSON.parse(body)
}
