import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import type { Paper } from '../flow/paper.ts'

export interface PaperLineProps {
  readonly paper: Paper
  readonly words: Readonly<Record<Paper, string>>
}

/** What became of the paper, in colour, sign and words; told aloud when it changes. */
export function PaperLine({ paper, words }: PaperLineProps): JSX.Element {
  return (
    <p class={`paper-state ${paper}`} role="status">
      <Sign name={paper === 'printed' ? 'check' : paper === 'printing' ? 'forward' : 'atRisk'} />
      <span>{words[paper]}</span>
    </p>
  )
}
