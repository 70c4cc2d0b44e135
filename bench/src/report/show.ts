// How a run is told: a table for people, one JSON object for programs.

import type { Machine } from './machine.ts'
import { describeMachine } from './machine.ts'
import type { Metric, NamedMetric } from './metric.ts'

const HEADINGS = ['figure', 'value', 'floor', 'ratio', 'goal', 'holds'] as const

export function asTable(metrics: readonly NamedMetric[], machine: Machine): string {
  const lines = [HEADINGS, ...metrics.map(cellsOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)))
  const table = lines.map((cells) =>
    cells
      .map((cell, column) => padded(cell, column, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [...table, '', describeMachine(machine)].join('\n')
}

/** `{ "metrics": { "<name>": { value, floor, ratio, goal, holds } }, "machine": { … } }` */
export function asJson(metrics: readonly NamedMetric[], machine: Machine): string {
  const byName = Object.fromEntries(metrics.map(({ name, ...metric }): [string, Metric] => [name, metric]))
  return JSON.stringify({ metrics: byName, machine }, null, 2)
}

function cellsOf({ name, value, floor, ratio, goal, holds }: NamedMetric): readonly string[] {
  return [name, threeDigits(value), threeDigits(floor), ratio.toFixed(2), goal, holds ? 'yes' : 'no']
}

/** Enough digits to compare, no more than the measurement has. */
function threeDigits(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

/** Numbers to the right, words to the left. */
function padded(cell: string, column: number, width: number): string {
  return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width)
}
