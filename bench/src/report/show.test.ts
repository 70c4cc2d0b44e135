import { expect, test } from 'vitest'
import type { Machine } from './machine.ts'
import { atMost, bounded, metric } from './metric.ts'
import { asJson, asTable } from './show.ts'

const QUIET: Machine = { platform: 'linux x64', node: 'v24.0.0', cores: 2, memoryGb: 8, loadBefore: 0.25 }
const METRICS = [
  metric('issue_c1_vs_floor', { value: 1.2345, floor: 1 }, atMost(1.5)),
  bounded('console_gzip', 1_234.56, { most: 60, unit: 'kB' }),
]

test('[B92] the table has a line for each figure, numbers under one another, and names the machine', () => {
  expect(asTable(METRICS, QUIET).split('\n')).toEqual([
    'figure             value  floor  ratio  goal     holds',
    'issue_c1_vs_floor   1.23   1.00   1.23  ≤ 1.5    yes',
    'console_gzip        1235   60.0  20.58  ≤ 60 kB  no',
    '',
    'linux x64, Node v24.0.0, 2 cores, 8 GB, load 0.25 before the run',
  ])
})

test('[B92] a busy machine is said to be busy', () => {
  expect(asTable(METRICS, { ...QUIET, loadBefore: 1.01 })).toContain('read the ratios only')
})

test('[B92] with --json there is one object, each figure under its name with five fields', () => {
  const told = JSON.parse(asJson(METRICS, QUIET))
  expect(Object.keys(told.metrics)).toEqual(['issue_c1_vs_floor', 'console_gzip'])
  expect(told.metrics.console_gzip).toEqual({ value: 1_234.56, floor: 60, ratio: 1_234.56 / 60, goal: '≤ 60 kB', holds: false })
  expect(told.machine).toEqual(QUIET)
})
