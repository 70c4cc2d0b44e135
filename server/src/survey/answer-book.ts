// The answers in their file: held while their day runs, written into the book when it has ended.

import type { LocalDate, ServiceId, SkmElement } from '@loket/protocol'
import { SKM_ELEMENTS } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import type { Counted, Piece } from './pieces.ts'
import { type Chance, shuffled } from './shuffle.ts'

export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** One questionnaire; `null`: not answered. */
export type Sheet = { readonly service: ServiceId } & { readonly [Element in SkmElement]: number | null }

export interface Tally {
  readonly service: ServiceId
  readonly question: Counted
  readonly answer: string
  readonly count: number
}

export interface AnswerBook {
  /** Keeps them, and puts all that is held into a new order of chance, in one commit. */
  hold(serviceDay: LocalDate, service: ServiceId, pieces: readonly Piece[]): void
  /** Writes what is held of other days than this one into the book, each day and service shuffled together with what it has already. */
  bind(runningDay: LocalDate | null): void
  /** Of days in the book, both ends included. */
  sheets(period: Period): readonly Sheet[]
  tallies(period: Period): readonly Tally[]
}

interface Held {
  readonly service: ServiceId
  readonly piece: Piece
}

export function openAnswerBook(store: Database, chance: Chance): AnswerBook {
  const held = heldAnswers(store, chance)
  const sheets = sheetTable(store, chance)
  const count = store.prepare<[string, string, string, string]>(
    `INSERT INTO tallies (service_day, service, question, answer, count) VALUES (?, ?, ?, ?, 1)
      ON CONFLICT DO UPDATE SET count = count + 1`,
  )
  const tallies = store.prepare<[string, string], Tally>(
    `SELECT service, question, answer, sum(count) AS count FROM tallies WHERE service_day BETWEEN ? AND ?
      GROUP BY service, question, answer ORDER BY service, question, answer`,
  )

  function bindGroup(serviceDay: LocalDate, service: ServiceId, pieces: readonly Piece[]): void {
    const handedIn = pieces.filter((piece) => piece.kind === 'sheet')
    sheets.add(serviceDay, service, handedIn)
    for (const piece of pieces) if (piece.kind === 'count') count.run(serviceDay, service, piece.question, piece.answer)
  }

  function hold(serviceDay: LocalDate, service: ServiceId, pieces: readonly Piece[]): void {
    const added = pieces.map((piece) => ({ service, piece }))
    held.put(serviceDay, [...held.of(serviceDay), ...added])
  }

  function bind(runningDay: LocalDate | null): void {
    for (const serviceDay of held.days().filter((day) => day !== runningDay)) {
      const groups = Map.groupBy(held.of(serviceDay), ({ service }) => service)
      for (const [service, group] of groups) {
        const pieces = group.map(({ piece }) => piece)
        bindGroup(serviceDay, service, pieces)
      }
      held.remove(serviceDay)
    }
  }

  return {
    hold: store.transaction(hold),
    bind: store.transaction(bind),
    sheets: ({ from, to }) => sheets.between(from, to),
    tallies: ({ from, to }) => tallies.all(from, to),
  }
}

function heldAnswers(store: Database, chance: Chance) {
  const days = store.prepare<[], LocalDate>('SELECT service_day FROM held ORDER BY service_day').pluck()
  const select = store.prepare<[string], string>('SELECT pieces FROM held WHERE service_day = ?').pluck()
  const replace = store.prepare<[string, string]>('INSERT OR REPLACE INTO held (service_day, pieces) VALUES (?, ?)')
  const remove = store.prepare<[string]>('DELETE FROM held WHERE service_day = ?')
  return {
    days: () => days.all(),
    of: (serviceDay: LocalDate) => JSON.parse(select.get(serviceDay) ?? '[]') as readonly Held[],
    /** One that was only added would lie behind those that came before it. */
    put: (serviceDay: LocalDate, held: readonly Held[]) => void replace.run(serviceDay, JSON.stringify(shuffled(held, chance))),
    remove: (serviceDay: LocalDate) => void remove.run(serviceDay),
  }
}

type SheetPiece = Extract<Piece, { kind: 'sheet' }>

function sheetTable(store: Database, chance: Chance) {
  const columns = SKM_ELEMENTS.join(', ')
  const between = store.prepare<[string, string], Sheet>(
    `SELECT service, ${columns} FROM sheets WHERE service_day BETWEEN ? AND ? ORDER BY service, ${columns}`,
  )
  const ofService = store.prepare<[string, string], Sheet>(`SELECT service, ${columns} FROM sheets WHERE service_day = ? AND service = ?`)
  const remove = store.prepare<[string, string]>('DELETE FROM sheets WHERE service_day = ? AND service = ?')
  const insert = store.prepare<[{ readonly service_day: string; readonly place: number } & Sheet]>(
    `INSERT INTO sheets (service_day, service, place, ${columns})
      VALUES (@service_day, @service, @place, ${SKM_ELEMENTS.map((element) => `@${element}`).join(', ')})`,
  )
  return {
    between: (from: LocalDate, to: LocalDate) => between.all(from, to),
    add(serviceDay: LocalDate, service: ServiceId, pieces: readonly SheetPiece[]): void {
      if (pieces.length === 0) return
      const all = [...ofService.all(serviceDay, service), ...pieces.map(({ scores }) => sheetOf(service, scores))]
      remove.run(serviceDay, service)
      for (const [place, sheet] of shuffled(all, chance).entries()) insert.run({ ...sheet, service_day: serviceDay, place })
    },
  }
}

function sheetOf(service: ServiceId, scores: SheetPiece['scores']): Sheet {
  // One entry for each of the nine, as the list of elements says.
  const answers = Object.fromEntries(SKM_ELEMENTS.map((element) => [element, scores[element] ?? null])) as Omit<Sheet, 'service'>
  return { service, ...answers } as Sheet
}
