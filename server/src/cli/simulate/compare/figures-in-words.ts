// Figures as the report writes them.

import type { Estimate, Result } from '@loket/sim'

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

export function minutes(value: number): string {
  return value.toFixed(0)
}

/** "+25.1 ± 0.6". */
export function points({ value, low, high }: Estimate): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)} ± ${((high - low) / 2).toFixed(1)}`
}

/** "1.03 ± 0.01". */
export function quotient({ value, low, high }: Estimate): string {
  return `${value.toFixed(2)} ± ${((high - low) / 2).toFixed(2)}`
}

export function classShares({ classes }: Result): string {
  return classes.map(({ kept }) => (100 * kept).toFixed(0)).join(' / ')
}

/** By the same series, by others, and of whom it happened to most. */
export function overtaken({ overtakings: { within, across, most } }: Result): string {
  return `${within.toFixed(2)} + ${across.toFixed(2)}, most ${most}`
}

export function overtakenInAll({ overtakings: { within, across } }: Result): number {
  return within + across
}

/** Of Markdown; every cell as it is. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)]
}
