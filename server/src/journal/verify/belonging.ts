// To which office and which day a row says that it belongs, and in which shape it was written.

import type { DayReading } from './day-reading.ts'
import type { Fact } from './facts.ts'
import { type Finding, finding } from './findings.ts'
import type { StoredRow } from './stored-row.ts'

/** Before the row is followed. `fact`: what it says, where anything was read from it. */
export function judgeBelonging(reading: DayReading, row: StoredRow, fact: Fact | null): readonly Finding[] {
  const findings: Finding[] = []
  const { settings, serviceDay } = belongingAfter(reading, fact)
  if (row.v < 1) findings.push(finding('versionWrong', row.seq, `its version is ${row.v}; the first is 1`))
  if (settings !== null && row.office !== settings.officeId) {
    findings.push(finding('belongsElsewhere', row.seq, `it says that it is of the office ${row.office}; this is ${settings.officeId}`))
  }
  if (serviceDay !== null && row.serviceDay !== serviceDay) {
    findings.push(finding('belongsElsewhere', row.seq, `it says that it is of ${row.serviceDay}, when ${serviceDay} was open`))
  }
  return findings
}

/** A day and settings begin with the row that names them; a row between two days is of whatever date it was. */
function belongingAfter(reading: DayReading, fact: Fact | null): Pick<DayReading, 'settings' | 'serviceDay'> {
  const before = { settings: reading.settings, serviceDay: reading.isOpen ? reading.serviceDay : null }
  if (fact?.type === 'settingsChanged') return { ...before, settings: fact.settings }
  return fact?.type === 'dayOpened' ? fact : before
}
