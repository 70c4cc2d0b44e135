// The lines that a slip of some width and languages is put together from. One language: its own sentences. Two: the first leads, the
// second follows behind a slash where both fit one line, else beneath.

import type { Language } from '@loket/protocol'
import { type PaperTexts, paperTexts } from '@loket/texts'
import type { Align, Block, Columns, Scale } from './blocks.ts'
import { NORMAL_SCALE } from './blocks.ts'
import { printable } from './printable.ts'
import { wrapItems, wrapText } from './wrap.ts'

/** A paper language and its sentences. */
export interface Voice {
  readonly language: Language
  readonly texts: PaperTexts
}

export interface Page {
  readonly columns: Columns
  /** At least one. */
  readonly voices: readonly [Voice, ...Voice[]]
}

export interface TextStyle {
  readonly align: Align
  readonly bold: boolean
  readonly scale: Scale
}

export const CENTRED: TextStyle = { align: 'center', bold: false, scale: NORMAL_SCALE }
export const CENTRED_BOLD: TextStyle = { ...CENTRED, bold: true }
export const LEFT: TextStyle = { ...CENTRED, align: 'left' }

/** The paper texts of these languages, in their order; Indonesian when none of them has any. */
export function voicesFor(languages: readonly Language[]): readonly [Voice, ...Voice[]] {
  const known: readonly Voice[] = Object.entries(paperTexts).map(([language, texts]) => ({ language, texts }))
  const [first, ...others] = [...new Set(languages)].flatMap((language) => known.filter((voice) => voice.language === language))
  return first === undefined ? [{ language: 'id', texts: paperTexts.id }] : [first, ...others]
}

/** A paragraph, broken into the lines it needs; none for an empty text. */
export function paragraph(page: Page, text: string, style: TextStyle): readonly Block[] {
  const clean = printable(text)
  if (clean === '') return []
  return wrapText(clean, Math.floor(page.columns / style.scale.width)).map((line) => ({ kind: 'text', text: line, ...style }))
}

/** "Bawa: KK (fotokopi), surat hilang polisi": an item is broken only where it is longer than a line; none for no items. */
export function list(page: Page, key: string, items: readonly string[], style: TextStyle): readonly Block[] {
  const clean = items.map(printable).filter((item) => item !== '')
  const words = clean.map((item, index) => `${index === 0 ? `${printable(key)}: ` : ''}${item}${index < clean.length - 1 ? ',' : ''}`)
  if (words.length === 0) return []
  return wrapItems(words, page.columns).map((line) => ({ kind: 'text', text: line, ...style }))
}

/** The same thing in each language: "SALINAN / COPY" on one line where it fits, else each beneath the other. */
export function inEachLanguage(page: Page, texts: readonly string[], style: TextStyle): readonly Block[] {
  const joined = texts.join(' / ')
  if (printable(joined).length * style.scale.width <= page.columns) return paragraph(page, joined, style)
  return texts.flatMap((text) => paragraph(page, text, style))
}

export interface KeyValue {
  readonly key: string
  readonly value: string
}

/** One line per language, or a single one where only the key differs and both keys fit. */
export function keyValues(page: Page, pairs: readonly KeyValue[]): readonly Block[] {
  const [value, ...otherValues] = new Set(pairs.map((pair) => pair.value))
  if (value === undefined) return []
  const joined = { key: pairs.map((pair) => pair.key).join(' / '), value }
  if (otherValues.length === 0 && fits(page, joined)) return keyValue(page, joined)
  return pairs.flatMap((pair) => keyValue(page, pair))
}

function keyValue(page: Page, pair: KeyValue): readonly Block[] {
  const key = printable(pair.key)
  const value = printable(pair.value)
  if (fits(page, pair)) return [{ kind: 'keyValue', key, value }]
  return [...paragraph(page, `${key}:`, LEFT), ...paragraph(page, value, { ...LEFT, bold: true })]
}

function fits(page: Page, pair: KeyValue): boolean {
  return printable(`${pair.key}: ${pair.value}`).length <= page.columns
}
