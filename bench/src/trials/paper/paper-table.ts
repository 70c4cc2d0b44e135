// The cases in one table that a person can read: a row for each fault and moment, a column for each class of printer.

import type { Afterwards, Combination, Moment } from './combinations.ts'
import { PROFILES } from './profiles.ts'
import type { Played } from './run-all.ts'
import { sayTicket } from './say-outcome.ts'

const MOMENT_WORDS: Readonly<Record<Moment, string>> = {
  idle: 'before the touch',
  preflight: 'job taken',
  clearing: 'buffers being cleared',
  allowed: 'job allowed',
  firstByte: 'first byte',
  middle: 'half of it',
  afterCut: 'all but the question',
}

const AFTERWARDS_WORDS: Readonly<Record<Afterwards, string>> = { soon: '2 s', next: '50 s', late: '135 s' }

interface Row {
  readonly fault: string
  readonly courses: readonly Pick<Combination, 'moment' | 'afterwards'>[]
  /** One for each class of printer; `null`: not played. */
  readonly cells: readonly (string | null)[]
}

/** Markdown. Courses of one fault that came to the same stand in one row. */
export function paperTable(played: readonly Played[]): string {
  const rows = [...Map.groupBy(played, ({ combination }) => combination.fault.name)].flatMap(([fault, ofFault]) =>
    rowsOf(fault, ofFault).reduce(merged, []),
  )
  return [
    `| fault | moment and length | ${PROFILES.join(' | ')} |`,
    `|---|---|${'---|'.repeat(PROFILES.length)}`,
    ...rows.map(({ fault, courses, cells }) => `| ${fault} | ${sayCourses(courses)} | ${cells.map((cell) => cell ?? '').join(' | ')} |`),
  ].join('\n')
}

function rowsOf(fault: string, played: readonly Played[]): readonly Row[] {
  const byCourse = Map.groupBy(played, ({ combination: { moment, afterwards } }) => `${moment} ${afterwards}`)
  return [...byCourse.values()].map((ofCourse) => ({
    fault,
    courses: ofCourse.slice(0, 1).map(({ combination }) => combination),
    cells: PROFILES.map((profile) => {
      const one = ofCourse.find(({ combination }) => combination.profile === profile)
      return one === undefined ? null : sayTicket(one.outcome)
    }),
  }))
}

function merged(rows: readonly Row[], row: Row): readonly Row[] {
  const at = rows.findIndex((before) => before.cells.every((cell, column) => sameCell(cell, row.cells[column] ?? null)))
  if (at === -1) return [...rows, row]
  return rows.map((before, place) =>
    place !== at
      ? before
      : {
          ...before,
          courses: [...before.courses, ...row.courses],
          cells: before.cells.map((cell, column) => cell ?? row.cells[column] ?? null),
        },
  )
}

/** What was not played contradicts nothing. */
function sameCell(one: string | null, other: string | null): boolean {
  return one === other || one === null || other === null
}

function sayCourses(courses: Row['courses']): string {
  const byMoment = Map.groupBy(courses, ({ moment }) => moment)
  return [...byMoment]
    .map(([moment, ofMoment]) => `${MOMENT_WORDS[moment]} ${ofMoment.map(({ afterwards }) => AFTERWARDS_WORDS[afterwards]).join(', ')}`)
    .join('; ')
}
