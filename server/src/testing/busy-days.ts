// Two days of an office with three agents who do whatever comes to mind, through the server's own loop, on the disk.

import type {
  Actor,
  Command,
  CounterId,
  DisciplineSettings,
  ProfileId,
  ServiceId,
  Settings,
  TicketId,
  TicketState,
  UserId,
} from '@loket/protocol'
import { HOUR_MS, MINUTE_MS, RETURN_REASONS } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { freshDatabase } from './databases.ts'
import { expectOk, foundedOffice, issueFor, KIOSK, PLAINLY, SUPERVISOR, type TestOffice } from './office.ts'

const AGENTS: readonly Actor[] = [1, 2, 3].map((no) => ({ kind: 'staff', userId: `agent-${no}` as UserId, roles: ['agent', 'expediter'] }))

const FEW = 'sebagian' as ProfileId

/** The third counter takes but two services, and all know an order of their own. */
function threeCounters(discipline: DisciplineSettings): Settings {
  const settings = settingsForPreset('kelurahan')
  const here = mixOf(settings)
  const order = [{ serviceIds: here.slice(1, 2), waitedMinutes: 5, mostInARow: 2 }]
  const profiles = settings.profiles.map((profile) => ({ ...profile, order }))
  return {
    ...settings,
    discipline,
    classes: settings.classes.map((one, place) => ({ ...one, waitTargetMinutes: place === 0 ? 2 : 20 })),
    services: settings.services.map((one) => ({ ...one, classId: settings.classes[here.indexOf(one.id) % 2]?.id ?? one.classId })),
    profiles: [...profiles, { id: FEW, name: { id: 'Sebagian' }, serviceIds: here.slice(0, 2), order: [] }],
    counters: settings.counters.map((counter, place) => (place === 2 ? { ...counter, profileId: FEW } : counter)),
    priority: { stepMinutes: 10, mostInARow: 1 },
    calls: { ...settings.calls, minimumCalls: 1, minimumSeconds: 0, placesBack: 2, maximumReturns: 3, rejoinMinutes: 60 },
    outOfOrder: { ...settings.outOfOrder, dailyCap: 20 },
  }
}

/** One service of each series. */
function mixOf({ series, services }: Settings): readonly ServiceId[] {
  return series.flatMap(({ id }) => services.find((one) => one.seriesId === id && one.offer.here)?.id ?? [])
}

/** The same seed makes the same days. A few of the moves are refused; that is part of it. */
export async function busyDays(discipline: DisciplineSettings, seed: number, moves = 300, database = freshDatabase()): Promise<Database> {
  // Nobody pulls a plug here.
  database.pragma('synchronous = OFF')
  const office = await foundedOffice({ journal: sqliteJournal(database) }, threeCounters(discipline))
  const chance = chanceFrom(seed)
  for (const day of [1, 2]) {
    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    await openAll(office)
    for (let move = 0; move < moves; move += 1) await tryAnything(office, chance)
    await closeAll(office, chance)
    await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
    if (day === 1) office.time.advance(24 * HOUR_MS - ((office.clock.now() - startOfDay(office)) % (24 * HOUR_MS)))
  }
  await office.loop.close()
  return database
}

/** Eight o'clock of the first day, as office time. */
function startOfDay(office: TestOffice): number {
  return [...office.journal.rowsAfter(0)][0]?.at ?? 0
}

async function openAll(office: TestOffice): Promise<void> {
  for (const [place, agent] of AGENTS.entries())
    await office.send(agent, { type: 'openCounter', counterId: counterNo(place), profileId: null })
}

async function closeAll(office: TestOffice, chance: Chance): Promise<void> {
  for (const [place, agent] of AGENTS.entries()) {
    while (ticketAt(office, place) !== null) await serveOn(office, agent, place, chance)
  }
}

type Chance = (below: number) => number

/** Park and Miller's generator: plenty for picking moves. */
function chanceFrom(seed: number): Chance {
  let state = (seed % 2_147_483_646) + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

async function tryAnything(office: TestOffice, chance: Chance): Promise<void> {
  office.time.advance(chance(50) * 1_000)
  const place = chance(AGENTS.length)
  const agent = AGENTS[place] ?? SUPERVISOR
  const dice = chance(100)
  if (dice < 24) await office.send(KIOSK, { ...issueFor(anyService(office, chance)), priority: chance(4) === 0 })
  else if (dice < 78) await serveOn(office, agent, place, chance)
  else await somethingElse(office, agent, place, chance)
}

function counterNo(place: number): CounterId {
  return `loket-${place + 1}` as CounterId
}

function ticketAt(office: TestOffice, place: number): TicketId | null {
  return office.loop.state.counters.get(counterNo(place))?.ticketId ?? null
}

function anyService(office: TestOffice, chance: Chance) {
  const { settings } = office.loop.state
  const mix = settings === null ? [] : mixOf(settings)
  return mix[chance(mix.length)] ?? ('none' as never)
}

function anyTicket(office: TestOffice, state: TicketState, chance: Chance): TicketId {
  const fitting = [...office.loop.state.tickets.values()].filter((ticket) => ticket.state === state)
  return fitting[chance(Math.max(1, fitting.length))]?.id ?? ('nobody' as TicketId)
}

/** One step of the usual flow, with its ways out. */
async function serveOn(office: TestOffice, agent: Actor, place: number, chance: Chance): Promise<void> {
  const counterId = counterNo(place)
  const ticketId = ticketAt(office, place)
  if (ticketId === null) {
    await office.send(
      agent,
      chance(3) === 0 ? { type: 'resume', counterId, ticketId: anyTicket(office, 'parked', chance) } : { type: 'callNext', counterId },
    )
    return
  }
  await office.send(agent, nextStep(office, { counterId, ticketId }, chance))
}

function nextStep(office: TestOffice, at: { readonly counterId: CounterId; readonly ticketId: TicketId }, chance: Chance): Command {
  const state = office.loop.state.tickets.get(at.ticketId)?.state
  if (state === 'called') {
    const ways: readonly Command[] = [
      { type: 'returnToQueue', ...at, reason: RETURN_REASONS[chance(2)] ?? 'notHere' },
      { type: 'markNoShow', ...at },
      { type: 'recall', ...at },
    ]
    return ways[chance(9)] ?? { type: 'startService', ...at }
  }
  const toCounter = counterNo(chance(3))
  const ways: readonly Command[] = [
    { type: 'park', ...at, cause: 'network', dueMinutes: 5, missing: [] },
    { type: 'transfer', ...at, to: { kind: 'counter', counterId: toCounter }, place: 'visitAge', reason: 'otherCounter' },
    { type: 'transfer', ...at, to: { kind: 'service', serviceId: anyService(office, chance) }, place: 'visitAge', reason: 'wrongService' },
    { type: 'transfer', ...at, to: { kind: 'counter', counterId: toCounter }, place: 'last', reason: 'citizenAsked' },
    { type: 'complete', ...at, outcome: 'done', nextServiceId: anyService(office, chance), ...PLAINLY },
  ]
  const done: Command = { type: 'complete', ...at, outcome: 'done', nextServiceId: null, ...PLAINLY }
  return ways[chance(14)] ?? (state === 'checking' ? { type: 'acceptDocuments', ...at } : done)
}

async function somethingElse(office: TestOffice, agent: Actor, place: number, chance: Chance): Promise<void> {
  const counterId = counterNo(place)
  const { lastAct } = office.loop.state.counters.get(counterId) ?? { lastAct: null }
  const waiting = anyTicket(office, 'waiting', chance)
  const reasons = office.loop.state.settings?.outOfOrder.reasons ?? []
  const ways: readonly (readonly [Actor, Command])[] = [
    ...Array.from({ length: 5 }, () => [agent, { type: 'undo', counterId, actSeq: lastAct?.seq ?? 1 }] as const),
    [agent, { type: 'callTicket', counterId, ticketId: waiting, reason: reasons[chance(reasons.length)]?.id ?? ('none' as never) }],
    [SUPERVISOR, { type: 'rejoin', ticketId: anyTicket(office, 'noShow', chance) }],
    [SUPERVISOR, { type: 'cancel', ticketId: waiting, reason: 'citizenLeft' }],
    [agent, chance(2) === 0 ? { type: 'closeCounter', counterId } : { type: 'pauseCounter', counterId, reason: 'break' }],
    [agent, { type: 'openCounter', counterId, profileId: null }],
    [agent, { type: 'openCounter', counterId, profileId: chance(2) === 0 ? FEW : null }],
    [
      SUPERVISOR,
      {
        type: 'transfer',
        counterId: null,
        ticketId: waiting,
        to: { kind: 'counter', counterId },
        place: 'visitAge',
        reason: 'citizenAsked',
      },
    ],
  ]
  const [actor, command] = ways[chance(ways.length)] ?? [agent, { type: 'callNext', counterId }]
  if (chance(8) === 0) office.time.advance(2 * MINUTE_MS)
  await office.send(actor, command)
}
