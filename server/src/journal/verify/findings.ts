// What the verifier may say: something is wrong, or something happened that an auditor wants to see.

export type FindingKind =
  // The chain.
  | 'altered'
  | 'missing'
  | 'inserted'
  | 'reordered'
  | 'resealed'
  | 'unlinked'
  // What the rows say.
  | 'unreadable'
  | 'rowsMiscounted'
  | 'versionWrong'
  | 'belongsElsewhere'
  | 'timeBack'
  | 'dayBack'
  | 'dayNotOpen'
  | 'dayNotClosed'
  | 'leftOpen'
  | 'numberWrong'
  | 'numberTwice'
  | 'countBroken'
  | 'ticketUnknown'
  | 'calledTwice'
  | 'notWaiting'
  | 'counterBusy'
  | 'counterNotOpen'
  | 'notServable'
  | 'ruleWrong'
  | 'aheadWrong'
  | 'overtakingUnnamed'
  | 'overtakingWrong'
  | 'placeWrong'
  | 'bookingWrong'
  | 'approvalWrong'
  | 'courseBroken'
  | 'undoWrong'
  | 'paperUnknown'
  // What stands on paper.
  | 'anchorNotFound'
  | 'anchorMismatch'

export interface Finding {
  readonly kind: FindingKind
  /** The first and the last row concerned. 0 for `anchorNotFound`: there is none. */
  readonly seq: number
  readonly toSeq: number
  /** A sentence without its row: "its time is before that of the row before it". */
  readonly problem: string
}

const OF_THE_CHAIN: readonly FindingKind[] = ['altered', 'missing', 'inserted', 'reordered', 'resealed', 'unlinked']

/** Whether hashes and numbers of rows do not fit, whatever the rows say. */
export function isOfTheChain({ kind }: Finding): boolean {
  return OF_THE_CHAIN.includes(kind)
}

export function finding(kind: FindingKind, seq: number, problem: string, toSeq: number = seq): Finding {
  return { kind, seq, toSeq, problem }
}

/** Nothing wrong in itself: each overtaking that a call names, each call out of order, each act that was taken back. */
export type Notice =
  | {
      readonly kind: 'overtaking'
      readonly seq: number
      readonly serviceDay: string
      readonly called: string
      readonly overtaken: string
      readonly counterId: string
      readonly rule: string
      readonly reason: string
    }
  | {
      readonly kind: 'outOfOrder'
      readonly seq: number
      readonly serviceDay: string
      readonly called: string
      readonly counterId: string
      readonly actor: string
      readonly reasonId: string
      readonly approval: string
    }
  | {
      readonly kind: 'undone'
      readonly seq: number
      readonly serviceDay: string
      readonly number: string
      readonly counterId: string
      readonly actor: string
      readonly act: string
      readonly actSeq: number
    }

export type NoticeKind = Notice['kind']
