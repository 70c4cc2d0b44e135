// The parts of a ticket, each by itself. In which order they stand is the template's; what each must say stands in the rules [R1]-[R13].

import type { TicketSection } from '@loket/protocol'
import { formatTime, localize } from '@loket/texts'
import type { TicketSlip } from '../slips.ts'
import type { Block } from './blocks.ts'
import { dateAndTime, freeOfCharge, ledgerLine, numberLine, officeLines, serviceLines, timeOfDay } from './letterhead.ts'
import { TICKET_NUMBER } from './number-scale.ts'
import { CENTRED, keyValues, LARGE_MARK, LEFT, list, type Page, paragraph, RULE, say, sentence } from './page.ts'
import { promiseLines, promiseNote } from './promise-lines.ts'
import { qrCode, spelled } from './qr-code.ts'

export function ticketSection(page: Page, slip: TicketSlip, section: TicketSection): readonly Block[] {
  switch (section) {
    case 'office':
      return officeLines(page, slip)
    case 'number':
      return number(page, slip)
    case 'service':
      return [...serviceLines(page, slip.serviceName), ...promiseLines(page, slip)]
    case 'issued':
      return paragraph(page, dateAndTime(page, slip, slip.issuedAt), LEFT)
    case 'ahead':
      return ahead(page, slip)
    case 'expectedCall':
      return expectedCall(page, slip)
    case 'bring':
      return whatToBring(page, slip)
    case 'promiseNote':
      return promiseNote(page, slip)
    case 'free':
      return freeOfCharge(page)
    case 'complaints':
      return list(page, say(page, (texts) => texts.report).join(' / '), slip.complaints, CENTRED)
    case 'qr':
      return slip.url === null ? [] : qrCode(page, spelled(slip.url), (texts) => texts.scan)
    case 'ledgerMark':
      return ledgerLine(page, slip.ledgerMark, CENTRED)
    case 'rule':
      return [RULE]
  }
}

function number(page: Page, slip: TicketSlip): readonly Block[] {
  return [
    ...(slip.copy ? copyMark(page, slip) : []),
    ...sentence(page, CENTRED, (texts) => texts.queueNumber),
    numberLine(page, slip.number, TICKET_NUMBER),
    ...(slip.priority ? sentence(page, LARGE_MARK, (texts) => texts.priority) : []),
  ]
}

function copyMark(page: Page, slip: TicketSlip): readonly Block[] {
  const time = timeOfDay(slip, slip.printedAt)
  return [...sentence(page, LARGE_MARK, (texts) => texts.copy), ...sentence(page, CENTRED, (texts) => texts.copiedAt(time))]
}

function ahead(page: Page, slip: TicketSlip): readonly Block[] {
  return keyValues(page, (texts) => [texts.ahead, String(slip.ahead)])
}

function expectedCall(page: Page, slip: TicketSlip): readonly Block[] {
  return keyValues(page, (texts) => [texts.expectedCall, windowText(slip) ?? texts.expectedCallUnknown])
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
