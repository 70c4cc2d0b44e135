import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CannotStart } from '../../start-trouble.ts'
import { freshFolder } from '../../testing/folders.ts'
import { simulateCommand } from '../simulate.ts'

async function compare(...options: readonly string[]): Promise<string> {
  const lines: string[] = []
  const verb = simulateCommand((line) => lines.push(line)).exitOverride()
  await verb.parseAsync(['--compare', '--scenario', 'morning-rush', '--runs', '20', ...options], { from: 'user' })
  return lines.join('\n')
}

async function troubleOf(...options: readonly string[]): Promise<string> {
  const error = await compare(...options).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CannotStart)) throw new Error(`not refused: ${String(error)}`)
  return error.message
}

test('[G37] the comparison is written with its picture beside it, which says in words what it shows', async () => {
  const folder = freshFolder()
  const file = join(folder, 'disciplines.md')
  await compare('--out', file)
  expect(readdirSync(folder).sort()).toEqual(['disciplines.md', 'disciplines.svg'])
  const report = readFileSync(file, 'utf8')
  expect(report).toContain('--scenario morning-rush --runs 20')
  expect(report).toMatch(/\| 0\.95 \| deadline \| \d+\.\d % /)
  expect(report).toContain('](disciplines.svg)')
  const picture = readFileSync(join(folder, 'disciplines.svg'), 'utf8')
  expect(picture).toMatch(/<desc id="description">morning-rush: Recommended: .+<\/desc>/)
  expect(picture).not.toMatch(/NaN|undefined|Infinity/)
})

test('[G37] it names what was typed wrong', async () => {
  expect(await troubleOf('--scenario', 'a-quiet-day')).toContain('There is no scenario "a-quiet-day": use one of jakarta-day')
  expect(await troubleOf('--runs', '3')).toContain('--runs 3 is no whole number from 20 on')
  expect(await troubleOf('--out', 'report.txt')).toContain('name a file that ends with .md')
})
