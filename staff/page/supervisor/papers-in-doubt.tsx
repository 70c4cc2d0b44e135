import type { DoubtfulPaperNow } from '@loket/protocol'
import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import type { Hall } from './hall.ts'
import { doubtTitle, doubtWords, printCopyOf } from './hall-papers.ts'
import type { HallPresses } from './use-hall-presses.ts'

interface DoubtLineProps extends Pick<Hall, 'wording'> {
  readonly doubt: DoubtfulPaperNow
  readonly online: boolean
  readonly presses: Pick<HallPresses, 'follow'>
}

/** A paper that may be missing: which, why, and what can be done for its holder. */
export function DoubtLine({ doubt, wording, online, presses }: DoubtLineProps): JSX.Element {
  const { console } = wording.texts
  const next = printCopyOf(doubt)
  const advice = adviceFor(doubt, wording)
  return (
    <li class="hall-line">
      <span class="hall-time figures">{wording.time(doubt.at)}</span>
      <span class="hall-words">
        <strong>{doubtTitle(doubt, wording)}</strong>
        <span>{doubtWords(doubt, wording)}</span>
        {advice === null ? null : <span>{advice}</span>}
      </span>
      {next === null ? null : (
        <span class="hall-acts">
          <Button disabled={!online} onPress={() => presses.follow(next)}>
            {console.printCopy} <span class="visually-hidden">{doubt.number}</span>
          </Button>
          <span class="hall-left figures">{console.copiesLeft(doubt.copy?.left ?? 0)}</span>
        </span>
      )}
    </li>
  )
}

/** `null`: a copy is offered, or nobody waits for this paper. */
function adviceFor({ number, copy }: DoubtfulPaperNow, { texts: { supervisor } }: Hall['wording']): string | null {
  if (number === null) return null
  if (copy === null) return supervisor.tellHolder
  return copy.left > 0 ? null : supervisor.copiesNone
}
