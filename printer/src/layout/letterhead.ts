// What papers have in common: whose they are, which number they are for, when they were asked for, what vouches for them.

import type { Instant, Localized, TicketNumber } from '@loket/protocol'
import { formatDate, formatTime, localize, type PaperTexts } from '@loket/texts'
import type { Letterhead } from '../slips.ts'
import type { Block } from './blocks.ts'
import { numberScale, SLIP_NUMBER } from './number-scale.ts'
import { BLANK, CENTRED, CENTRED_BOLD, LEFT, namesOf, type Page, paragraph, say, sentence, type TextStyle, TITLE } from './page.ts'
import { printable } from './printable.ts'

/** Paper of the demo office says that it is none. */
export function demoMark(page: Page, { demo }: Letterhead): readonly Block[] {
  return demo ? sentence(page, CENTRED, (texts) => texts.demo) : []
}

/** Names of offices and regions are proper names: the leading language alone. */
export function officeLines(page: Page, { officeName, region }: Letterhead): readonly Block[] {
  const { language } = page.voices[0]
  return [...paragraph(page, localize(officeName, language), CENTRED_BOLD), ...paragraph(page, localize(region, language), CENTRED), BLANK]
}

/** How every paper but the ticket begins. */
export function opening(page: Page, slip: Letterhead, title: (texts: PaperTexts) => string): readonly Block[] {
  return [...demoMark(page, slip), ...officeLines(page, slip), ...sentence(page, TITLE, title)]
}

export function numberLine(page: Page, number: TicketNumber, largest: number): Block {
  const text = printable(number)
  return { kind: 'number', number: text, scale: numberScale(text.length, page.columns, largest) }
}

/** Whose turn a paper belongs to, in a size that is read in the hand. */
export function numberAndService(page: Page, { number, serviceName }: { number: TicketNumber; serviceName: Localized }): readonly Block[] {
  return [numberLine(page, number, SLIP_NUMBER), ...serviceLines(page, serviceName)]
}

/** The leading name stands out. */
export function serviceLines(page: Page, serviceName: Localized): readonly Block[] {
  return namesOf(page, serviceName).flatMap((name, index) => paragraph(page, name, index === 0 ? CENTRED_BOLD : CENTRED))
}

/** "Sel, 12 Jan 2027 09.14 WIB", in the leading language. */
export function dateAndTime(page: Page, slip: Letterhead, at: Instant): string {
  return `${formatDate(at, slip.zone, page.voices[0].language)} ${timeOfDay(slip, at)}`
}

/** "09.14 WIB" */
export function timeOfDay({ zone, zoneLabel }: Letterhead, at: Instant): string {
  return `${formatTime(at, zone)} ${zoneLabel}`
}

/** When it was asked for, and the mark of its row: what the ledger's proof is typed from. */
export function closingLines(page: Page, slip: Letterhead & { readonly ledgerMark: string }): readonly Block[] {
  return [...paragraph(page, dateAndTime(page, slip, slip.printedAt), LEFT), ...ledgerLine(page, slip.ledgerMark, LEFT)]
}

export function ledgerLine(page: Page, mark: string, style: TextStyle): readonly Block[] {
  return paragraph(page, `${say(page, (texts) => texts.ledger).join(' / ')}: ${mark}`, style)
}

export function freeOfCharge(page: Page): readonly Block[] {
  return [...sentence(page, CENTRED_BOLD, (texts) => texts.free), ...sentence(page, CENTRED, (texts) => texts.noBribes)]
}
