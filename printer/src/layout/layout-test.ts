// A page that shows what a printer can do and what is wrong with it: read by whoever puts it into service.

import type { PrinterCapability } from '@loket/protocol'
import type { PaperTexts } from '@loket/texts'
import type { TestSlip } from '../slips.ts'
import type { Block, Columns, Layout, Picture } from './blocks.ts'
import { dateAndTime, opening } from './letterhead.ts'
import { CENTRED, CUT, keyValues, LEFT, LEFT_BOLD, type Page, pageFor, paragraph, RULE, say, sentence } from './page.ts'
import { qrCode, spelled } from './qr-code.ts'

export function layoutTest(slip: TestSlip): Layout {
  const page = pageFor(slip)
  return {
    columns: page.columns,
    blocks: [
      ...opening(page, slip, (texts) => texts.test.title),
      ...paragraph(page, dateAndTime(page, slip, slip.printedAt), CENTRED),
      RULE,
      ...whatIsKnown(page, slip),
      RULE,
      ...patterns(page),
      ...qrCode(page, slip.url === null ? SAMPLE_ADDRESS : spelled(slip.url), (texts) => texts.test.qr),
      RULE,
      ...sentence(page, LEFT_BOLD, (texts) => texts.test.garbage),
      CUT,
    ],
  }
}

/** Opens nothing; a phone shows it as it stands. */
const SAMPLE_ADDRESS = 'LOKET-1234567890'

function whatIsKnown(page: Page, { stationName, modelId, widthMm, capability }: TestSlip): readonly Block[] {
  return [
    ...line(page, (texts) => [texts.station, stationName]),
    ...line(page, (texts) => [texts.printer, printerName(texts, capability)]),
    ...line(page, (texts) => [texts.model, modelId]),
    ...line(page, (texts) => [texts.paper, `${widthMm} mm`]),
    ...(capability === null ? [] : whatItAnswers(page, capability)),
  ]
}

type TestTexts = PaperTexts['test']

function printerName(texts: TestTexts, capability: PrinterCapability | null): string {
  if (capability === null) return texts.notAsked
  const name = [capability.maker, capability.model].filter((part) => part !== null).join(' ')
  return name === '' ? texts.nameUnknown : name
}

function whatItAnswers(page: Page, { answersStatus, completion, clearsBuffer }: PrinterCapability): readonly Block[] {
  const yesOrNo = (texts: TestTexts, answer: boolean) => (answer ? texts.yes : texts.no)
  return [
    ...line(page, (texts) => [texts.statusKey, yesOrNo(texts, answersStatus)]),
    ...line(page, (texts) => [texts.completionKey, texts.completion[completion]]),
    ...line(page, (texts) => [texts.clearsKey, yesOrNo(texts, clearsBuffer)]),
  ]
}

function line(page: Page, of: (texts: TestTexts) => readonly [string, string]): readonly Block[] {
  return keyValues(page, (texts) => of(texts.test))
}

/** Edges, letters of the code page, blackness, dots: what a wrong width, a wrong code page or a worn head spoils. */
function patterns(page: Page): readonly Block[] {
  return [
    ...sentence(page, LEFT, (texts) => texts.test.ruler(page.columns)),
    plain(RULER.slice(0, page.columns)),
    ...paragraph(page, `${say(page, (texts) => texts.test.letters).join(' / ')}: é ü ñ ç Å ß ½`, LEFT),
    ...sentence(page, LEFT, (texts) => texts.test.shades),
    ...['█', '▓', '▒', '░'].map((shade) => plain(shade.repeat(page.columns))),
    ...sentence(page, LEFT, (texts) => texts.test.picture),
    { kind: 'picture', picture: box(page.columns) },
  ]
}

const RULER = '123456789|'.repeat(5)

function plain(text: string): Block {
  return { kind: 'text', text, ...LEFT }
}

const BOX_HEIGHT = 24

/** A frame as wide as the paper, with lines that slant one dot a row. */
function box(columns: Columns): Picture {
  const bytesWide = (columns * 12) / 8
  const bits = Uint8Array.from({ length: bytesWide * BOX_HEIGHT }, (_, index) => {
    const y = Math.floor(index / bytesWide)
    if (y === 0 || y === BOX_HEIGHT - 1) return 0xff
    const x = index % bytesWide
    return (0x80 >> (y % 8)) | (x === 0 ? 0x80 : 0) | (x === bytesWide - 1 ? 0x01 : 0)
  })
  return { width: bytesWide * 8, height: BOX_HEIGHT, bits }
}
