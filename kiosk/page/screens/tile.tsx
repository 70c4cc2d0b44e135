import { WholeWords } from '@loket/ui'
import type { ComponentChildren, JSX } from 'preact'
import type { Offer } from '../flow/group-offer.ts'
import type { Voice } from '../voice.ts'
import { OfferFacts } from './offer-facts.tsx'

export interface TileProps {
  readonly name: string
  /** The name in the other language, or `null`. */
  readonly second: ComponentChildren
  readonly offer: Offer
  readonly voice: Voice
  readonly onChoose: () => void
}

/** One choice: a button where it is open, else the plain word why not. */
export function Tile({ name, second, offer, voice, onChoose }: TileProps): JSX.Element {
  const inside = (
    <>
      <span class="tile-words">
        <span class="tile-name">
          <WholeWords>{name}</WholeWords>
        </span>
        {second === null ? null : <span class="tile-second">{second}</span>}
      </span>
      <OfferFacts offer={offer} voice={voice} brief />
    </>
  )
  return (
    <li>
      {offer.state === 'open' ? (
        <button type="button" class="tile" onClick={onChoose}>
          {inside}
        </button>
      ) : (
        <div class="tile shut">{inside}</div>
      )}
    </li>
  )
}
