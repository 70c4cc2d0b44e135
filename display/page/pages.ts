// What does not fit on the board is shown page by page; nothing is cut.

export interface Page<Item> {
  readonly items: readonly Item[]
  /** 1 and up. */
  readonly page: number
  readonly pages: number
}

/** The page of a list in the given turn; turns count up for ever, pages come round. */
export function pageOf<Item>(items: readonly Item[], size: number, turn: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const index = turn % pages
  return { items: items.slice(index * size, (index + 1) * size), page: index + 1, pages }
}

/** The size of as few pages as `most` allows, none of them nearly empty: 8 of at most 6 are 4 and 4. */
export function evenSize(count: number, most: number): number {
  const pages = Math.max(1, Math.ceil(count / most))
  return Math.max(1, Math.ceil(count / pages))
}

/** The item whose turn it is, or `null` of an empty list. */
export function turnOf<Item>(items: readonly Item[], turn: number): Item | null {
  return items[turn % Math.max(1, items.length)] ?? null
}
