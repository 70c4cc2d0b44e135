// `npm run office -- simulate`: whole days through the server's own loop and journal, on a clock that the simulation moves; with `--compare`
// the disciplines against each other, through the rules alone.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DAY_PROFILES, type DayProfile, dayProfile } from '@loket/sim'
import { Command } from 'commander'
import { localTime } from '../loop/local-time.ts'
import { OFFICE_FILE } from '../open-folder.ts'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { cannotStart } from '../start-trouble.ts'
import { compareAllDisciplines, scenarioNames } from './simulate/compare-disciplines.ts'
import { simulateDays } from './simulate/simulate-days.ts'
import { simulatedDates } from './simulate/simulated-dates.ts'
import { wholeNumber } from './simulate/whole-number.ts'

interface Typed {
  readonly day?: string
  readonly compare?: true
  readonly scenario?: string
  readonly runs: string
  readonly recorded?: string
  readonly out?: string
  readonly seed: string
  readonly days: string
  readonly date?: string
  readonly data: string
  readonly intoNew?: true
}

/** The verb for the command line; `print` gets what a person should read. Rejects with `CannotStart` and one sentence. */
export function simulateCommand(print: (line: string) => void): Command {
  return new Command('simulate')
    .description('run simulated days through the real server code, into a new data folder')
    .option('--day <profile>', `kind of day: ${profileNames()}`)
    .option('--seed <n>', 'the same number gives the same day', '1')
    .option('--date <yyyy-mm-dd>', 'the first date; by default such that the last is the latest working day before today')
    .option('--days <n>', 'working days in a row', '1')
    .option('--data <folder>', 'where to write', process.env['LOKET_DATA'] || 'data')
    .option('--into-new', 'where the folder holds an office already: write into a new folder beside it')
    .option('--compare', 'instead of days: compare the disciplines, without writing any office')
    .option('--scenario <name>', `with --compare: only this one of ${scenarioNames()}`)
    .option('--runs <n>', 'with --compare: days of each scenario, load and rule', '200')
    .option('--recorded <folder>', 'with --compare: try the forecast on the days recorded in this data folder too')
    .option('--out <file.md>', 'with --compare: write the report there, and the picture beside it')
    .action((typed: Typed) => (typed.compare ? compareAllDisciplines(typed, print) : run(typed, print)))
}

async function run(typed: Typed, print: (line: string) => void): Promise<void> {
  const profile = profileNamed(typed.day ?? '')
  const settings = settingsForPreset(profile.level)
  const { date: today } = localTime(settings.zone).today(Date.now())
  const dates = simulatedDates(settings, { from: typed.date ?? null, days: wholeNumber('--days', typed.days, 1), today })
  const seed = wholeNumber('--seed', typed.seed, 0)
  await simulateDays({ profile, settings, dates, seed, folder: freeFolder(resolve(typed.data), typed.intoNew === true), print })
}

function profileNamed(name: string): DayProfile {
  const profile = dayProfile(name)
  if (name === '')
    throw cannotStart('wrongSetting', `Say which day with --day: ${profileNames()}. Or compare the disciplines with --compare.`, null)
  if (!profile) throw cannotStart('wrongSetting', `There is no day "${name}": use one of ${profileNames()}.`, null)
  return profile
}

function profileNames(): string {
  return DAY_PROFILES.map(({ name }) => name).join(', ')
}

/** Simulated days never mix with what stands in a folder. */
function freeFolder(folder: string, intoNew: boolean): string {
  if (!holdsOffice(folder)) return folder
  if (!intoNew) {
    throw cannotStart('officeExists', `${folder} holds an office already: name another folder with --data, or add --into-new.`, null)
  }
  for (let copy = 1; ; copy += 1) {
    const beside = `${folder}-simulated${copy === 1 ? '' : `-${copy}`}`
    if (!holdsOffice(beside)) return beside
  }
}

function holdsOffice(folder: string): boolean {
  return existsSync(join(folder, OFFICE_FILE))
}
