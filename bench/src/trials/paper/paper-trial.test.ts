import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COMBINATIONS } from './combinations.ts'
import { paperTrial } from './paper-trial.ts'

const COMMITTED = new URL(`../../../../${paperTrial.file}`, import.meta.url)
const A_BUSY_MACHINE_MS = 1_800_000

test('[R167] the cases are at least five hundred, no two of them the same', () => {
  const names = COMBINATIONS.map(({ fault, moment, afterwards, profile }) => [fault.name, moment, afterwards, profile].join())
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(500)
})

test(
  '[R160] [R161] [R162] [R163] [R164] [R165] [R166] [R167] whatever goes wrong, every promise about paper is kept, and the table says what came',
  async () => {
    const { table, broken } = await paperTrial.run()
    expect(broken).toEqual([])
    expect(table).toBe(readFileSync(COMMITTED, 'utf8'))
  },
  A_BUSY_MACHINE_MS,
)
