import type { Instant } from '@loket/protocol'
import { HOUR_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { manualTime } from './manual-time.ts'
import { startOfficeClock } from './office-clock.ts'

const MORNING = Date.UTC(2027, 0, 12, 1, 0)

function later(ms: number): Instant {
  return (MORNING + ms) as Instant
}

describe('office time', () => {
  test('[J20] the first start takes the wall clock, with no time down', () => {
    const { clock, downMs, wallDisbelieved } = startOfficeClock(manualTime(MORNING), null)
    expect([clock.now(), downMs, wallDisbelieved]).toEqual([MORNING, 0, false])
  })

  test('[J21] office time follows the monotonic clock and not the wall clock', () => {
    const time = manualTime(MORNING)
    const { clock } = startOfficeClock(time, null)
    time.advance(1_500)
    time.stepWall(-3 * HOUR_MS)
    expect(clock.now()).toBe(MORNING + 1_500)
    time.advance(500)
    expect(clock.now()).toBe(MORNING + 2_000)
  })

  test('[J21] office time never goes back, even where the monotonic clock does', () => {
    const time = manualTime(MORNING)
    let slip = 0
    const { clock } = startOfficeClock({ ...time, monotonic: () => time.monotonic() - slip }, null)
    time.advance(10_000)
    expect(clock.now()).toBe(MORNING + 10_000)
    slip = 5_000
    expect(clock.now()).toBe(MORNING + 10_000)
  })

  test('[J22] a wall clock within two seconds is only imprecise', () => {
    const time = manualTime(MORNING)
    const { clock } = startOfficeClock(time, null)
    time.stepWall(2_000)
    expect(clock.takeDeparture(0)).toBeNull()
    time.stepWall(-4_000)
    expect(clock.takeDeparture(0)).toBeNull()
  })

  test('[J22] a jump is told once, with the new offset, forward and back', () => {
    const time = manualTime(MORNING)
    const { clock } = startOfficeClock(time, null)
    time.advance(60_000)
    time.stepWall(90_000)
    expect(clock.takeDeparture(0)).toEqual({ byMs: 90_000, wallOffsetMs: 90_000 })
    expect(clock.takeDeparture(90_000)).toBeNull()
    time.stepWall(-100_000)
    expect(clock.takeDeparture(90_000)).toEqual({ byMs: -100_000, wallOffsetMs: -10_000 })
    expect(clock.takeDeparture(-10_000)).toBeNull()
  })

  test('[J73] sleep is time that passed, and no jump: also beside one', () => {
    const time = manualTime(MORNING)
    const { clock } = startOfficeClock(time, null)
    time.advance(60_000)
    time.sleep(HOUR_MS)
    expect(clock.takeDeparture(0)).toBeNull()
    expect(clock.now()).toBe(MORNING + 60_000 + HOUR_MS)
    time.sleep(10_000)
    time.stepWall(90_000)
    expect(clock.takeDeparture(0)).toEqual({ byMs: 90_000, wallOffsetMs: 90_000 })
    expect(clock.now()).toBe(MORNING + 70_000 + HOUR_MS)
  })

  test('[J22] a slow drift is told when it has grown past two seconds', () => {
    const time = manualTime(MORNING)
    const { clock } = startOfficeClock(time, null)
    for (let minute = 0; minute < 20; minute += 1) time.stepWall(100)
    expect(clock.takeDeparture(0)).toBeNull()
    time.stepWall(100)
    expect(clock.takeDeparture(0)).toEqual({ byMs: 2_100, wallOffsetMs: 2_100 })
  })

  test('[J23] a restart goes on from the wall clock and says how long nobody was there', () => {
    const { clock, downMs } = startOfficeClock(manualTime(MORNING + 45_000), { at: later(15_000), wallOffsetMs: 0 })
    expect([clock.now(), downMs]).toEqual([MORNING + 45_000, 30_000])
  })

  test('[J23] a restart keeps the offset of an earlier jump', () => {
    const { clock, downMs } = startOfficeClock(manualTime(MORNING + 45_000 + HOUR_MS), { at: later(15_000), wallOffsetMs: HOUR_MS })
    expect([clock.now(), downMs]).toEqual([MORNING + 45_000, 30_000])
    expect(clock.takeDeparture(HOUR_MS)).toBeNull()
  })

  test('[J24] a wall clock that stands before the last event is not believed', () => {
    const time = manualTime(MORNING - HOUR_MS)
    const { clock, downMs, wallDisbelieved } = startOfficeClock(time, { at: later(0), wallOffsetMs: 0 })
    expect([clock.now(), downMs, wallDisbelieved]).toEqual([MORNING, 0, true])
    time.advance(10_000)
    expect(clock.takeDeparture(0)).toBeNull()
  })

  test('[J24] when somebody sets that clock right, it is believed from then on', () => {
    const time = manualTime(MORNING - HOUR_MS)
    const { clock } = startOfficeClock(time, { at: later(0), wallOffsetMs: 0 })
    time.advance(10_000)
    time.stepWall(HOUR_MS + 5 * 60_000)
    expect(clock.takeDeparture(0)).toEqual({ byMs: 300_000, wallOffsetMs: 300_000 })
    expect(clock.now()).toBe(MORNING + 10_000)
  })

  test('[J24] a wall clock a moment behind the last event is no trouble', () => {
    const { clock, wallDisbelieved } = startOfficeClock(manualTime(MORNING - 300), { at: later(0), wallOffsetMs: 0 })
    expect([clock.now(), wallDisbelieved]).toEqual([MORNING, false])
  })
})

describe('waking', () => {
  test('[J25] it rings once at its instant, and not before', () => {
    const time = manualTime(MORNING)
    const { clock } = startOfficeClock(time, null)
    const rung: number[] = []
    clock.wakeAt(later(1_000), () => rung.push(clock.now()))
    time.advance(999)
    expect(rung).toEqual([])
    time.advance(5_000)
    expect(rung).toEqual([MORNING + 1_000])
  })

  test('[J25] a timer that fires early, or cannot wait so long, is set again', () => {
    const time = manualTime(MORNING)
    const hasty = { ...time, setTimer: (delayMs: number, ring: () => void) => time.setTimer(Math.max(0.4, delayMs - 700), ring) }
    const { clock } = startOfficeClock(hasty, null)
    const rung: number[] = []
    clock.wakeAt(later(1_000), () => rung.push(clock.now()))
    time.advance(400)
    expect(rung).toEqual([])
    time.advance(1_000)
    expect(rung).toEqual([MORNING + 1_000])
  })

  test('[J25] what was taken back does not ring, also after it was set again', () => {
    const time = manualTime(MORNING)
    const hasty = { ...time, setTimer: (delayMs: number, ring: () => void) => time.setTimer(Math.max(0.4, delayMs - 700), ring) }
    const { clock } = startOfficeClock(hasty, null)
    let rung = false
    const takeBack = clock.wakeAt(later(1_000), () => {
      rung = true
    })
    time.advance(500)
    takeBack()
    time.advance(5_000)
    expect(rung).toBe(false)
  })
})
