// Loket and its floor, both running, for as long as a figure needs them.

import type { Contestant } from '../load/contestant.ts'
import { startFloor } from '../load/floor.ts'
import { startLoket } from '../load/loket.ts'
import type { FigureContext } from './figure.ts'

export interface Versus {
  readonly loket: Contestant
  readonly floor: Contestant
}

export async function versusFloor<T>({ freshFolder }: FigureContext, measure: (versus: Versus) => Promise<T>): Promise<T> {
  const floor = await startFloor(freshFolder())
  try {
    const loket = await startLoket(freshFolder())
    try {
      return await measure({ loket, floor })
    } finally {
      await loket.end()
    }
  } finally {
    await floor.end()
  }
}
