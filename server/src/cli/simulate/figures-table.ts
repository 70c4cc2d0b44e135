// The figures of a simulated day as a table for people: one line a figure, one column a class, and what each figure means.

import type { ClassFigures, DayFigures, DecidedShare, Percentiles } from '@loket/domain'
import type { ServiceClass } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'

interface Line {
  readonly name: string
  readonly meaning: string
  show(figures: ClassFigures): string
}

const NOTHING = '–'

const LINES: readonly Line[] = [
  line('tickets', 'issued for a service of the class', (of) => String(of.tickets)),
  line(
    'wait within target',
    'from issue to first start; every ticket counts: a no-show up to its first call, an expired one as missed',
    (of) => share(of.wait),
  ),
  line('wait', 'the same in minutes: half, nine in ten, 99 in a hundred waited no longer', (of) => percentiles(of.waitMs)),
  line(
    'promise kept',
    'from accepted documents (or the start, where nothing is checked) to completion; incomplete documents stand beside it',
    (of) => share(of.promise),
  ),
  line('undecided', 'legs in neither number of the promise: no-shows, cancelled, expired, or open and still young', (of) =>
    String(of.promise.undecided),
  ),
  line('processing', 'from accepted documents, without the time parked for them, in minutes', (of) => percentiles(of.processingMs)),
  line('checking', 'from start to accepted documents, in minutes', (of) => percentiles(of.checkingMs)),
  line('start to end', 'checking and processing together, in minutes, so that long checking cannot hide', (of) =>
    percentiles(of.serviceMs),
  ),
  line('no-shows', 'did not come after the least calls and seconds of the office', (of) => String(of.noShows)),
  line('documents incomplete', 'served, and sent home for missing papers', (of) => String(of.documentsIncomplete)),
  line('expired', 'still waiting when the office closed', (of) => String(of.expired)),
]

/** Lines without a trailing newline. A class nobody came for is left out. */
export function figuresTable(figures: DayFigures, classes: readonly ServiceClass[]): readonly string[] {
  const used = figures.classes.filter((of) => of.tickets > 0)
  const heads = ['', ...used.map((of) => `class ${classes.find(({ id }) => id === of.classId)?.promiseMinutes ?? of.classId} min`)]
  const rows = [heads, ...LINES.map((one) => [one.name, ...used.map((of) => one.show(of))])]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const [first, ...body] = rows.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('   '))
  return [first ?? '', '─'.repeat(first?.length ?? 0), ...body]
}

export function figuresMeaning(): readonly string[] {
  const width = Math.max(...LINES.map(({ name }) => name.length))
  return LINES.map(({ name, meaning }) => `${name.padEnd(width)}   ${meaning}`)
}

function line(name: string, meaning: string, show: Line['show']): Line {
  return { name, meaning, show }
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

function share({ met, decided }: DecidedShare): string {
  return decided === 0 ? NOTHING : `${met} of ${decided}, ${((100 * met) / decided).toFixed(1)} %`
}

function percentiles({ p50, p90, p99 }: Percentiles): string {
  return p50 === null ? NOTHING : [p50, p90, p99].map((ms) => minutes(ms)).join(' / ')
}

function minutes(ms: number | null): string {
  return ms === null ? NOTHING : (ms / MINUTE_MS).toFixed(1)
}
