// Papers a supervisor asks for: a copy where one may be missing, and a test page.

import type { DoubtfulPaperNow } from '@loket/protocol'
import { choice, type Next, type Option, type Question } from '../shared/question.ts'
import type { Hall } from './hall.ts'
import { printerStates } from './printer-states.ts'

/** Papers in doubt of which a copy can be printed, each number once, the newest first. */
export function copiable({ view }: Pick<Hall, 'view'>): readonly DoubtfulPaperNow[] {
  const all = view.papers.filter((doubt) => printCopyOf(doubt) !== null)
  return all.filter(({ number }, place) => all.findIndex((other) => other.number === number) === place)
}

export function printCopyOf({ copy }: DoubtfulPaperNow): Next | null {
  return copy !== null && copy.left > 0 ? { send: { type: 'printCopy', ticketId: copy.ticketId } } : null
}

export function askWhichCopy({ view, wording }: Pick<Hall, 'view' | 'wording'>): Question {
  const { console, supervisor } = wording.texts
  return choice(
    supervisor.copyWhich,
    copiable({ view }).flatMap((doubt): readonly Option[] => {
      const next = printCopyOf(doubt)
      const note = [doubtWords(doubt, wording), console.copiesLeft(doubt.copy?.left ?? 0)].join(' · ')
      return next === null ? [] : [{ words: doubtTitle(doubt, wording), note, leadsTo: next }]
    }),
    supervisor.papersHint,
  )
}

/** "A027 · Tiket" */
export function doubtTitle({ number, paper }: DoubtfulPaperNow, { texts }: Hall['wording']): string {
  return [number, texts.words.paperKind[paper]].filter((part) => part !== null).join(' · ')
}

/** "belum tentu keluar · Kertas printer habis" */
export function doubtWords({ state, trouble }: DoubtfulPaperNow, { texts: { words } }: Hall['wording']): string {
  return [words.paperDoubt[state], ...(trouble === null ? [] : [words.printerTrouble[trouble]])].join(' · ')
}

export function askWhichPrinter({ view, wording }: Pick<Hall, 'view' | 'wording'>): Question {
  const { supervisor } = wording.texts
  return choice(
    supervisor.testWhere,
    view.printers.map((printer): Option => {
      const states = printerStates(printer, wording.texts).map(({ words }) => words)
      return {
        words: printer.name,
        note: states.length === 0 ? supervisor.printerReady : states.join(' · '),
        leadsTo: { send: { type: 'printTest', stationId: printer.stationId } },
      }
    }),
  )
}
