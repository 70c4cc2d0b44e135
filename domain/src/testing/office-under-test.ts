// given(...steps).when(step).leadsTo(...facts) or .refused(refusal): a tiny reader for rules. A step is somebody's command, or time that passes.

import type {
  Actor,
  Command,
  CommandId,
  DeviceId,
  DomainEvent,
  Instant,
  KnownBooking,
  LocalDate,
  OfficeId,
  RecordedEvent,
  Refusal,
  ServiceHistory,
  Settings,
  StaffRole,
  StationId,
  UserId,
} from '@loket/protocol'
import { expect } from 'vitest'
import { decide } from '../decide.ts'
import type { DecideContext, Decision } from '../decision.ts'
import { evolve } from '../evolve.ts'
import { addDays, weekdayOf } from '../hours/calendar.ts'
import { emptyOffice, type OfficeState } from '../office/state.ts'
import { SAMPLE_SETTINGS } from './sample-office.ts'

export const SYSTEM: Actor = { kind: 'system' }
export const KIOSK: Actor = { kind: 'device', deviceId: 'd-kiosk' as DeviceId, deviceKind: 'kiosk' }
export const SUPERVISOR = staff('u-supervisor', 'supervisor')
export const ADMINISTRATOR = staff('u-administrator', 'administrator')
export const SARI = staff('u-sari', 'agent')
export const BUDI = staff('u-budi', 'agent')
export const WATI = staff('u-wati', 'agent')
/** May call out of order. */
export const RINI = staff('u-rini', 'agent', 'expediter')

function staff(userId: string, ...roles: readonly StaffRole[]): Actor {
  return { kind: 'staff', userId: userId as UserId, roles }
}

/** Tuesday 12 January 2027; its local midnight at UTC+7. */
export const DAY = '2027-01-12' as LocalDate
const MIDNIGHT = Date.UTC(2027, 0, 11, 17)
const DAY_MS = 86_400_000

/** A wall instant of the day, "08:15". */
export function clock(time: string): Instant {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return (MIDNIGHT + ((hours * 60 + minutes) * 60 + seconds) * 1000) as Instant
}

export type Step = { readonly actor: Actor; readonly command: Command } | { readonly until: Instant }

export function by(actor: Actor, command: Command): Step {
  return { actor, command }
}

/** Time goes on to the given wall time of the day. */
export function at(time: string): Step {
  return { until: clock(time) }
}

export interface OfficeUnderTest {
  readonly state: OfficeState
  readonly recorded: RecordedEvent[]
  now: Instant
  /** Who could be asked for a second person's word. */
  signedIn: readonly UserId[]
  /** What earlier days showed of the services. */
  history: readonly ServiceHistory[]
  /** Where papers can be printed. */
  stations: readonly StationId[]
  /** Bookings by their code. */
  readonly bookings: Map<string, KnownBooking | 'unreadable'>
  context(actor?: Actor): DecideContext
  /** Decides and, when accepted, records. */
  run(step: Step): Decision
}

export function anOffice(settings: Settings = SAMPLE_SETTINGS): OfficeUnderTest {
  const office: OfficeUnderTest = {
    state: emptyOffice(),
    recorded: [],
    now: clock('07:00'),
    signedIn: [],
    history: [],
    stations: ['server'],
    bookings: new Map(),
    context: (actor = SYSTEM) => contextAt(office, actor),
    run(step) {
      if ('until' in step) {
        office.now = step.until
        return { ok: true, events: [] }
      }
      const decision = decide(office.state, step.command, office.context(step.actor))
      if (decision.ok) record(office, decision.events, step.actor)
      return decision
    },
  }
  record(office, [{ type: 'settingsChanged', settings }], SYSTEM)
  return office
}

/** The sample office with its day open at 08:00. */
export function anOpenOffice(settings: Settings = SAMPLE_SETTINGS): OfficeUnderTest {
  const office = anOffice(settings)
  for (const step of [by(SYSTEM, { type: 'openDay' }), at('08:00')]) office.run(step)
  return office
}

function record(office: OfficeUnderTest, events: readonly DomainEvent[], actor: Actor): void {
  for (const event of events) {
    const recorded: RecordedEvent = {
      office: 'office' as OfficeId,
      seq: office.state.lastSeq + 1,
      at: office.now,
      serviceDay: event.type === 'dayOpened' ? event.serviceDay : (office.state.day?.serviceDay ?? DAY),
      actor: actor.kind === 'staff' ? actor.userId : actor.kind === 'device' ? actor.deviceId : 'system',
      device: actor.kind === 'device' ? actor.deviceId : null,
      commandId: `command-${office.state.lastSeq + 1}` as CommandId,
      event,
    }
    evolve(office.state, recorded)
    office.recorded.push(recorded)
  }
}

function contextAt({ now, state, signedIn, history, stations, bookings }: OfficeUnderTest, actor: Actor): DecideContext {
  const sinceMidnight = now + state.wallOffsetMs - MIDNIGHT
  const date = addDays(DAY, Math.floor(sinceMidnight / DAY_MS))
  const minuteOfDay = Math.floor((((sinceMidnight % DAY_MS) + DAY_MS) % DAY_MS) / 60_000)
  return {
    at: now,
    actor,
    today: { date, weekday: weekdayOf(date), minuteOfDay },
    instantOf: (local, minute) => (Date.parse(`${local}T00:00:00+07:00`) + minute * 60_000) as Instant,
    isZone: (zone) => zone === SAMPLE_SETTINGS.zone,
    supervisorsSignedIn: () => signedIn,
    history: () => history,
    stations: () => stations,
    booking: (code) => bookings.get(code) ?? null,
  }
}

/** Runs the steps, each of which must be accepted, in an open office. */
export function given(...steps: readonly Step[]) {
  return givenIn(anOpenOffice(), ...steps)
}

export function givenIn(office: OfficeUnderTest, ...steps: readonly Step[]) {
  for (const step of steps) {
    const decision = office.run(step)
    expect(decision, `given ${'command' in step ? step.command.type : ''}`).toMatchObject({ ok: true })
  }
  return { office, when: (step: Step) => outcome(office, office.run(step)) }
}

function outcome(office: OfficeUnderTest, decision: Decision) {
  return {
    office,
    /** The facts, each by the fields that matter. */
    leadsTo: (...events: readonly Partial<DomainEvent>[]) => expect(decision).toMatchObject({ ok: true, events }),
    refused: (refusal: Refusal) => expect(decision).toEqual({ ok: false, refusal }),
  }
}
