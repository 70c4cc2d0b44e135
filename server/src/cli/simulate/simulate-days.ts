import { weekdayOf } from '@loket/domain'
import type { LocalDate, Settings } from '@loket/protocol'
import { type DayProfile, type Script, simulatedDay } from '@loket/sim'
import { localTime } from '../../loop/local-time.ts'
import { cannotStart } from '../../start-trouble.ts'
import { figuresMeaning, figuresTable } from './figures-table.ts'
import { foundSimulatedOffice, type SimulatedOffice } from './simulated-office.ts'

interface DaysToSimulate {
  readonly profile: DayProfile
  readonly settings: Settings
  /** Past working days, in order. */
  readonly dates: readonly LocalDate[]
  /** Of the first day; the next days count on from it. */
  readonly seed: number
  /** Holds no office yet. */
  readonly folder: string
  print(line: string): void
}

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Founds an office in the folder, runs the days one after the other and prints the figures of each, then verifies what was written. */
export async function simulateDays(asked: DaysToSimulate): Promise<void> {
  const { settings, dates, seed, folder, print } = asked
  const { instantOf } = localTime(settings.zone)
  const [first] = dates
  if (!first) throw cannotStart('wrongSetting', 'The office has no working days: give it opening hours.', null)

  const office = await foundSimulatedOffice(folder, settings, instantOf(first, 0))
  try {
    for (const [place, date] of dates.entries()) {
      const plan = { profile: asked.profile, settings, date, seed: seed + place, midnightAt: instantOf(date, 0) }
      const script = simulatedDay(plan, () => office.state)
      await drive(office, script)
      printDay(office, asked, date, plan.seed)
    }
    for (const line of figuresMeaning()) print(line)
    printVerdict(office, folder, print)
  } finally {
    await office.close()
  }
}

async function drive(office: SimulatedOffice, script: Script): Promise<void> {
  let step = script.next(null)
  while (!step.done) {
    const answer = await office.perform(step.value)
    step = script.next(answer.ok ? null : answer.refusal)
  }
}

function printDay(office: SimulatedOffice, { profile, settings, print }: DaysToSimulate, date: LocalDate, seed: number): void {
  const figures = office.figures()
  print(`${settings.name.id}, ${WEEKDAYS[weekdayOf(date)]} ${date}: day "${profile.name}", seed ${seed}, ${figures.tickets} tickets`)
  print('')
  for (const line of figuresTable(figures, settings.classes)) print(line)
  print('')
}

function printVerdict(office: SimulatedOffice, folder: string, print: (line: string) => void): void {
  const { rows, head, bad } = office.verify()
  if (bad) throw new Error(`the simulated journal does not verify: row ${bad.seq}, ${bad.problem}`)
  print('')
  print(`${rows} rows in ${folder}, verified; the ledger's head is ${head?.hash.slice(0, 8)}.`)
  print(`To look around in it: LOKET_DATA=${folder} npm start`)
}
