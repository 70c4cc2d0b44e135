import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OFFICE_FILE } from '../../../open-folder.ts'
import { CannotStart } from '../../../start-trouble.ts'
import { freshFolder } from '../../../testing/folders.ts'
import { simulateCommand } from '../../simulate.ts'
import { forecastSection } from './forecast-section.ts'
import { tryRecorded } from './forecast-trials.ts'
import { recordedDays } from './recorded-days.ts'

async function simulate(...options: readonly string[]): Promise<string> {
  const lines: string[] = []
  await simulateCommand((line) => lines.push(line))
    .exitOverride()
    .parseAsync(options, { from: 'user' })
  return lines.join('\n')
}

test('[G52] days that an office has recorded are put to the same test, and nothing of it is written', async () => {
  const folder = freshFolder()
  await simulate('--day', 'kelurahan-peak', '--days', '2', '--data', folder)
  const before = readFileSync(join(folder, OFFICE_FILE))
  const days = recordedDays(folder)
  expect(days).toHaveLength(2)
  expect(days.map((day) => [day[0]?.event.type, day.at(-1)?.event.type])).toEqual([
    ['dayOpened', 'dayClosed'],
    ['dayOpened', 'dayClosed'],
  ])
  const report = forecastSection([tryRecorded(days)]).join('\n')
  expect(report).toContain('## Forecasts')
  expect(report).toMatch(/\| recorded, 2 days \| fifo \| its own \| at the kiosk \| \d+ \(\d+\) \| \d+\.\d % /)
  expect(readFileSync(join(folder, OFFICE_FILE))).toEqual(before)
})

test('[G52] a folder without an office, or without a closed day, is named', async () => {
  const folder = freshFolder()
  const refused = await simulate('--compare', '--scenario', 'morning-rush', '--runs', '20', '--recorded', folder).catch(
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(CannotStart)
  expect(String(refused)).toContain('There is no office in')
})
