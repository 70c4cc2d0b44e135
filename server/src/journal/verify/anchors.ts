// What stands outside the database and cannot be written anew with it: the mark on a ticket or on the board.

import { type Finding, finding } from './findings.ts'
import type { StoredRow } from './stored-row.ts'

/** Marks are the first 8 or more hexadecimal digits of a row's hash, dates those of a service day: "2027-01-12". */
export type Anchor = { readonly text: string; readonly mark: string } & (
  | { readonly kind: 'ticket'; readonly number: string; readonly date: string }
  | { readonly kind: 'head'; readonly date: string }
  | { readonly kind: 'row'; readonly seq: number }
)

export const ANCHOR_FORMS =
  '"A027 12 Jan 2027 1a2b3c4d" from a ticket, "A027 · 1a2b3c4d · 12 Jan 2027" from its page, "2027-01-12 head 1a2b3c4d" from the board, or "row 412 1a2b3c4d"'

// Indonesian and English alike: "sel 12 jan 2027".
const DATE = String.raw`(?:[a-z]{3,9} )?(?<date>\d{4}[- ]\d{1,2}[- ]\d{1,2}|\d{1,2}[- ](?:[a-z]{3,9}|\d{1,2})[- ]\d{4})`
const TIME = String.raw`(?: \d{1,2} \d{2}(?: [a-z]{3,4})?)?`
const MARK = '(?<mark>[0-9a-f]{8,64}|[0-9a-f]{4} [0-9a-f]{4})'
const NUMBER = String.raw`(?<letter>[a-z]) ?(?<digits>\d{3,5})`
const FORMS: readonly { readonly kind: Anchor['kind']; readonly form: RegExp }[] = [
  { kind: 'ticket', form: new RegExp(`^${NUMBER} ${DATE}${TIME} ${MARK}$`) },
  { kind: 'ticket', form: new RegExp(`^${NUMBER} ${MARK} ${DATE}$`) },
  { kind: 'head', form: new RegExp(`^${DATE} head ${MARK}$`) },
  { kind: 'row', form: new RegExp(String.raw`^row (?<seq>\d{1,15}) ${MARK}$`) },
]

/** Case, dots of either height, commas, colons and blanks do not matter; weekday and time may stand where the ticket has them. `null`: none of the forms. */
export function readAnchor(text: string): Anchor | null {
  const typed = text
    .toLowerCase()
    .replaceAll(/[.·,:;/\s]+/g, ' ')
    .trim()
  for (const { kind, form } of FORMS) {
    const found = form.exec(typed)?.groups
    if (found !== undefined) return anchorOf(kind, text, found)
  }
  return null
}

function anchorOf(kind: Anchor['kind'], text: string, found: Readonly<Record<string, string | undefined>>): Anchor | null {
  const common = { text: text.trim(), mark: (found['mark'] ?? '').replace(' ', '') }
  if (kind === 'row') return { ...common, kind, seq: Number(found['seq']) }
  const date = dateOf(found['date'] ?? '')
  if (date === null) return null
  return kind === 'head'
    ? { ...common, kind, date }
    : { ...common, kind, date, number: `${found['letter']}${found['digits']}`.toUpperCase() }
}

/** By the first three letters, Indonesian and English. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  des: 12,
  dec: 12,
}

function dateOf(typed: string): string | null {
  const parts = typed.split(/[- ]/)
  const [year, month, day] = (parts[0]?.length === 4 ? parts : parts.reverse()) as [string, string, string]
  const monthNo = MONTHS[month.slice(0, 3)] ?? Number(month)
  const date = `${year}-${String(monthNo).padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = Date.parse(`${date}T00:00Z`)
  // A month that has no such day would otherwise become a day of the next one.
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date ? null : date
}

export interface HeldAnchor {
  readonly anchor: Anchor
  readonly seq: number
}

/** The number that a row gives, and that of the ticket which a slip of the row is about; `null`: none. */
export interface NumbersOf {
  readonly issued: string | null
  readonly paperOf: string | null
}

export interface AnchorReader {
  /** To be called with each row. */
  read(row: StoredRow, of: NumbersOf): void
  held(): readonly HeldAnchor[]
  /** To be called after the last row. */
  findings(): readonly Finding[]
}

export function createAnchorReader(anchors: readonly Anchor[]): AnchorReader {
  const held = new Map<Anchor, number>()
  /** Rows that an anchor names, and that have another hash. */
  const contradicted = new Map<Anchor, StoredRow>()
  let last = 0

  return {
    read(row, of) {
      last = row.seq
      for (const anchor of anchors) {
        if (!couldStandFor(anchor, row, of)) continue
        if (row.hash.startsWith(anchor.mark)) held.set(anchor, row.seq)
        else if (names(anchor, row, of)) contradicted.set(anchor, row)
      }
    },
    held: () => [...held].map(([anchor, seq]) => ({ anchor, seq })),
    findings: () =>
      anchors.filter((anchor) => !held.has(anchor)).map((anchor) => findingOf(anchor, contradicted.get(anchor) ?? null, last)),
  }
}

function couldStandFor(anchor: Anchor, row: StoredRow, { issued, paperOf }: NumbersOf): boolean {
  if (anchor.kind === 'row') return row.seq === anchor.seq
  if (anchor.kind === 'ticket' && issued !== anchor.number && paperOf !== anchor.number) return false
  return isNear(anchor.date, row.serviceDay)
}

/** A clock that was set in the middle of a day, or a day that ended after midnight, leaves paper with the next date. */
function isNear(date: string, serviceDay: string): boolean {
  return date === serviceDay || Math.abs(Date.parse(date) - Date.parse(serviceDay)) <= 24 * 60 * 60 * 1_000
}

/** A slip may be that of any act on its ticket, so only the row that gave the number contradicts it. */
function names(anchor: Anchor, row: StoredRow, { issued }: NumbersOf): boolean {
  return anchor.kind === 'row' || (anchor.kind === 'ticket' && issued === anchor.number && row.serviceDay === anchor.date)
}

function findingOf(anchor: Anchor, row: StoredRow | null, last: number): Finding {
  if (row !== null) {
    return finding(
      'anchorMismatch',
      row.seq,
      `the anchor "${anchor.text}" names it, but its hash begins with ${row.hash.slice(0, anchor.mark.length)}`,
    )
  }
  const why = {
    ticket: () => 'no row of that day gives that number',
    head: () => 'no row of that day has a hash that begins so',
    row: () => `the journal ends with row ${last}, or has no such row`,
  }[anchor.kind]()
  return finding('anchorNotFound', 0, `the anchor "${anchor.text}" leads nowhere: ${why}`)
}
