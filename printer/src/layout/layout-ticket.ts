// A ticket on paper. Top to bottom: who issues it, the number, what it is for, what the citizen may expect, what is promised and where to
// complain. The order and wording follow what citizens know from other queue machines; what each line must say stands in the rules [R1]-[R12].

import { formatDate, formatTime, localize } from '@loket/texts'
import type { TicketSlip } from '../slips.ts'
import { type Block, columnsOf, type Layout } from './blocks.ts'
import { numberScale } from './number-scale.ts'
import { CENTRED, CENTRED_BOLD, inEachLanguage, keyValues, LEFT, list, type Page, paragraph, type TextStyle, voicesFor } from './page.ts'
import { printable } from './printable.ts'

const RULE: Block = { kind: 'rule' }
const BLANK: Block = { kind: 'feed', lines: 1 }
const LARGE_MARK: TextStyle = { ...CENTRED_BOLD, scale: { width: 2, height: 2 } }

/**
 * The paper of a ticket, for 80 or 58 mm, in one or two languages. Throws when the number is longer than a line or the address is none:
 * both are made by the office itself.
 */
export function layoutTicket(slip: TicketSlip): Layout {
  const page: Page = { columns: columnsOf(slip.widthMm), voices: voicesFor(slip.languages) }
  return {
    columns: page.columns,
    blocks: [
      ...head(page, slip),
      BLANK,
      ...numberAndService(page, slip),
      RULE,
      ...whatToExpect(page, slip),
      RULE,
      ...promiseAndComplaints(page, slip),
      ...citizensPage(page, slip),
      ...ledgerMark(page, slip),
      { kind: 'cut' },
    ],
  }
}

function head(page: Page, slip: TicketSlip): readonly Block[] {
  // Names of offices and regions are proper names: the leading language alone.
  const { language } = page.voices[0]
  return [
    ...(slip.demo ? inEachLanguage(page, say(page, 'demo'), CENTRED) : []),
    ...paragraph(page, localize(slip.officeName, language), CENTRED_BOLD),
    ...paragraph(page, localize(slip.region, language), CENTRED),
  ]
}

function numberAndService(page: Page, slip: TicketSlip): readonly Block[] {
  const number = printable(slip.number)
  const names = new Set(page.voices.map(({ language }) => localize(slip.serviceName, language)))
  return [
    ...(slip.copy ? inEachLanguage(page, say(page, 'copy'), LARGE_MARK) : []),
    ...inEachLanguage(page, say(page, 'queueNumber'), CENTRED),
    { kind: 'number', number, scale: numberScale(number.length, page.columns) },
    ...(slip.priority ? inEachLanguage(page, say(page, 'priority'), LARGE_MARK) : []),
    ...[...names].flatMap((name, index) => paragraph(page, name, index === 0 ? CENTRED_BOLD : CENTRED)),
    ...inEachLanguage(
      page,
      page.voices.map(({ texts }) => texts.promise(slip.promiseMinutes)),
      CENTRED,
    ),
  ]
}

function whatToExpect(page: Page, slip: TicketSlip): readonly Block[] {
  const { language } = page.voices[0]
  const issued = `${formatDate(slip.issuedAt, slip.zone, language)} ${formatTime(slip.issuedAt, slip.zone)} ${slip.zoneLabel}`
  return [
    ...paragraph(page, issued, LEFT),
    ...keyValues(
      page,
      page.voices.map(({ texts }) => ({ key: texts.ahead, value: String(slip.ahead) })),
    ),
    ...keyValues(
      page,
      page.voices.map(({ texts }) => ({ key: texts.expectedCall, value: windowText(slip) ?? texts.expectedCallUnknown })),
    ),
    ...whatToBring(page, slip),
  ]
}

/** "09.40-10.00", or `null` while nobody can say. */
function windowText(slip: TicketSlip): string | null {
  if (slip.window === null) return null
  return `${formatTime(slip.window.from, slip.zone)}–${formatTime(slip.window.to, slip.zone)}`
}

function whatToBring(page: Page, slip: TicketSlip): readonly Block[] {
  return page.voices.flatMap(({ language, texts }) => {
    const names = slip.documents.map((document) => localize(document, language))
    return list(page, texts.bring, names, LEFT)
  })
}

function promiseAndComplaints(page: Page, slip: TicketSlip): readonly Block[] {
  return [
    ...inEachLanguage(page, say(page, 'promiseNote'), CENTRED),
    ...inEachLanguage(page, say(page, 'free'), CENTRED_BOLD),
    ...inEachLanguage(page, say(page, 'noBribes'), CENTRED),
    ...list(page, say(page, 'report').join(' / '), slip.complaints, CENTRED),
  ]
}

function citizensPage(page: Page, slip: TicketSlip): readonly Block[] {
  if (slip.url === null) return []
  // A URL's own spelling is plain ASCII: no byte of it can be taken for a command. Blank paper around it helps phones to find it.
  return [BLANK, { kind: 'qr', url: new URL(slip.url).href }, BLANK, ...inEachLanguage(page, say(page, 'scan'), CENTRED)]
}

function ledgerMark(page: Page, slip: TicketSlip): readonly Block[] {
  return paragraph(page, `${say(page, 'ledger').join(' / ')}: ${slip.ledgerMark}`, CENTRED)
}

type Sentence = 'demo' | 'copy' | 'queueNumber' | 'priority' | 'promiseNote' | 'free' | 'noBribes' | 'report' | 'scan' | 'ledger'

function say(page: Page, sentence: Sentence): readonly string[] {
  return page.voices.map(({ texts }) => texts[sentence])
}
