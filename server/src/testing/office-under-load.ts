// An office without faces that issues and serves as fast as it can until it is killed. Each answer is written to standard output the moment
// it is given: "<command id> <answer>".

import { randomUUID } from 'node:crypto'
import type { Actor, Answer, Command, CommandEnvelope, CounterId, DeviceId, TicketId, UserId } from '@loket/protocol'
import { foundOffice } from '../found-office.ts'
import { memoryLog } from '../log/memory-log.ts'
import { aroundTheClock } from '../loop/around-the-clock.ts'
import { openOrMakeOffice } from '../open-office.ts'
import { issueFor, PLAINLY } from './office.ts'

const KIOSK: Actor = { kind: 'device', deviceId: 'kiosk-1' as DeviceId, deviceKind: 'kiosk' }
const AGENT: Actor = { kind: 'staff', userId: 'agent-1' as UserId, roles: ['agent'] }
const SUPERVISOR: Actor = { kind: 'system' }
const COUNTER = 'loket-1' as CounterId
const KIOSKS = 8

const { loop } = openOrMakeOffice(process.env['LOKET_DATA'] ?? '', memoryLog())

async function send(actor: Actor, command: Command): Promise<Answer> {
  const id = randomUUID()
  const answer = await loop.submit({ ...command, id } as CommandEnvelope, actor)
  process.stdout.write(`${id} ${JSON.stringify(answer)}\n`)
  return answer
}

async function ready(): Promise<void> {
  if (loop.state.settings === null) await foundOffice(loop, 'kelurahan', {}, memoryLog())
  const { settings } = loop.state
  if (settings === null || loop.state.day !== null) return
  const { date } = loop.context(SUPERVISOR).today
  await loop.submitAsSystem({ type: 'changeSettings', settings: { ...aroundTheClock(settings, date), numberDigits: 5 } })
  await loop.submitAsSystem({ type: 'openDay' })
  await send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null })
}

async function touchWithoutEnd(): Promise<never> {
  const services = loop.state.settings?.services.filter(({ offer }) => offer.here) ?? []
  for (let touch = 0; ; touch += 1) {
    const serviceId = services[touch % services.length]?.id ?? ''
    await send(KIOSK, issueFor(serviceId))
  }
}

/** Begins with whoever stands at the counter since the last run. */
async function serveWithoutEnd(): Promise<never> {
  for (;;) {
    const atCounter = loop.state.counters.get(COUNTER)?.ticketId ?? null
    if (atCounter === null) await send(AGENT, { type: 'callNext', counterId: COUNTER })
    else await serve(atCounter)
  }
}

async function serve(ticketId: TicketId): Promise<void> {
  const at = { counterId: COUNTER, ticketId }
  if (loop.state.tickets.get(ticketId)?.state === 'called') await send(AGENT, { type: 'startService', ...at })
  await send(AGENT, { type: 'complete', ...at, outcome: 'documentsIncomplete', nextServiceId: null, ...PLAINLY })
}

await ready()
await Promise.all([...Array.from({ length: KIOSKS }, touchWithoutEnd), serveWithoutEnd()])
