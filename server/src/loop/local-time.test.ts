import type { LocalDate } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { localTime } from './local-time.ts'

const date = (text: string) => text as LocalDate
const iso = (at: number) => new Date(at).toISOString()

describe('today', () => {
  test('[J26] the date, weekday and minute are those of the zone', () => {
    const jakarta = localTime('Asia/Jakarta')
    expect(jakarta.today(Date.parse('2027-01-11T16:59:59.999Z'))).toEqual({ date: '2027-01-11', weekday: 1, minuteOfDay: 1439 })
    expect(jakarta.today(Date.parse('2027-01-11T17:00:00Z'))).toEqual({ date: '2027-01-12', weekday: 2, minuteOfDay: 0 })
  })

  test('[J26] zones with odd offsets and with daylight saving', () => {
    expect(localTime('Asia/Kathmandu').today(Date.parse('2027-01-11T18:14:00Z'))).toMatchObject({ date: '2027-01-11', minuteOfDay: 1439 })
    expect(localTime('Europe/Berlin').today(Date.parse('2027-03-28T00:59:00Z'))).toMatchObject({ minuteOfDay: 119 })
    expect(localTime('Europe/Berlin').today(Date.parse('2027-03-28T01:00:00Z'))).toMatchObject({ minuteOfDay: 180 })
  })

  test('[J26] a zone nobody knows throws', () => {
    expect(() => localTime('Asia/Batavia_')).toThrow(RangeError)
  })
})

describe('the instant of a local time', () => {
  test('[J27] in a zone without daylight saving', () => {
    const jakarta = localTime('Asia/Jakarta')
    expect(iso(jakarta.instantOf(date('2027-01-12'), 7 * 60 + 30))).toBe('2027-01-12T00:30:00.000Z')
    expect(iso(jakarta.instantOf(date('2027-01-12'), 1440))).toBe('2027-01-12T17:00:00.000Z')
  })

  test('[J27] on the days the clocks change, before and after the change', () => {
    const berlin = localTime('Europe/Berlin')
    expect(iso(berlin.instantOf(date('2027-03-28'), 60))).toBe('2027-03-28T00:00:00.000Z')
    expect(iso(berlin.instantOf(date('2027-03-28'), 8 * 60))).toBe('2027-03-28T06:00:00.000Z')
    expect(iso(berlin.instantOf(date('2027-10-31'), 8 * 60))).toBe('2027-10-31T07:00:00.000Z')
    expect(iso(berlin.instantOf(date('2027-10-31'), 1440))).toBe('2027-10-31T23:00:00.000Z')
  })

  test('[J27] the skipped hour leads past the gap, the repeated hour to its first time', () => {
    const berlin = localTime('Europe/Berlin')
    expect(iso(berlin.instantOf(date('2027-03-28'), 150))).toBe('2027-03-28T01:30:00.000Z')
    expect(iso(berlin.instantOf(date('2027-10-31'), 150))).toBe('2027-10-31T00:30:00.000Z')
  })

  test('[J27] leads back to the same date and minute through a whole year', () => {
    for (const zone of ['Asia/Jakarta', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia']) {
      const local = localTime(zone)
      for (let day = 0; day < 365; day += 1) {
        const wanted = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10) as LocalDate
        expect(local.today(local.instantOf(wanted, 8 * 60))).toMatchObject({ date: wanted, minuteOfDay: 480 })
      }
    }
  })
})
