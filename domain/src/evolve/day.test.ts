import { MINUTE_MS } from '@loket/protocol'
import { expect, test } from 'vitest'
import { busyTimes } from '../estimates/busy-times.ts'
import { anOffice, by, givenIn, SYSTEM } from '../testing/office-under-test.ts'
import { KTP } from '../testing/sample-office.ts'

test('[V17] what earlier days showed of a service counts from the opening of the day on', () => {
  const office = anOffice()
  office.history = [{ serviceId: KTP, legs: 500, meanMs: 25 * MINUTE_MS, deviationMs: 5 * MINUTE_MS }]
  givenIn(office, by(SYSTEM, { type: 'openDay' }))
  // The settings guess ten minutes.
  expect(busyTimes(office.state).get(KTP)?.meanMs).toBeGreaterThan(24 * MINUTE_MS)
})
