import type { OfficeService, ServiceNow } from '@loket/protocol'
import { Pill, StandingPill } from '@loket/ui'
import type { JSX } from 'preact'
import type { Offer } from '../flow/group-offer.ts'
import type { Voice } from '../voice.ts'

/** The promise and the expected wait of a tile and what may hold it up, or why it cannot be chosen now. */
export function OfferFacts({ offer, voice }: { readonly offer: Offer; readonly voice: Voice }): JSX.Element {
  const { common, day, kiosk, publicWords } = voice.texts
  switch (offer.state) {
    case 'open':
      return (
        <p class="facts">
          <Pill>{common.minutesSpan(offer.promise.from, offer.promise.to)}</Pill>
          <span class="figures">
            {offer.window === null
              ? day.noCounterYet
              : offer.window.toMinutes === 0
                ? common.servedAtOnce
                : common.window(offer.window.fromMinutes, offer.window.toMinutes)}
          </span>
          {offer.outage === null ? null : <StandingPill standing="atRisk">{publicWords.outageCause[offer.outage]}</StandingPill>}
          {offer.calledAfterClosing === null ? null : (
            <StandingPill standing="atRisk">{kiosk.afterClosing[offer.calledAfterClosing]}</StandingPill>
          )}
        </p>
      )
    case 'elsewhere':
      return (
        <p class="facts">
          <Pill muted>{common.servedAt(voice.name(offer.servedAt))}</Pill>
        </p>
      )
    case 'closed':
      return (
        <p class="facts">
          <Pill muted>{publicWords.closeServiceReason[offer.reason]}</Pill>
        </p>
      )
    case 'quotaReached':
      return (
        <p class="facts">
          <Pill muted>{kiosk.quotaReached}</Pill>
        </p>
      )
  }
}

/** Services of a group in the office's order, with what is the case for each now. */
export function servicesIn(services: readonly OfficeService[], groupId: OfficeService['groupId']): readonly OfficeService[] {
  return services.filter((service) => service.groupId === groupId)
}

export function nowAmong(all: { readonly [serviceId: string]: ServiceNow }): (service: OfficeService) => ServiceNow | undefined {
  return (service) => all[service.id]
}
