// The shapes that every language must fill for words which come from the protocol: a new refusal or reason without a sentence does not compile.

import type {
  BehalfReason,
  CancelReason,
  ClockName,
  CloseServiceReason,
  CounterState,
  DelayCause,
  DeviceKind,
  DisciplineName,
  DocumentForm,
  DocumentsAnswer,
  FinalPrintState,
  FlagKind,
  Instant,
  LocalDate,
  Localized,
  OutageCause,
  Outcome,
  PaperKind,
  PauseReason,
  PrinterTrouble,
  PromiseTold,
  Refusal,
  RefusalType,
  ReturnReason,
  Standing,
  TicketNumber,
  TicketState,
  TransferReason,
  UndoableAct,
} from '@loket/protocol'
import type { SlipTexts } from './paper-sentences.ts'
import type { VirtualPrinterTexts } from './virtual-printer-sentences.ts'

/** What a face itself has to say when the server gave no answer in time. */
export interface NoAnswer {
  readonly type: 'noAnswer'
}

/** Turns what a refusal carries into words of the same language: an instant of office time to "09.14", a name to its translation. */
export interface Speaker {
  time(at: Instant): string
  /** "Rab, 13 Jan 2027, 07.30" */
  dateAndTime(at: Instant): string
  /** "Rab, 13 Jan 2027" */
  date(date: LocalDate): string
  name(name: Localized): string
}

export type RefusalSentences = {
  readonly [T in RefusalType]: (refusal: Extract<Refusal, { type: T }>, speaker: Speaker) => string
} & { readonly noAnswer: (refusal: NoAnswer, speaker: Speaker) => string }

export type CitizenRefusalSentences = Pick<
  RefusalSentences,
  | 'tooManyRequests'
  | 'stopping'
  | 'dayNotOpen'
  | 'closedToday'
  | 'beforeOpening'
  | 'afterLastTicket'
  | 'serviceNotOfferedHere'
  | 'serviceClosed'
  | 'quotaReached'
  | 'numberRangeExhausted'
  | 'noPrinter'
>

/** One word or short sentence for each value of the protocol's unions. */
export interface WordLists {
  readonly ticketState: Readonly<Record<TicketState, string>>
  readonly outcome: Readonly<Record<Outcome, string>>
  readonly documentsAnswer: Readonly<Record<DocumentsAnswer, string>>
  readonly documentForm: Readonly<Record<DocumentForm, string>>
  readonly returnReason: Readonly<Record<ReturnReason, string>>
  readonly cancelReason: Readonly<Record<CancelReason, string>>
  readonly closeServiceReason: Readonly<Record<CloseServiceReason, string>>
  readonly pauseReason: Readonly<Record<PauseReason, string>>
  readonly clock: Readonly<Record<ClockName, string>>
  readonly standing: Readonly<Record<Standing, string>>
  readonly printerTrouble: Readonly<Record<PrinterTrouble, string>>
  readonly device: Readonly<Record<DeviceKind, string>>
  readonly counterState: Readonly<Record<CounterState, string>>
  readonly delayCause: Readonly<Record<DelayCause, string>>
  readonly transferReason: Readonly<Record<TransferReason, string>>
  readonly behalfReason: Readonly<Record<BehalfReason, string>>
  readonly outageCause: Readonly<Record<OutageCause, string>>
  readonly undoableAct: Readonly<Record<UndoableAct, string>>
  readonly paperKind: Readonly<Record<PaperKind, string>>
  /** What is known of a paper that nobody saw come out. */
  readonly paperDoubt: Readonly<Record<Exclude<FinalPrintState, 'printed' | 'processed'>, string>>
}

export type PublicWordLists = Pick<WordLists, 'closeServiceReason' | 'documentForm' | 'printerTrouble' | 'device' | 'outageCause'>

/** A pattern told in a neutral sentence, from the counter's name and the numbers concerned. */
export type FlagSentences = Readonly<Record<FlagKind, (counter: string, numbers: readonly TicketNumber[]) => string>>

/** How the next ticket is chosen, told to a citizen in two sentences each; `priority` comes on top of every discipline. */
export type DisciplineTexts = Readonly<Record<DisciplineName | 'priority', string>>

/** The sentences on paper, and of the page that shows the virtual printer's paper. Short: a line of paper holds 48 or 32 characters. */
export interface PaperTexts extends SlipTexts {
  readonly queueNumber: string
  readonly priority: string
  /** Marks a second print of the same number. */
  readonly copy: string
  /** Marks paper of the demo office. */
  readonly demo: string
  /** The promise of the service class; the star points to `promiseNote`. */
  readonly promise: (minutes: number) => string
  readonly promiseNote: (from: PromiseTold) => string
  readonly ahead: string
  readonly expectedCall: string
  readonly expectedCallUnknown: string
  readonly bring: string
  readonly free: string
  readonly noBribes: string
  readonly report: string
  readonly ledger: string
  readonly scan: string
  readonly virtualPrinter: VirtualPrinterTexts
}

/** The sentences of the few pages the server makes itself: the front page and plain troubles. */
export interface ServerPageTexts {
  readonly frontPageTitle: string
  readonly frontPageHint: string
  readonly kiosk: string
  readonly kioskHint: string
  readonly display: string
  readonly displayHint: string
  readonly console: string
  readonly consoleHint: string
  readonly supervisor: string
  readonly supervisorHint: string
  readonly administrator: string
  readonly administratorHint: string
  readonly printer: string
  readonly printerHint: string
  readonly demo: string
  readonly demoHint: string
  readonly notFoundTitle: string
  readonly notFoundHint: string
  readonly notBuiltTitle: string
  readonly notBuiltHint: string
  readonly toFrontPage: string
}
