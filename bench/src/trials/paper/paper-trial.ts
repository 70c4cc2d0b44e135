// Never `printed` without a paper, never two papers of one number, never a lost ticket: held against everything that can happen to a printer.

import type { Trial } from '../trial.ts'
import { brokenPromises } from './promises.ts'
import { writeReport } from './report.ts'
import { type Played, runAll } from './run-all.ts'

export const paperTrial: Trial = {
  name: 'paper',
  file: 'docs/generated/paper-trial.md',
  async run() {
    const played = await runAll()
    return { table: writeReport(played), broken: played.flatMap(sayBroken) }
  },
}

function sayBroken({ combination, outcome }: Played): readonly string[] {
  const { fault, moment, afterwards, profile } = combination
  return brokenPromises(combination, outcome).map((sentence) => `${fault.name}, ${moment}, ${afterwards}, ${profile}: ${sentence}`)
}
