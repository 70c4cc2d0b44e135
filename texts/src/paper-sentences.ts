// The words of papers other than the ticket, and of what may be wrong with an office's own ticket. Short: a line of paper holds 48 or 32
// characters.

import type { DocumentForm, OutageCause, PaperProblem, PrintCompletion, TicketSection } from '@loket/protocol'

export interface SlipTexts {
  /** "dicetak ulang 10.02 WIB" */
  readonly copiedAt: (time: string) => string
  /** Stands where a QR code would. */
  readonly addressTooLong: string
  readonly documentForm: Readonly<Record<DocumentForm, string>>
  /** Above documents that every case needs, and above those that only some people need. */
  readonly always: string
  readonly sometimes: string
  readonly checklist: {
    readonly title: string
    readonly nothing: string
    readonly takeNumber: string
  }
  readonly missing: {
    readonly title: string
    readonly numberStays: string
    /** "Temui petugas Loket 3 sebelum 15.00 WIB." */
    readonly comeBack: (counterNumber: number | null, time: string) => string
    readonly newNumber: string
  }
  readonly redirect: {
    readonly title: string
    readonly goTo: string
    readonly asked: string
    readonly notHere: string
  }
  readonly result: {
    readonly title: string
    readonly from: string
    readonly where: string
    readonly showThis: string
  }
  readonly closing: {
    readonly title: string
    readonly day: string
    readonly closedAt: string
    readonly issued: string
    readonly completed: string
    readonly noShow: string
    readonly cancelled: string
    readonly expired: string
    /** Above the whole hash of the day's last row. */
    readonly head: (seq: number) => string
    readonly keep: string
  }
  readonly outage: {
    readonly title: string
    readonly cause: Readonly<Record<OutageCause, string>>
    readonly since: string
    readonly affected: string
    readonly all: string
    readonly stillServed: string
    readonly numberStays: string
    readonly whatToDo: string
  }
  readonly test: TestPageTexts
  /** What a new print station shows to whoever puts it into service. */
  readonly pairing: {
    readonly title: string
    readonly enterCode: string
    readonly paired: string
  }
}

export interface TestPageTexts {
  readonly title: string
  readonly station: string
  readonly printer: string
  readonly model: string
  readonly paper: string
  readonly notAsked: string
  readonly nameUnknown: string
  readonly completionKey: string
  readonly completion: Readonly<Record<PrintCompletion, string>>
  readonly statusKey: string
  readonly clearsKey: string
  readonly yes: string
  readonly no: string
  /** Above a line of digits from edge to edge. */
  readonly ruler: (columns: number) => string
  readonly letters: string
  readonly shades: string
  readonly picture: string
  readonly qr: string
  readonly garbage: string
}

/** What is wrong with a template or a logo, for the administrator; and what the sections of a ticket are called. */
export interface PaperProblemTexts {
  readonly section: Readonly<Record<TicketSection, string>>
  readonly problem: { readonly [T in PaperProblem['type']]: (problem: Extract<PaperProblem, { type: T }>) => string }
}
