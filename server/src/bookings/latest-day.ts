// Which day it was last. A clock that stands in a wrong future would otherwise wipe every booking there is.

import { addDays } from '@loket/domain'
import type { LocalDate } from '@loket/protocol'
import type { Database } from '../journal/database.ts'

/** Longer than an office is closed for holidays. */
const LONGEST_LEAP_DAYS = 14

export interface LatestDay {
  /** Takes the day down; false where it came after a leap, and until a later day bears it out. To be called within a transaction. */
  isPlain(date: LocalDate): boolean
}

export function createLatestDay(store: Database): LatestDay {
  const select = store.prepare<[], { day: LocalDate; leapt: number }>('SELECT day, leapt FROM latest_day')
  const keep = store.prepare<[string, number]>(
    'INSERT INTO latest_day (one, day, leapt) VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET day = excluded.day, leapt = excluded.leapt',
  )
  return {
    isPlain(date) {
      const latest = select.get()
      const leaps = latest !== undefined && (date > addDays(latest.day, LONGEST_LEAP_DAYS) || (latest.leapt === 1 && date === latest.day))
      keep.run(date, leaps ? 1 : 0)
      return !leaps
    },
  }
}
