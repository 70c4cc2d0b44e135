// Anchors as somebody types them, or has written them down line by line.

import { readFileSync } from 'node:fs'
import { ANCHOR_FORMS, type Anchor, readAnchor } from '../journal/verify/anchors.ts'
import { cannotStart } from '../start-trouble.ts'

/** `file` holds one a line; empty lines and those that begin with # are left out. Throws `CannotStart` (`wrongSetting`). */
export function typedAnchors(texts: readonly string[], file: string | null): readonly Anchor[] {
  return [...texts, ...(file === null ? [] : linesOf(file))].map(anchorOf)
}

function anchorOf(text: string): Anchor {
  const anchor = readAnchor(text)
  if (anchor === null) throw cannotStart('wrongSetting', `"${text}" is no anchor: write ${ANCHOR_FORMS}.`, null)
  return anchor
}

function linesOf(file: string): readonly string[] {
  return contentOf(file)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw cannotStart('wrongSetting', `${file} cannot be read: name a file with one anchor a line with --anchors.`, error)
  }
}
