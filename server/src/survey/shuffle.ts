import { randomInt } from 'node:crypto'

/** A whole number from 0 to below `bound`, each as likely as the others. */
export type Chance = (bound: number) => number

/** Chance that nobody who saw earlier draws can work out. */
export const UNGUESSABLE: Chance = (bound) => randomInt(bound)

/** The same items in an order of chance, every order as likely (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = chance(last + 1)
    const [a, b] = [mixed[last], mixed[other]] as [Item, Item]
    mixed[last] = b
    mixed[other] = a
  }
  return mixed
}
