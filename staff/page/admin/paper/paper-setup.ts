import type { OfficeView, PlacedProblem } from '@loket/protocol'
import { type AdminTexts, sayProblemWith } from '@loket/texts'
import type { PaperDraft } from './paper-draft.ts'

/** What each field of the paper is made from. */
export interface PaperSetup {
  readonly draft: PaperDraft
  readonly edit: (change: (draft: PaperDraft) => PaperDraft) => void
  /** What is wrong, on paper of the width that is looked at. */
  readonly problems: readonly PlacedProblem[]
  readonly office: Pick<OfficeView, 'languages'>
  readonly texts: AdminTexts
  /** Says something to whoever listens instead of looking. */
  readonly announce: (words: string) => void
}

/** The sentences about one place, in the order they were found. */
export function problemsAt({ problems, texts }: PaperSetup, stands: (place: PlacedProblem['place']) => boolean): readonly string[] {
  return problems.filter(({ place }) => stands(place)).map(({ problem }) => sayProblemWith(texts.paperProblems, problem))
}
