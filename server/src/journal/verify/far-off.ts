// The number of a row that leads to no other: tried out, one after the other.

import { hashesOf, type StoredRow } from './stored-row.ts'

/** How far from its place a row is looked for. */
const FARTHEST = 1_000
/** Where a whole run stands elsewhere, as behind rows that were taken out: some years of rows, a few seconds. */
const FARTHEST_OF_A_RUN = 2_000_000
/** In a journal in ruins every day would begin a search of seconds. */
const MOST_LONG_SEARCHES = 3

export interface FarOffSearch {
  /** The seq that makes its bytes fit, or `null`. `isRun`: the row after it continues it and stands elsewhere too. */
  find(row: StoredRow, isRun: boolean): number | null
}

/** One for a whole journal. */
export function createFarOffSearch(): FarOffSearch {
  let long = MOST_LONG_SEARCHES
  return {
    find(row, isRun) {
      const near = search(row, 1, FARTHEST)
      if (near !== null || !isRun || long === 0) return near
      long -= 1
      return search(row, FARTHEST + 1, FARTHEST_OF_A_RUN)
    },
  }
}

function search(row: StoredRow, from: number, to: number): number | null {
  const hashWith = hashesOf(row)
  for (let off = from; off <= to; off += 1) {
    if (hashWith(row.seq + off) === row.hash) return row.seq + off
    if (row.seq > off && hashWith(row.seq - off) === row.hash) return row.seq - off
  }
  return null
}
