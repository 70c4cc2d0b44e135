import { findSettingsProblems } from '@loket/domain'
import type { DomainEvent } from '@loket/protocol'
import { DEFAULT_PAPER, EVENT_VERSION } from '@loket/protocol'
import { settingsSchema } from '@loket/protocol/schemas'
import { describe, expect, test } from 'vitest'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { paperProblems } from '../print/paper-problems.ts'
import { type OlderVersion, rowsOfVersion } from '../testing/older-offices.ts'
import { issued } from '../testing/rows.ts'
import { UPCASTS, upcast } from './upcast.ts'
import type { Stored, Upcast } from './upcast-step.ts'

describe('reading older rows', () => {
  test('[J9] a row of today is read as it stands', () => {
    expect(upcast('counterClosed', EVENT_VERSION, '{"counterId":"loket-1"}')).toEqual({ type: 'counterClosed', counterId: 'loket-1' })
  })

  test('[J9] an older row goes through every step from its version on, others stay', () => {
    const steps: readonly Upcast[] = [
      { type: 'counterClosed', from: 1, turn: ({ counter }) => ({ counterId: counter }) },
      { type: 'counterClosed', from: 2, turn: (stored) => ({ ...stored, late: false }) },
    ]
    expect(upcast('counterClosed', 1, '{"counter":"a"}', steps, 3)).toEqual({ type: 'counterClosed', counterId: 'a', late: false })
    expect(upcast('counterClosed', 2, '{"counterId":"a"}', steps, 3)).toEqual({ type: 'counterClosed', counterId: 'a', late: false })
    expect(upcast('serverStarted', 1, '{"downMs":0}', steps, 3)).toEqual({ type: 'serverStarted', downMs: 0 })
  })

  test('[J9] a row of a newer program is not guessed at', () => {
    expect(() => upcast('counterClosed', EVENT_VERSION + 1, '{}')).toThrow(`version ${EVENT_VERSION + 1}`)
  })

  test('[J9] of each kind of event one step at most is shipped from a version, and none from that of today', () => {
    const steps = UPCASTS.map(({ type, from }) => `${type} ${from}`)
    expect(new Set(steps).size).toBe(steps.length)
    for (const { from } of UPCASTS) expect(from).toBeLessThan(EVENT_VERSION)
  })
})

/** What version 1 did not know, by the event that says it today. */
const ADDED_SINCE_1: Readonly<Record<string, object>> = {
  ticketIssued: { onBehalf: null },
  ticketCalled: { ground: 'firstInLine', profileRule: null, outOfOrder: null },
  serviceCompleted: { resultOn: null, redirectedTo: null, missing: [], delayCause: null },
  dayOpened: { history: [], unreviewed: [] },
}

interface ReadRow {
  readonly stored: Stored
  readonly event: DomainEvent
}

function rowsReadOf(version: OlderVersion): readonly ReadRow[] {
  return rowsOfVersion(version).map(({ type, v, data }) => ({ stored: JSON.parse(data) as Stored, event: upcast(type, v, data) }))
}

function settingsIn(event: DomainEvent) {
  return event.type === 'dayOpened' || event.type === 'settingsChanged' ? event.settings : null
}

function settingsRead(rows: readonly ReadRow[]) {
  return rows.flatMap(({ stored, event }) => {
    const settings = settingsIn(event)
    return settings === null ? [] : [{ before: stored['settings'] as typeof settings, settings }]
  })
}

/** What version 2 did not know. */
const ADDED_SINCE_2: Readonly<Record<string, object>> = { devicePaired: { servesKioskId: null }, dayOpened: { changedBefore: [] } }

/** Before version 3 every promise counted from the documents, and no leg said so. */
function fromDocuments(stored: Stored): Stored {
  const legs = (['leg', 'nextLeg'] as const).filter((name) => stored[name])
  return { ...stored, ...Object.fromEntries(legs.map((name) => [name, { ...(stored[name] as Stored), promiseFrom: 'documents' }])) }
}

describe('rows of version 1', () => {
  const rows = rowsReadOf(1)

  test('[J9] every kind of event that version 1 wrote is read', () => {
    expect(new Set(rowsOfVersion(1).map(({ v }) => v))).toEqual(new Set([1]))
    expect(new Set(rows.map(({ event }) => event.type)).size).toBe(23)
  })

  test('[J9] an event keeps what was written and says of the rest that it was not so', () => {
    for (const { stored, event } of rows) {
      if (settingsIn(event) === null)
        expect(event).toEqual({ ...fromDocuments(stored), type: event.type, ...ADDED_SINCE_1[event.type], ...ADDED_SINCE_2[event.type] })
      else expect(event).toMatchObject({ ...ADDED_SINCE_1[event.type], ...ADDED_SINCE_2[event.type] })
    }
  })

  test('[J9] settings of then can be used today, and move nobody who was not moved before', () => {
    const read = settingsRead(rows)
    expect(read).toHaveLength(4)
    for (const { before, settings } of read) {
      expect(settingsSchema.safeParse(settings).error).toBeUndefined()
      expect(findSettingsProblems(settings)).toEqual([])
      const { profiles, discipline, calls, ...kept } = before
      expect(settings).toMatchObject({ ...kept, calls, discipline: { name: discipline }, priority: { stepMinutes: 0 } })
      expect(settings.profiles).toEqual(profiles.map((profile) => ({ ...profile, order: [] })))
    }
  })
})

describe('rows of version 2', () => {
  const rows = rowsReadOf(2)

  test('[J9] every kind of event that version 2 wrote is read, and says that its promises count from the documents', () => {
    expect(new Set(rowsOfVersion(2).map(({ v }) => v))).toEqual(new Set([2]))
    expect(new Set(rows.map(({ event }) => event.type)).size).toBe(33)
    for (const { stored, event } of rows) {
      if (settingsIn(event) === null) expect(event).toEqual({ ...fromDocuments(stored), type: event.type, ...ADDED_SINCE_2[event.type] })
      else expect(event).toMatchObject({ ...ADDED_SINCE_2[event.type] })
    }
  })

  test('[J9] its tickets look as they did, of each there may be copies, and no outage is printed by itself', () => {
    for (const { before, settings } of settingsRead(rows)) {
      expect(settings.paper).toEqual({ ...before.paper, ...DEFAULT_PAPER })
      expect(paperProblems(settings)).toEqual([])
    }
  })

  test('[J9] settings of then can be used today, and promise what they promised', () => {
    const read = settingsRead(rows)
    expect(read).toHaveLength(4)
    for (const { before, settings } of read) {
      expect(settingsSchema.safeParse(settings).error).toBeUndefined()
      expect(findSettingsProblems(settings)).toEqual([])
      expect(settings).toMatchObject({ ...before, classes: before.classes.map((entry) => ({ ...entry, promiseFrom: 'documents' })) })
    }
  })
})

describe('rows from before there were bookings', () => {
  test('[BK11] no number of then was taken with one, and no office took any', () => {
    for (const { event } of [...rowsReadOf(1), ...rowsReadOf(2)]) {
      if (event.type === 'ticketIssued') expect(event).not.toHaveProperty('booking')
      expect(settingsIn(event)?.bookings ?? null).toBeNull()
    }
  })

  test('[BK11] a row of today without a booking is read as it stands, and settings may leave them out or hold none', () => {
    const { type, ...stored } = issued(1)
    expect(upcast('ticketIssued', EVENT_VERSION, JSON.stringify(stored))).toEqual({ ...stored, type })
    const settings = settingsForPreset('kelurahan')
    expect(settingsSchema.parse(settings)).not.toHaveProperty('bookings')
    for (const bookings of [null, { earlyMinutes: 0, lateMinutes: 1440 }])
      expect(settingsSchema.parse({ ...settings, bookings }).bookings).toEqual(bookings)
    for (const bookings of [{}, { earlyMinutes: -1, lateMinutes: 0 }, { earlyMinutes: 0, lateMinutes: 1441 }])
      expect(settingsSchema.safeParse({ ...settings, bookings }).success).toBe(false)
  })
})
