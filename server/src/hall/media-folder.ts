// Pictures and films for the quiet part of a board, from a folder of the office. Read anew each time: whoever puts a file in sees it within a minute.

import { readdirSync } from 'node:fs'
import { join, parse } from 'node:path'
import type { BoardMedium } from '@loket/protocol'

const KINDS: Readonly<Record<string, BoardMedium['kind']>> = {
  '.jpg': 'picture',
  '.jpeg': 'picture',
  '.png': 'picture',
  '.webp': 'picture',
  '.gif': 'picture',
  '.mp4': 'film',
  '.webm': 'film',
}

const MOST = 100

/** In the order of their names, hidden files left out, 100 at most; a folder that is gone has none. */
export function listMedia(folder: string): readonly BoardMedium[] {
  const media = filesIn(folder).flatMap((name): readonly BoardMedium[] => {
    const kind = KINDS[parse(name).ext.toLowerCase()]
    return kind === undefined || name.startsWith('.') ? [] : [{ name, kind }]
  })
  return media.toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(0, MOST)
}

/** The path of a listed file; `null`: it is not in the list, wherever it may point. */
export function mediumFile(folder: string, name: string): string | null {
  return listMedia(folder).some((medium) => medium.name === name) ? join(folder, name) : null
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
  } catch {
    // A stick that was pulled out stops no board.
    return []
  }
}
