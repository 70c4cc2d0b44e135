// A loop over the kelurahan preset with time by hand: the office of the server's tests.

import type {
  Actor,
  Answer,
  Command,
  CommandEnvelope,
  CommandId,
  CounterId,
  DeviceId,
  ServiceId,
  Settings,
  TicketId,
  UserId,
} from '@loket/protocol'
import { HOUR_MS } from '@loket/protocol'
import type { Journal } from '../journal/journal.ts'
import { memoryJournal } from '../journal/memory-journal.ts'
import { replay } from '../journal/replay.ts'
import type { Loop, LoopParts } from '../loop/loop.ts'
import { createLoop } from '../loop/loop.ts'
import type { ManualTime } from '../loop/manual-time.ts'
import { manualTime } from '../loop/manual-time.ts'
import type { OfficeClock } from '../loop/office-clock.ts'
import { startOfficeClock } from '../loop/office-clock.ts'
import { settingsForPreset } from '../presets/settings-for-preset.ts'

/** A Tuesday, 08.00 in Jakarta. */
export const EIGHT = Date.UTC(2027, 0, 12, 1, 0)

export const KIOSK: Actor = { kind: 'device', deviceId: 'kiosk-1' as DeviceId, deviceKind: 'kiosk' }
export const AGENT: Actor = { kind: 'staff', userId: 'agent-1' as UserId, roles: ['agent'] }
export const SUPERVISOR: Actor = { kind: 'staff', userId: 'supervisor-1' as UserId, roles: ['supervisor'] }

export const COUNTER = 'loket-1' as CounterId

export interface TestOffice {
  readonly journal: Journal
  readonly time: ManualTime
  readonly clock: OfficeClock
  readonly loop: Loop
  readonly faults: readonly unknown[]
  send(actor: Actor, command: Command, id?: string): Promise<Answer>
}

export interface TestOfficeOptions {
  readonly journal: Journal
  readonly time: ManualTime
  readonly changes: Partial<LoopParts>
}

let commands = 0

function newCommandId(): CommandId {
  commands += 1
  return `server-${commands}` as CommandId
}

export function startOffice(options: Partial<TestOfficeOptions> = {}): TestOffice {
  const { journal = memoryJournal(), time = manualTime(EIGHT), changes = {} } = options
  const { state } = replay(journal)
  const { clock } = startOfficeClock(time, journal.head.seq === 0 ? null : { at: journal.head.at, wallOffsetMs: state.wallOffsetMs })
  const faults: unknown[] = []
  const loop = createLoop({
    journal,
    state,
    clock,
    inSameCommit: [],
    ticketUrl: (ticketId) => `https://antrean.example/t/${ticketId}`,
    stations: () => ['server'],
    booking: () => null,
    settingsProblems: () => [],
    supervisorsSignedIn: () => [],
    history: () => [],
    newCommandId,
    onFault: (fault) => faults.push(fault),
    ...changes,
  })
  return {
    journal,
    time,
    clock,
    loop,
    faults,
    send: (actor, command, id = newCommandId()) => loop.submit({ ...command, id } as CommandEnvelope, actor),
  }
}

/** Made, with its first row, but with no day open. */
export async function foundedOffice(
  options: Partial<TestOfficeOptions> = {},
  settings: Settings = settingsForPreset('kelurahan'),
): Promise<TestOffice> {
  const office = startOffice(options)
  await expectOk(office.loop.submitAsSystem({ type: 'changeSettings', settings }))
  return office
}

/** At eight o'clock, its day open, counter 1 taken. */
export async function openOffice(options: Partial<TestOfficeOptions> = {}): Promise<TestOffice> {
  const office = await foundedOffice(options)
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
  return office
}

/** What an act of completing says when nothing is to be said. */
export const PLAINLY = { resultOn: null, redirectTo: null, missing: [], delayCause: null } as const

export function issueFor(serviceId: string): Extract<Command, { type: 'issueTicket' }> {
  return {
    type: 'issueTicket',
    serviceId: serviceId as ServiceId,
    priority: false,
    documents: 'complete',
    language: 'id',
    onBehalf: null,
  }
}

export function issueCommand(office: TestOffice): Command {
  const service = office.loop.state.settings?.services.find(({ offer }) => offer.here)
  if (service === undefined) throw new Error('an office without services')
  return issueFor(service.id)
}

/** Issues a ticket and calls it; gives its internal id. */
export async function issueAndCall(office: TestOffice): Promise<TicketId> {
  await expectOk(office.send(KIOSK, issueCommand(office)))
  const answer = await expectOk(office.send(AGENT, { type: 'callNext', counterId: COUNTER }))
  if (answer.called === undefined) throw new Error('nobody was called')
  return answer.called.ticketId
}

export async function expectOk(answer: Promise<Answer>) {
  const given = await answer
  if (!given.ok) throw new Error(`refused: ${JSON.stringify(given.refusal)}`)
  return given
}

/** One turn of the event loop and what follows it: answers in microtasks, listeners in a task of their own. */
export async function nextTurns(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

export function hours(count: number): number {
  return count * HOUR_MS
}
