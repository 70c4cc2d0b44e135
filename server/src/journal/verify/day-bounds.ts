// Where a day begins and ends: nothing happens outside of one, and none ends with anybody left.

import { beginDay, type DayReading } from './day-reading.ts'
import type { Fact } from './facts.ts'
import { type Finding, finding } from './findings.ts'
import type { StoredRow } from './stored-row.ts'

type Opened = Extract<Fact, { readonly type: 'dayOpened' }>
type Closed = Extract<Fact, { readonly type: 'dayClosed' }>

/** What may be said while no day is open. */
const BETWEEN_DAYS: readonly Fact['type'][] = ['dayOpened', 'dayClosed', 'settingsChanged']

/** Told once of all that happens until a day is opened. */
export function judgeOpen(reading: DayReading, row: StoredRow, fact: Fact): readonly Finding[] {
  if (reading.isOpen || reading.isToldNotOpen || BETWEEN_DAYS.includes(fact.type)) return []
  reading.isToldNotOpen = true
  const when = reading.serviceDay === null ? 'before a day was opened' : `after ${reading.serviceDay} was closed`
  return [finding('dayNotOpen', row.seq, `it says ${fact.type} ${when}`)]
}

export function openDay(reading: DayReading, row: StoredRow, { serviceDay, settings }: Opened): readonly Finding[] {
  const findings: Finding[] = []
  const before = reading.serviceDay
  if (reading.isOpen) findings.push(finding('dayNotClosed', row.seq, `it opens ${serviceDay}, when ${before} had not been closed`))
  if (before !== null && serviceDay <= before)
    findings.push(finding('dayBack', row.seq, `it opens ${serviceDay}, when ${before} had been opened`))
  beginDay(reading, serviceDay)
  reading.settings = settings
  return findings
}

export function closeDay(reading: DayReading, row: StoredRow, { expired }: Closed): readonly Finding[] {
  if (!reading.isOpen) return [finding('dayNotOpen', row.seq, 'it closes a day, when none was open')]
  reading.isOpen = false
  const findings = [...whatIsLeft(reading)].map((left) => finding('leftOpen', row.seq, `it closes the day, when ${left}`))
  if (expired === reading.expired) return findings
  return [...findings, finding('countBroken', row.seq, `it counts ${expired} that expired; there were ${reading.expired}`)]
}

function* whatIsLeft(reading: DayReading): Generator<string> {
  for (const { number, standing } of reading.tickets.values()) {
    // Who did not come may be left as absent.
    if (standing !== 'gone' && standing !== 'absent') yield `${number} was ${standing}`
  }
  for (const [counterId, { state }] of reading.counters) if (state !== 'closed') yield `counter ${counterId} was ${state}`
}
