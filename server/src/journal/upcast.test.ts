import { findSettingsProblems } from '@loket/domain'
import type { DomainEvent } from '@loket/protocol'
import { settingsSchema } from '@loket/protocol/schemas'
import { describe, expect, test } from 'vitest'
import { rowsOfVersion1 } from '../testing/office-of-version-1.ts'
import { UPCASTS, upcast } from './upcast.ts'
import type { Upcast } from './upcast-step.ts'

describe('reading older rows', () => {
  test('[J9] a row of today is read as it stands', () => {
    expect(upcast('counterClosed', 2, '{"counterId":"loket-1"}')).toEqual({ type: 'counterClosed', counterId: 'loket-1' })
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
    expect(() => upcast('counterClosed', 3, '{}')).toThrow('version 3')
  })

  test('[J9] the shipped steps lead from version to version without a gap', () => {
    for (const { type, from } of UPCASTS)
      expect(from === 1 || UPCASTS.some((step) => step.type === type && step.from === from - 1)).toBe(true)
  })
})

/** What version 1 did not know, by the event that says it today. */
const ADDED_SINCE_1: Readonly<Record<string, object>> = {
  ticketIssued: { onBehalf: null },
  ticketCalled: { ground: 'firstInLine', profileRule: null, outOfOrder: null },
  serviceCompleted: { resultOn: null, redirectedTo: null, missing: [], delayCause: null },
  dayOpened: { history: [], unreviewed: [] },
}

describe('rows of version 1', () => {
  const rows = rowsOfVersion1().map(({ type, v, data }) => ({ stored: JSON.parse(data) as object, event: upcast(type, v, data) }))

  function settingsIn(event: DomainEvent) {
    return event.type === 'dayOpened' || event.type === 'settingsChanged' ? event.settings : null
  }

  test('[J9] every kind of event that version 1 wrote is read', () => {
    expect(new Set(rowsOfVersion1().map(({ v }) => v))).toEqual(new Set([1]))
    expect(new Set(rows.map(({ event }) => event.type)).size).toBe(23)
  })

  test('[J9] an event keeps what was written and says of the rest that it was not so', () => {
    for (const { stored, event } of rows) {
      if (settingsIn(event) === null) expect(event).toEqual({ ...stored, type: event.type, ...ADDED_SINCE_1[event.type] })
      else expect(event).toMatchObject({ ...ADDED_SINCE_1[event.type] })
    }
  })

  test('[J9] settings of then can be used today, and move nobody who was not moved before', () => {
    const read = rows.flatMap(({ stored, event }) => {
      const settings = settingsIn(event)
      return settings === null ? [] : [{ before: (stored as { settings: object }).settings, settings }]
    })
    expect(read).toHaveLength(4)
    for (const { before, settings } of read) {
      expect(settingsSchema.safeParse(settings).error).toBeUndefined()
      expect(findSettingsProblems(settings)).toEqual([])
      const { profiles, discipline, calls, ...kept } = before as typeof settings
      expect(settings).toMatchObject({ ...kept, calls, discipline: { name: discipline }, priority: { stepMinutes: 0 } })
      expect(settings.profiles).toEqual(profiles.map((profile) => ({ ...profile, order: [] })))
    }
  })
})
