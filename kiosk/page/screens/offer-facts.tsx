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
  const { kiosk, publicWords } = voice.texts
  const late = offer.calledAfterClosing
  return (
    <>
      <Pill>{promiseOf(offer, voice)}</Pill>
      {brief && late !== null ? null : <span class="figures">{waitOf(offer, voice, brief)}</span>}
      {offer.outage === null ? null : <StandingPill standing="atRisk">{publicWords.outageCause[offer.outage]}</StandingPill>}
      {late === null ? null : (
        <StandingPill standing="atRisk">{brief ? kiosk.afterClosingShort[late] : kiosk.afterClosing[late]}</StandingPill>
      )}
    </>
  )
}

/** Beside a longer forecast it is named: 15 minutes alone would be taken for the wait. */
function promiseOf({ promise, mayPassPromise }: OpenOffer, { texts: { common, kiosk } }: Voice): string {
  const minutes = common.minutesSpan(promise.from, promise.to)
  return mayPassPromise ? kiosk.promised(minutes) : minutes
}

function waitOf({ window, mayPassPromise }: OpenOffer, { texts: { common, day, kiosk } }: Voice, brief: boolean): string {
  if (window === null) return day.noCounterYet
  if (window.toMinutes === 0) return common.servedAtOnce
  const words = common.window(window.fromMinutes, window.toMinutes)
  if (!mayPassPromise) return words
  return brief ? kiosk.today(words) : kiosk.forecastToday(words)
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
