// How an office wants its tickets: which sections stand in which order, its own lines above and below, its logo.

import type { Language, Localized } from './languages.ts'
import type { AutomaticSlip } from './printing.ts'

/** A part of a ticket's paper. `rule` is a line across it and may stand as often as wanted. */
export type TicketSection =
  | 'office'
  | 'number'
  | 'service'
  | 'issued'
  | 'ahead'
  | 'expectedCall'
  | 'bring'
  | 'promiseNote'
  | 'free'
  | 'complaints'
  | 'qr'
  | 'ledgerMark'
  | 'rule'

/**
 * What no office may leave out: what the ticket is, that it costs nothing, and what the ledger's proof is typed from. The note belongs to
 * the star behind the promise, which stands with the service.
 */
export const REQUIRED_SECTIONS = ['number', 'service', 'issued', 'promiseNote', 'free', 'ledgerMark'] as const
export type RequiredSection = (typeof REQUIRED_SECTIONS)[number]

/** A picture of black and white dots, 8 to the millimetre. */
export interface PaperLogo {
  /** In dots, a multiple of 8. */
  readonly width: number
  readonly height: number
  /** Base64 of one bit a dot, 1 is black, row by row from above, the leftmost dot highest. */
  readonly bits: string
}

export interface PaperTemplate {
  readonly sections: readonly TicketSection[]
  /** Lines of the office's own, above and below all sections. */
  readonly above: readonly Localized[]
  readonly below: readonly Localized[]
  /** On top of the ticket. */
  readonly logo: PaperLogo | null
}

export const DEFAULT_TEMPLATE: PaperTemplate = {
  sections: [
    'office',
    'number',
    'service',
    'rule',
    'issued',
    'ahead',
    'expectedCall',
    'bring',
    'rule',
    'promiseNote',
    'free',
    'complaints',
    'qr',
    'ledgerMark',
  ],
  above: [],
  below: [],
  logo: null,
}

/** Written out: a set made of the list above would stand in the bundle of every page. */
export const TICKET_SECTIONS: readonly TicketSection[] = [
  'office',
  'number',
  'service',
  'rule',
  'issued',
  'ahead',
  'expectedCall',
  'bring',
  'promiseNote',
  'free',
  'complaints',
  'qr',
  'ledgerMark',
]

export const AUTOMATIC_SLIPS: readonly AutomaticSlip[] = ['missing', 'redirect', 'result', 'closing', 'outage']

/** What an office begins with. A notice of an outage is for a wall, and printed where somebody wants it. */
export const DEFAULT_PAPER: {
  readonly template: PaperTemplate
  readonly copiesPerTicket: number
  readonly slips: readonly AutomaticSlip[]
} = { template: DEFAULT_TEMPLATE, copiesPerTicket: 3, slips: ['missing', 'redirect', 'result', 'closing'] }

/** More rows than these cost paper and time, and the memory of small printers. */
export const LOGO_HEIGHT = 240
/** Own lines above, and as many below. */
export const MOST_FREE_LINES = 4

/** The widest logo: all that 58 mm paper can print on, and most of 80 mm. */
export function logoWidthFor(widthMm: 80 | 58): number {
  return widthMm === 80 ? 512 : 384
}

/** What is the case with a template that cannot be used. */
export type TemplateProblem =
  | { readonly type: 'sectionMissing'; readonly section: RequiredSection }
  | { readonly type: 'sectionTwice'; readonly section: TicketSection }
  | { readonly type: 'tooManyLines'; readonly most: number }
  | { readonly type: 'lineEmpty' }
  | { readonly type: 'lineTooLong'; readonly line: string; readonly columns: number }
  | { readonly type: 'controlSign'; readonly line: string }
  | { readonly type: 'logoTooWide'; readonly width: number; readonly widest: number }
  | { readonly type: 'logoTooHigh'; readonly height: number; readonly highest: number }
  | { readonly type: 'logoNotWholeBytes'; readonly width: number }
  | { readonly type: 'logoBroken' }

/** Where in a template something is wrong. A line counts from 0; `null`: all of them together. */
export type TemplatePlace =
  | { readonly part: 'sections' | 'logo' }
  | { readonly part: 'above' | 'below'; readonly line: number; readonly language: Language }
  | { readonly part: 'above' | 'below'; readonly line: null; readonly language: null }

export interface PlacedProblem {
  readonly place: TemplatePlace
  readonly problem: TemplateProblem
}

/** What is the case with a file that cannot become a logo. */
export type LogoProblem =
  | { readonly type: 'logoNotPng' }
  | { readonly type: 'logoFileTooLarge'; readonly mostKilobytes: number }
  | { readonly type: 'logoTooManyDots'; readonly mostSide: number }
  | { readonly type: 'logoInterlaced' }
  | { readonly type: 'logoBlank' }

export type PaperProblem = TemplateProblem | LogoProblem
