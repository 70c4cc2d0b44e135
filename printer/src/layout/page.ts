// The lines that a slip of some width and languages is put together from. One language: its own sentences. Two: the first leads, the
// second follows behind a slash where both fit one line, else beneath.

import type { Language, Localized } from '@loket/protocol'
import { localize, type PaperTexts, paperTexts } from '@loket/texts'
import type { Align, Block, Columns, Scale } from './blocks.ts'
import { columnsOf, NORMAL_SCALE } from './blocks.ts'
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

const TICK = '[ ] '

export const CENTRED: TextStyle = { align: 'center', bold: false, scale: NORMAL_SCALE }
export const CENTRED_BOLD: TextStyle = { ...CENTRED, bold: true }
export const LEFT: TextStyle = { ...CENTRED, align: 'left' }
export const LEFT_BOLD: TextStyle = { ...LEFT, bold: true }
export const LARGE_MARK: TextStyle = { ...CENTRED_BOLD, scale: { width: 2, height: 2 } }
/** Says what a paper is; as many characters a line as ever. */
export const TITLE: TextStyle = { ...CENTRED_BOLD, scale: { width: 1, height: 2 } }

export const RULE: Block = { kind: 'rule' }
export const BLANK: Block = { kind: 'feed', lines: 1 }
export const CUT: Block = { kind: 'cut' }

export function pageFor({ widthMm, languages }: { readonly widthMm: 80 | 58; readonly languages: readonly Language[] }): Page {
  return { columns: columnsOf(widthMm), voices: voicesFor(languages) }
}

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

/** What each voice of the page says. */
export function say(page: Page, sentence: (texts: PaperTexts, language: Language) => string): readonly string[] {
  return page.voices.map(({ texts, language }) => sentence(texts, language))
}

/** A sentence of the paper texts in each language. */
export function sentence(page: Page, style: TextStyle, of: (texts: PaperTexts) => string): readonly Block[] {
  return inEachLanguage(page, say(page, of), style)
}

/** A name in each language; once where it is the same. */
export function namesOf(page: Page, name: Localized): readonly string[] {
  return [...new Set(page.voices.map(({ language }) => localize(name, language)))]
}

/** "Bawa / Bring:", above a list. */
export function heading(page: Page, style: TextStyle, of: (texts: PaperTexts) => string): readonly Block[] {
  return paragraph(page, `${say(page, of).join(' / ')}:`, style)
}

/** "[ ] Kartu Keluarga": the mark stands out, further lines and the other languages beneath the text. */
export function ticked(page: Page, texts: readonly string[]): readonly Block[] {
  const width = page.columns - TICK.length
  const joined = texts.join(' / ')
  const wanted = printable(joined).length <= width ? [joined] : texts
  const lines = wanted.map(printable).flatMap((text) => (text === '' ? [] : wrapText(text, width)))
  return lines.map((line, index) => ({ kind: 'text', text: (index === 0 ? TICK : ' '.repeat(TICK.length)) + line, ...LEFT }))
}

/** The same thing in each language: "SALINAN / COPY" on one line where it fits, else each beneath the other. */
export function inEachLanguage(page: Page, texts: readonly string[], style: TextStyle): readonly Block[] {
  const joined = texts.join(' / ')
  if (printable(joined).length * style.scale.width <= page.columns) return paragraph(page, joined, style)
  return texts.flatMap((text) => paragraph(page, text, style))
}

interface KeyValue {
  readonly key: string
  readonly value: string
}

/**
 * "Menunggu di depan Anda: 6", one line per language. A value that is the same in each stands once, where both keys fit its line or none
 * fits one of its own.
 */
export function keyValues(page: Page, of: (texts: PaperTexts, language: Language) => readonly [string, string]): readonly Block[] {
  const pairOf = ({ texts, language }: Voice): KeyValue => {
    const [key, value] = of(texts, language)
    return { key, value }
  }
  const { value } = pairOf(page.voices[0])
  const pairs = page.voices.map(pairOf)
  const joined = { key: [...new Set(pairs.map((pair) => pair.key))].join(' / '), value }
  const once = pairs.every((pair) => pair.value === value) && (fits(page, joined) || !pairs.every((pair) => fits(page, pair)))
  return once ? keyValue(page, joined) : pairs.flatMap((pair) => keyValue(page, pair))
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
