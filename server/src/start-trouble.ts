// Why a program of ours does not start: one sentence for the person, one exit code for the service manager.

export type StartTroubleType =
  | 'wrongSetting'
  | 'dataInUse'
  | 'dataUnreachable'
  | 'notALoketDatabase'
  | 'databaseCorrupt'
  | 'databaseNewer'
  | 'storageFull'
  | 'noOffice'
  | 'officeExists'
  | 'portInUse'
  | 'journalBroken'
  /** A verb of the command line that the office refused. */
  | 'refused'

export interface StartTrouble {
  readonly type: StartTroubleType
  /** What is the case and what to do about it. */
  readonly sentence: string
}

/** 2 and up; 1 is a fault of ours. The same for every program, so that a service manager can tell them apart. */
export const EXIT_CODES: { readonly [T in StartTroubleType]: number } = {
  wrongSetting: 2,
  dataInUse: 3,
  dataUnreachable: 4,
  notALoketDatabase: 5,
  databaseCorrupt: 6,
  databaseNewer: 7,
  storageFull: 8,
  noOffice: 9,
  officeExists: 10,
  portInUse: 11,
  journalBroken: 12,
  refused: 13,
}

export const EXIT_FAULT = 1

/** Carries a named trouble through code that opens things; caught where the program starts. */
export class CannotStart extends Error {
  readonly trouble: StartTrouble
  constructor(trouble: StartTrouble, cause: unknown) {
    super(trouble.sentence, { cause })
    this.trouble = trouble
  }
}

export function cannotStart(type: StartTroubleType, sentence: string, cause: unknown): CannotStart {
  return new CannotStart({ type, sentence }, cause)
}
