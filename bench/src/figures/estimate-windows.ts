// When will each of 200 waiting people be called: the windows that all their pages show.

import { addDays, type DecideContext, decide, emptyOffice, evolve, type OfficeState, weekdayOf, windowOf } from '@loket/domain'
import type { Actor, Command, CommandId, DeviceId, DisciplineSettings, DomainEvent, Instant, LocalDate, UserId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { settingsForPreset } from '@loket/server'
import { bounded } from '../report/metric.ts'
import { median } from '../report/statistics.ts'
import type { Figure } from './figure.ts'
import { computing } from './rounds.ts'

const WAITING = 200
const MOST_MS = 20
/** Computing time is told in steps that are long beside one round of windows. */
const BATCH = 20
/** The hour after the rush, while people still come. */
const MINUTES = 60

const DATE = '2027-01-12' as LocalDate
const MIDNIGHT = Date.parse('2027-01-12T00:00:00+07:00')
const MORNING_MINUTE = 9 * 60
const AT = (MIDNIGHT + MORNING_MINUTE * MINUTE_MS) as Instant

const SYSTEM: Actor = { kind: 'system' }
const KIOSK: Actor = { kind: 'device', deviceId: 'kiosk' as DeviceId, deviceKind: 'kiosk' }

/** Where nobody is passed over one order of calls is enough; elsewhere several are played through. */
const RULES = { estimate_200: { name: 'fifo' }, estimate_200_rescue: { name: 'rescue', graceMinutes: 30 } } as const satisfies Readonly<
  Record<string, DisciplineSettings>
>

export const estimateWindows: Figure = {
  names: Object.keys(RULES),
  async measure({ quick }) {
    return Object.entries(RULES).map(([name, discipline]) => bounded(name, medianMs(discipline, quick), { most: MOST_MS, unit: 'ms' }))
  },
}

function medianMs(discipline: DisciplineSettings, quick: boolean): number {
  const state = fullHall(discipline)
  const tickets = [...state.tickets.values()]
  let minute = 0
  // A new instant each time: windows are remembered for some seconds, and that is not what is measured.
  const estimate = () => {
    for (let round = 0; round < BATCH; round += 1) {
      minute = (minute + 1) % MINUTES
      for (const ticket of tickets) windowOf(state, ticket, (AT + minute * MINUTE_MS + round) as Instant)
    }
  }
  return median(Array.from({ length: quick ? 10 : 40 }, () => computing(estimate) / BATCH))
}

/** Every counter open, nobody called yet. */
function fullHall(discipline: DisciplineSettings): OfficeState {
  const state = emptyOffice()
  const settings = { ...settingsForPreset('sudin'), discipline }
  const record = (event: DomainEvent) => {
    const seq = state.lastSeq + 1
    evolve(state, {
      office: settings.officeId,
      seq,
      at: AT,
      serviceDay: DATE,
      actor: 'bench',
      device: null,
      commandId: `${seq}` as CommandId,
      event,
    })
  }
  const act = (actor: Actor, command: Command) => {
    const decision = decide(state, command, contextOf(actor))
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.type}`)
    for (const event of decision.events) record(event)
  }

  record({ type: 'settingsChanged', settings })
  act(SYSTEM, { type: 'openDay' })
  for (const { id } of settings.counters) {
    act({ kind: 'staff', userId: `agent-${id}` as UserId, roles: ['agent'] }, { type: 'openCounter', counterId: id, profileId: null })
  }
  const services = settings.services.filter(({ offer }) => offer.here)
  for (let ticket = 0; ticket < WAITING; ticket += 1) {
    const service = services[ticket % services.length]
    if (service === undefined) throw new Error('this office serves nothing')
    act(KIOSK, { type: 'issueTicket', serviceId: service.id, priority: false, documents: 'complete', language: 'id', onBehalf: null })
  }
  return state
}

function contextOf(actor: Actor): DecideContext {
  return {
    at: AT,
    actor,
    today: { date: DATE, weekday: weekdayOf(DATE), minuteOfDay: MORNING_MINUTE },
    instantOf: (date, minute) => (MIDNIGHT + daysFrom(DATE, date) * 24 * 60 * MINUTE_MS + minute * MINUTE_MS) as Instant,
    isZone: () => true,
    supervisorsSignedIn: () => [],
    history: () => [],
    stations: () => [],
    booking: () => null,
  }
}

function daysFrom(first: LocalDate, date: LocalDate): number {
  let days = 0
  while (addDays(first, days) < date) days += 1
  return days
}
