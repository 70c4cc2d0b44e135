import { expect, test } from 'vitest'
import { isWanted, readOptions } from './options.ts'

test('[B93] without options every figure is measured and told as a table', () => {
  const options = readOptions([])
  expect(options).toEqual({ json: false, quick: false, only: null })
  expect(isWanted(options, 'restart_day')).toBe(true)
})

test('[B93] --only takes names and beginnings of names, in one list or several', () => {
  const options = readOptions(['--json', '--only', 'restart_day, issue', '--only', 'kiosk_gzip'])
  expect(options.json).toBe(true)
  expect(['restart_day', 'issue_c1_vs_floor', 'kiosk_gzip', 'call_s8_vs_floor'].map((name) => isWanted(options, name))).toEqual([
    true,
    true,
    true,
    false,
  ])
})

test('[B93] an option that does not exist is refused', () => {
  expect(() => readOptions(['--fast'])).toThrow(/--fast/)
})
