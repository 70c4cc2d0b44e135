// The floor server, driven.

import { fileURLToPath } from 'node:url'
import { startChildProgram } from '../programs/child-program.ts'
import { gatherAudience } from './audience.ts'
import { accepted, type Contestant, type Desk } from './contestant.ts'
import { openSender, type Sender } from './sender.ts'
import { openSockets } from './sockets.ts'

const FLOOR_SERVER = fileURLToPath(new URL('../floor-server.ts', import.meta.url))
const HALL = { room: 'hall' }
const PHONE = { room: 'phones' }
const USUAL_LISTENERS = 6

export async function startFloor(folder: string): Promise<Contestant> {
  const { url, end } = await startChildProgram([FLOOR_SERVER, `${folder}/floor.sqlite`], [])
  const issue = (kiosk: Sender, request: number) => kiosk.post('/issue', JSON.stringify({ serviceId: `service-${request % 8}` }))

  return {
    end,
    issue,
    openKiosk: () => openSender(url, {}),
    async openDesk() {
      return floorDesk(await openSender(url, {}))
    },
    displays: (count) => gatherAudience({ url, auths: Array.from({ length: count }, () => HALL), newestCall }),
    listenUsually: () => openSockets({ url, auths: Array.from({ length: USUAL_LISTENERS }, () => HALL), onView: null }),
    async phones(count) {
      const kiosk = await openSender(url, {})
      for (let request = 0; request < count; request += 1) accepted(await issue(kiosk, request))
      kiosk.close()
      return { url, auths: Array.from({ length: count }, () => PHONE) }
    },
  }
}

function floorDesk(sender: Sender): Desk {
  let ticketId = 0
  const act = async (type: string) => accepted(await sender.post('/act', JSON.stringify({ type, ticketId })))
  return {
    async call() {
      ticketId = ((await act('callNext')) as { called: { ticketId: number } }).called.ticketId
    },
    async recall() {
      await act('recall')
    },
    async serve() {
      await act('startService')
      await act('complete')
    },
    close: () => sender.close(),
  }
}

function newestCall(message: unknown): number {
  return (message as { callNo: number }).callNo
}
