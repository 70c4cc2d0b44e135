// Loket, driven as its own faces drive it.

import { randomUUID } from 'node:crypto'
import type { Accepted, AnyViewMessage, Command } from '@loket/protocol'
import { PROTOCOL_VERSION } from '@loket/protocol'
import { gatherAudience } from './audience.ts'
import { accepted, type Contestant, type Desk } from './contestant.ts'
import { type LoadOffice, openLoadOffice } from './load-office.ts'
import { openSender, type Sender } from './sender.ts'
import { openSockets } from './sockets.ts'

export async function startLoket(folder: string): Promise<Contestant> {
  const office = await openLoadOffice(folder)
  const { url, kioskToken, displayToken, serviceIds } = office
  const display = { protocol: PROTOCOL_VERSION, face: 'display', hallId: null, token: displayToken }
  const issue = (kiosk: Sender, request: number) => {
    const serviceId = serviceIds[request % serviceIds.length]
    const wish = { type: 'issueTicket', serviceId, priority: false, documents: 'complete', language: 'id', onBehalf: null }
    return kiosk.post('/api/commands?face=kiosk', JSON.stringify({ id: randomUUID(), ...wish }))
  }
  const openKiosk = () => openSender(url, { Authorization: `Bearer ${kioskToken}` })

  return {
    end: office.end,
    issue,
    openKiosk,
    openDesk: (counter) => openLoketDesk(office, counter),
    displays: (count) => gatherAudience({ url, auths: Array.from({ length: count }, () => display), newestCall }),
    async listenUsually() {
      const consoles = await Promise.all([0, 1, 2].map((counter) => office.agentAt(counter)))
      const auths = [
        { protocol: PROTOCOL_VERSION, face: 'kiosk', token: kioskToken },
        ...[display, display],
        ...consoles.map(({ token }) => ({ protocol: PROTOCOL_VERSION, face: 'console', token })),
      ]
      return openSockets({ url, auths, onView: null })
    },
    async phones(count) {
      const kiosk = await openKiosk()
      const auths: { readonly [key: string]: unknown }[] = []
      for (let request = 0; request < count; request += 1) {
        const { issued } = accepted(await issue(kiosk, request)) as Accepted
        auths.push({ protocol: PROTOCOL_VERSION, face: 'phone', ticket: issued?.url?.split('/').at(-1) })
      }
      kiosk.close()
      return { url, auths }
    },
  }
}

const NOTHING_MORE = { nextServiceId: null, resultOn: null, redirectTo: null, missing: [], delayCause: null }

async function openLoketDesk(office: LoadOffice, counter: number): Promise<Desk> {
  const { token, counterId } = await office.agentAt(counter)
  const sender = await openSender(office.url, { Authorization: `Bearer ${token}` })
  const act = async (wish: Command): Promise<Accepted> =>
    accepted(await sender.post('/api/commands?face=console', JSON.stringify({ id: randomUUID(), ...wish }))) as Accepted
  let called: Accepted['called']
  const atCounter = () => {
    if (called === undefined) throw new Error('nobody was called')
    return { counterId, ticketId: called.ticketId }
  }

  return {
    async call() {
      ;({ called } = await act({ type: 'callNext', counterId }))
    },
    async recall() {
      await act({ type: 'recall', ...atCounter() })
    },
    async serve() {
      await act({ type: 'startService', ...atCounter() })
      await act({ type: 'complete', ...atCounter(), outcome: 'done', ...NOTHING_MORE })
    },
    close: () => sender.close(),
  }
}

function newestCall(message: unknown): number {
  const { name, body } = message as AnyViewMessage
  return name === 'display' ? Math.max(0, ...body.calling.map(({ callNo }) => callNo)) : 0
}
