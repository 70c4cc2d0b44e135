// `npm run office -- import-bookings FILE`: bookings from a spreadsheet, where the agency's app cannot send them.

import { readFileSync } from 'node:fs'
import type { ImportAnswer } from '@loket/protocol'
import { Command } from 'commander'
import { cannotStart } from '../start-trouble.ts'
import { askOffice } from './ask-office.ts'

interface Typed {
  readonly data: string
  readonly dryRun?: boolean
  readonly skipBad?: boolean
}

const MOST_BYTES = 900_000

export function importBookingsCommand(print: (line: string) => void): Command {
  return new Command('import-bookings')
    .description('take bookings from a CSV file; docs/bookings.md names its columns')
    .argument('<file>')
    .option('--dry-run', 'say what would become of it, and write nothing')
    .option('--skip-bad', 'take the lines that are right although others are not')
    .option('--data <folder>', 'the data folder', process.env['LOKET_DATA'] ?? 'data')
    .action(async (file: string, { data, dryRun = false, skipBad = false }: Typed) => {
      const body = { csv: readFile(file), dryRun, skipBad }
      const answer = await askOffice<ImportAnswer>(data, { method: 'POST', path: '/api/booking-import', body })
      for (const { line, problem } of answer.problems) print(`line ${line}: ${problem}`)
      const { taken, changed, same, problems, written } = answer
      print(`${taken} new, ${changed} changed, ${same} as they were, ${problems.length} wrong.`)
      if (dryRun) print('Nothing was written: this was a trial.')
      else if (!written) throw cannotStart('refused', 'Nothing was taken: repair these lines, or leave them out with --skip-bad.', null)
    })
}

function readFile(file: string): string {
  try {
    const bytes = readFileSync(file)
    if (bytes.length <= MOST_BYTES) return bytes.toString('utf8')
  } catch (error) {
    throw cannotStart('refused', `The file ${file} cannot be read: check its name and whether you may read it.`, error)
  }
  throw cannotStart('refused', `The file ${file} is larger than ${MOST_BYTES} bytes: take it in parts.`, null)
}
