import type { OutageId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { at, clock, given, type Step } from '../testing/office-under-test.ts'
import { confirmOutage, declareOutage, endOutage } from '../testing/steps.ts'
import { lapsesAt } from './outages.ts'

const FIRST = 'o-2027-01-12-1' as OutageId

test('[Y2] only a word that nobody confirmed and nobody took back lapses by itself', () => {
  const lapse = (...steps: readonly Step[]) =>
    [...given(at('08:10'), declareOutage(), ...steps).office.state.outages.values()].map(lapsesAt)
  expect(lapse()).toEqual([clock('08:40')])
  expect(lapse(confirmOutage(FIRST))).toEqual([null])
  expect(lapse(at('08:20'), endOutage(FIRST))).toEqual([null])
})
