// What stands open between the ticket and the keys: an act that can still be taken back, and wishes for a second person's word.

import { type ApprovalNow, type Instant, SECOND_MS, type UndoOffer } from '@loket/protocol'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import type { Wording } from '../shared/wording.ts'
import { LETTERS } from './acts.ts'

export interface OffersProps {
  readonly undo: UndoOffer | null
  readonly approvals: readonly ApprovalNow[]
  /** Whether a call could be made now: the counter is free. */
  readonly free: boolean
  readonly wording: Wording
  readonly now: Instant
  readonly online: boolean
  readonly onUndo: () => void
  readonly onCall: (wish: ApprovalNow) => void
}

export function Offers({ undo, approvals, free, wording, now, online, onUndo, onCall }: OffersProps): JSX.Element {
  return (
    <div class="offers">
      <Undo offer={undo} wording={wording} now={now} online={online} onUndo={onUndo} />
      <ul class="wishes" aria-live="polite">
        {approvals.map((wish) => (
          <Wish key={wish.approvalId} wish={wish} free={free} wording={wording} online={online} onCall={onCall} />
        ))}
      </ul>
    </div>
  )
}

type UndoProps = Pick<OffersProps, 'wording' | 'now' | 'online' | 'onUndo'> & { readonly offer: UndoOffer | null }

/** The seconds are for the eye: read aloud each second they would drown everything else. */
function Undo({ offer, wording, now, online, onUndo }: UndoProps): JSX.Element | null {
  if (offer === null || now > offer.until) return null
  const { console, words } = wording.texts
  // Whole ones: the page's clock may be up to a second behind, and must not show more than the office gives.
  const seconds = Math.floor((offer.until - now) / SECOND_MS)
  return (
    <p class="offer">
      <span>
        <strong class="number">{offer.number}</strong> {words.undoableAct[offer.act]}
      </span>
      <button type="button" class="offer-act" aria-disabled={!online} aria-keyshortcuts={LETTERS.undo} onClick={onUndo}>
        {console.undo} <kbd>{LETTERS.undo}</kbd>
      </button>
      <span class="figures offer-left" aria-hidden="true">
        {console.secondsLeft(seconds)}
      </span>
    </p>
  )
}

type WishProps = Pick<OffersProps, 'free' | 'wording' | 'online' | 'onCall'> & { readonly wish: ApprovalNow }

function Wish({ wish, free, wording, online, onCall }: WishProps): JSX.Element {
  const { console } = wording.texts
  return (
    <li class={`offer wish-${wish.status}`}>
      <span>
        <strong class="number">{wish.number}</strong> {wording.name(wish.reason)} ·{' '}
        <strong>
          {wish.status === 'asked' ? null : <Sign name={wish.status === 'granted' ? 'check' : 'cut'} />} {console.approval[wish.status]}
        </strong>
      </span>
      {wish.status === 'granted' && free ? (
        <button type="button" class="offer-act" aria-disabled={!online} onClick={() => onCall(wish)}>
          {console.callApproved(wish.number)} <kbd>{LETTERS.callTicket}</kbd>
        </button>
      ) : null}
    </li>
  )
}
