import type { ConsoleTicket, Refusal } from '@loket/protocol'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import type { Wording } from '../shared/wording.ts'
import { LETTERS } from './acts.ts'

export interface TicketPaperProps {
  readonly ticket: Pick<ConsoleTicket, 'paper'>
  /** Why no copy may be printed, or `null`. */
  readonly copyRefusal: Refusal | null
  readonly wording: Wording
  readonly online: boolean
  readonly onCopy: () => void
}

/** What the agent should know of the ticket's paper: nothing where it came out, and a copy to offer where it may be missing. */
export function TicketPaper({ ticket: { paper }, copyRefusal, wording, online, onCopy }: TicketPaperProps): JSX.Element | null {
  if (paper === null || paper === 'printed' || paper === 'processed') return null
  const { console, words } = wording.texts
  const isMissing = paper !== 'probablyPrinted'
  return (
    <p class={isMissing ? 'ticket-paper missing' : 'ticket-paper'}>
      <span>
        <Sign name={isMissing ? 'atRisk' : 'onTrack'} /> {console.paperOf(words.paperDoubt[paper])}
        {isMissing && copyRefusal !== null ? ` ${wording.say(copyRefusal)}` : null}
      </span>
      {isMissing && copyRefusal === null ? (
        <button type="button" class="offer-act" aria-disabled={!online} aria-keyshortcuts={LETTERS.printCopy} onClick={onCopy}>
          {console.printCopy} <kbd>{LETTERS.printCopy}</kbd>
        </button>
      ) : null}
    </p>
  )
}
