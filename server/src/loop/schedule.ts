// Opens and closes the service day as the server's own act, by `whatIsDue`.

import type { OfficeState } from '@loket/domain'
import { openDayOf } from '@loket/domain'
import type { Actor, Command, Instant } from '@loket/protocol'
import type { Log } from '../log/log.ts'
import { aroundTheClock } from './around-the-clock.ts'
import { whatIsDue } from './day-due.ts'
import type { Loop } from './loop.ts'
import type { OfficeClock } from './office-clock.ts'
import type { Turn } from './turn.ts'

export const LOOKS_EVERY_MS = 10_000

const SYSTEM: Actor = { kind: 'system' }

export interface Schedule {
  /** Does what is due now, then looks again by itself. */
  start(): Promise<void>
  close(): void
}

export interface ScheduleParts {
  readonly loop: Loop
  readonly clock: OfficeClock
  readonly log: Log
  /** How far the wall clock was moved since the day was opened, by the journal. */
  readonly jumpedMs: number
  /** A demonstration office is open whenever somebody looks at it. */
  readonly aroundTheClock: boolean
}

export function createSchedule(parts: ScheduleParts): Schedule {
  const { loop, clock, log } = parts
  let movedMs = parts.jumpedMs
  let movedAt = Number.NEGATIVE_INFINITY
  let acting: Promise<void> | null = null
  let closed = false
  let takeBackWake = () => {}

  function noteTurn({ rows }: Turn): void {
    for (const { event, at } of rows) {
      if (event.type === 'dayOpened') movedMs = 0
      if (event.type !== 'clockJumped') continue
      movedMs += event.byMs
      movedAt = at
      log.note('clock-jumped', { byMs: event.byMs })
    }
    if (rows.length > 0 && due() !== null) void act()
  }

  function due(): 'openDay' | 'closeDay' | null {
    const context = loop.context(SYSTEM)
    const wallAt = context.at + loop.state.wallOffsetMs
    const unmoved = loop.localTime().today(wallAt - movedMs)
    return whatIsDue(loop.state, {
      wallAt,
      date: context.today.date,
      unmovedWallAt: wallAt - movedMs,
      unmovedDate: unmoved.date,
      steadyMs: context.at - movedAt,
      instantOf: context.instantOf,
      aroundTheClock: parts.aroundTheClock,
    })
  }

  function act(): Promise<void> {
    acting ??= actUntilNothingIsDue().finally(() => {
      acting = null
    })
    return acting
  }

  async function actUntilNothingIsDue(): Promise<void> {
    for (let type = due(); type !== null && !closed; type = due()) {
      if (type === 'openDay' && parts.aroundTheClock && !(await done(settingsAroundTheClock()))) return
      if (!(await done({ type }))) return
    }
  }

  function settingsAroundTheClock(): Command {
    return { type: 'changeSettings', settings: aroundTheClock(settingsOf(loop.state), loop.context(SYSTEM).today.date) }
  }

  async function done(command: Command): Promise<boolean> {
    const serviceDay = openDayOf(loop.state)?.serviceDay
    const answer = await loop.submitAsSystem(command)
    if (!answer.ok) log.note('day-refused', { command: command.type, refusal: answer.refusal })
    else if (command.type === 'openDay') log.note('day-opened', { serviceDay: openDayOf(loop.state)?.serviceDay })
    else if (command.type === 'closeDay') log.note('day-closed', { serviceDay })
    return answer.ok
  }

  async function look(): Promise<void> {
    loop.lookAtClock()
    await act()
    if (!closed) takeBackWake = clock.wakeAt((clock.now() + LOOKS_EVERY_MS) as Instant, () => void look())
  }

  return {
    start() {
      loop.onTurn(noteTurn)
      return look()
    },
    close() {
      closed = true
      takeBackWake()
    },
  }
}

function settingsOf(state: OfficeState) {
  if (state.settings === null) throw new Error('an office without settings has no days')
  return state.settings
}
