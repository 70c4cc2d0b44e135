import type { Call, DayStatus, Instant, ServiceId, TicketNumber } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { sceneOf } from './board-scene.ts'

const CLOSED: DayStatus = { state: 'closed', reason: null, opensAgainAt: null }
const BEFORE: DayStatus = { state: 'beforeOpening', opensAt: 1 as Instant }
const OPEN: DayStatus = { state: 'open', lastTicketAt: 1 as Instant, closesAt: 2 as Instant }
const CALL: Call = {
  callNo: 1,
  number: 'A001' as TicketNumber,
  counterNumber: 1,
  serviceId: 'ktp' as ServiceId,
  calledAt: 1 as Instant,
  calls: 1,
  kind: 'first',
  mark: null,
}

describe('what the large panel is about', () => {
  test('[A9] a call comes before everything, also after the office has closed', () => {
    expect(sceneOf({ day: CLOSED, waiting: 0 }, CALL)).toBe('call')
    expect(sceneOf({ day: OPEN, waiting: 3 }, CALL)).toBe('call')
  })

  test('[A9] while nobody is called the board shows the waits, or when the office opens if nobody waits', () => {
    expect(sceneOf({ day: OPEN, waiting: 0 }, null)).toBe('waits')
    expect(sceneOf({ day: CLOSED, waiting: 2 }, null)).toBe('waits')
    expect(sceneOf({ day: CLOSED, waiting: 0 }, null)).toBe('closed')
    expect(sceneOf({ day: BEFORE, waiting: 0 }, null)).toBe('beforeOpening')
  })
})
