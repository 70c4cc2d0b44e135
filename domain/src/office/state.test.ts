import { expect, test } from 'vitest'
import { anOffice } from '../testing/office-under-test.ts'
import { emptyOffice } from './state.ts'

test('[E1] an office begins before its first row, which has the number 1, and before all time', () => {
  expect(emptyOffice()).toMatchObject({ lastSeq: 0, lastAt: 0 })
  expect(anOffice().recorded.map(({ seq }) => seq)).toEqual([1])
})
