import { expect, test } from 'vitest'
import { MOST_LINES, readCsv } from './read-csv.ts'

const HEADING = 'bookingId,code,serviceId,slotFrom,slotTo'
const FIELDS = { bookingId: 'B-1', code: 'K7M4XT', serviceId: 'ktp', slotFrom: '2027-01-12T09:30', slotTo: '2027-01-12T10:00' }
const LINE = Object.values(FIELDS).join(',')

test('[BK28] a line is read by its heading, in whatever order that names the columns', () => {
  expect(readCsv(`${HEADING}\n${LINE}\n`)).toEqual([{ line: 2, ok: true, fields: FIELDS }])
  const [, ...others] = Object.values(FIELDS)
  const turned = `code,serviceId,slotFrom,slotTo,bookingId\n${others.join(',')},B-1`
  expect(readCsv(turned)).toEqual([{ line: 2, ok: true, fields: FIELDS }])
})

test('[BK28] as a spreadsheet saves it: a byte order mark, semicolons, quotes, the line ends of Windows, empty lines', () => {
  const text = `\uFEFF${HEADING.replaceAll(',', ';')}\r\n\r\n"B-1"; K7M4XT ;"ktp";2027-01-12T09:30;2027-01-12T10:00\r\n`
  expect(readCsv(text)).toEqual([{ line: 3, ok: true, fields: FIELDS }])
})

test('[BK28] a doubled quotation mark stands for itself, and a comma in quotes for a comma', () => {
  const [line] = readCsv(`${HEADING}\n"B""1","K7,M4",ktp,a,b`)
  expect(line).toMatchObject({ ok: true, fields: { bookingId: 'B"1', code: 'K7,M4' } })
})

test.each([
  ['', /it misses bookingId, code/],
  ['bookingId,code', /it misses serviceId, slotFrom, slotTo/],
  [`${HEADING},name`, /names name, which an office must not know/],
  [`${HEADING},code`, /names a column twice/],
  [`"bookingId,code`, /it misses/],
])('[BK28] the heading %j is refused', (heading, problem) => {
  expect(readCsv(`${heading}\n${LINE}`)).toEqual([{ line: 1, ok: false, problem: expect.stringMatching(problem) }])
})

test.each([
  ['B-1,K7M4XT', /has 2 fields, the heading 5/],
  [`${LINE},more`, /has 6 fields, the heading 5/],
  ['"B-1,K7M4XT,ktp,a,b', /opened and not closed/],
  ['"B-1"x,K7M4XT,ktp,a,b', /opened and not closed/],
])('[BK28] of the line %j is said what is wrong, and with which line', (line, problem) => {
  expect(readCsv(`${HEADING}\n${LINE}\n${line}`)[1]).toEqual({ line: 3, ok: false, problem: expect.stringMatching(problem) })
})

test('[BK28] a file has a bounded number of lines', () => {
  const lines = (count: number) => [HEADING, ...Array.from({ length: count }, () => LINE)].join('\n')
  expect(readCsv(lines(MOST_LINES))).toHaveLength(MOST_LINES)
  expect(readCsv(lines(MOST_LINES + 1))).toEqual([{ line: 1, ok: false, problem: expect.stringContaining(`${MOST_LINES} lines`) }])
})
