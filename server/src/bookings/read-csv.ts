// A file of bookings as a spreadsheet saves it: commas or semicolons, quotes where somebody wanted them, a heading in any order.

export const COLUMNS = ['bookingId', 'code', 'serviceId', 'slotFrom', 'slotTo'] as const

export type Column = (typeof COLUMNS)[number]

export type CsvLine =
  | { readonly line: number; readonly ok: true; readonly fields: Readonly<Record<Column, string>> }
  | { readonly line: number; readonly ok: false; readonly problem: string }

export const MOST_LINES = 5_000

/** Each line of the file behind the heading; a file that cannot be read at all has one problem, of line 1. */
export function readCsv(text: string): readonly CsvLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const heading = lines[0] ?? ''
  const separator = heading.includes(';') ? ';' : ','
  const columns = (splitLine(heading, separator) ?? []).map((name) => name.trim())
  const problem = headingProblem(columns, lines.length)
  if (problem !== null) return [{ line: 1, ok: false, problem }]
  return lines.slice(1).flatMap((line, place) => (line.trim() === '' ? [] : [readLine(line, place + 2, columns, separator)]))
}

function headingProblem(columns: readonly string[], lines: number): string | null {
  if (lines > MOST_LINES + 1) return `the file has more than ${MOST_LINES} lines`
  const missing = COLUMNS.filter((column) => !columns.includes(column))
  if (missing.length > 0) return `the heading must name ${COLUMNS.join(', ')}; it misses ${missing.join(', ')}`
  const unknown = columns.filter((column) => !COLUMNS.some((known) => known === column))
  if (unknown.length > 0) return `the heading names ${unknown.join(', ')}, which an office must not know`
  return columns.length > COLUMNS.length ? 'the heading names a column twice' : null
}

function readLine(text: string, line: number, columns: readonly string[], separator: string): CsvLine {
  const values = splitLine(text, separator)
  if (values === null) return { line, ok: false, problem: 'a quotation mark is opened and not closed' }
  if (values.length !== columns.length) return { line, ok: false, problem: `has ${values.length} fields, the heading ${columns.length}` }
  const fields = Object.fromEntries(columns.map((column, place) => [column, (values[place] ?? '').trim()])) as Record<Column, string>
  return { line, ok: true, fields }
}

/** `null`: a quotation mark is left open. A doubled one inside quotes stands for itself. */
function splitLine(text: string, separator: string): readonly string[] | null {
  const fields: string[] = []
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}]*))(${separator}|$)`, 'y')
  for (;;) {
    const [, quoted, plain, end] = field.exec(text) ?? []
    if (end === undefined) return null
    fields.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '') return fields
  }
}
