import type { OfficeService, ServiceNow } from '@loket/protocol'
import { Pill, StandingPill } from '@loket/ui'
import type { JSX } from 'preact'
import type { Offer } from '../flow/group-offer.ts'
import type { Voice } from '../voice.ts'

export interface OfferFactsProps {
  readonly offer: Offer
  readonly voice: Voice
  /** On a tile there is room for the worst news only. */
  readonly brief?: boolean
}

/** The promise and the expected wait of a tile and what may hold it up, or why it cannot be chosen now. */
export function OfferFacts(props: OfferFactsProps): JSX.Element {
  const { offer, voice } = props
  return <p class="facts">{offer.state === 'open' ? <OpenFacts {...props} offer={offer} /> : <Pill muted>{whyShut(offer, voice)}</Pill>}</p>
}

type OpenOffer = Extract<Offer, { state: 'open' }>

function OpenFacts({ offer, voice, brief = false }: OfferFactsProps & { readonly offer: OpenOffer }): JSX.Element {
  const { common, kiosk, publicWords } = voice.texts
  const late = offer.calledAfterClosing
  return (
    <>
      <Pill>{common.minutesSpan(offer.promise.from, offer.promise.to)}</Pill>
      {brief && late !== null ? null : <span class="figures">{waitOf(offer, voice)}</span>}
      {offer.outage === null ? null : <StandingPill standing="atRisk">{publicWords.outageCause[offer.outage]}</StandingPill>}
      {late === null ? null : (
        <StandingPill standing="atRisk">{brief ? kiosk.afterClosingShort[late] : kiosk.afterClosing[late]}</StandingPill>
      )}
    </>
  )
}

function waitOf({ window }: OpenOffer, { texts: { common, day } }: Voice): string {
  if (window === null) return day.noCounterYet
  return window.toMinutes === 0 ? common.servedAtOnce : common.window(window.fromMinutes, window.toMinutes)
}

function whyShut(offer: Exclude<Offer, OpenOffer>, { name, texts: { common, kiosk, publicWords } }: Voice): string {
  switch (offer.state) {
    case 'elsewhere':
      return common.servedAt(name(offer.servedAt))
    case 'closed':
      return publicWords.closeServiceReason[offer.reason]
    case 'quotaReached':
      return kiosk.quotaReached
  }
}

/** Services of a group in the office's order, with what is the case for each now. */
export function servicesIn(services: readonly OfficeService[], groupId: OfficeService['groupId']): readonly OfficeService[] {
  return services.filter((service) => service.groupId === groupId)
}

export function nowAmong(all: { readonly [serviceId: string]: ServiceNow }): (service: OfficeService) => ServiceNow | undefined {
  return (service) => all[service.id]
}
