import type { ConsoleTicket, Instant } from '@loket/protocol'
import { formatClock, type StaffTexts } from '@loket/texts'
import { Pill, RingClock, WholeWords } from '@loket/ui'
import type { JSX } from 'preact'
import { readClock } from '../shared/running-clock.ts'
import { clockSentence } from '../shared/standing-words.ts'
import { ticketHistory } from './ticket-history.ts'
import { TicketPaper, type TicketPaperProps } from './ticket-paper.tsx'

export interface TicketCardProps extends Omit<TicketPaperProps, 'ticket'> {
  readonly ticket: ConsoleTicket
  readonly now: Instant
}

/** The one ticket at this counter: number, service, and the clock it is worked against. */
export function TicketCard({ ticket, wording, now, ...paper }: TicketCardProps): JSX.Element {
  const { texts } = wording
  const { clock } = ticket
  const reading = clock === null ? null : readClock(clock, now)
  return (
    <section class={`ticket standing-line-${reading?.standing ?? 'onTrack'}`} aria-labelledby="ticket-number">
      <h2 id="ticket-number" class="ticket-number number" data-signs={ticket.number.length}>
        {ticket.number}
      </h2>
      <div class="ticket-words">
        <p class="ticket-service">
          <WholeWords>{wording.service(ticket.serviceId)}</WholeWords>
        </p>
        <p class="ticket-pills">
          <Pill>{stateWords(ticket, texts)}</Pill>
          {ticket.priority ? <Pill muted>{texts.common.priority}</Pill> : null}
          {ticket.booked ? <Pill muted>{texts.console.booked}</Pill> : null}
          {ticket.documents === 'incomplete' ? <Pill muted>{texts.words.documentsAnswer.incomplete}</Pill> : null}
          {ticket.returns > 0 ? <Pill muted>{texts.console.returned(ticket.returns)}</Pill> : null}
          {ticket.outages.map((cause) => (
            <Pill key={cause} muted>
              {texts.words.outageCause[cause]}
            </Pill>
          ))}
        </p>
        <TicketPaper ticket={ticket} wording={wording} {...paper} />
        <History steps={ticketHistory(ticket, wording)} />
        {clock === null ? null : <p class="figures">{clockSentence(clock, now, texts)}</p>}
      </div>
      {clock === null || reading === null ? null : (
        <RingClock
          share={reading.share ?? 0}
          time={formatClock(reading.elapsedMs)}
          standing={reading.standing}
          standingWord={reading.share === null ? texts.words.clock[clock.clock] : texts.words.standing[reading.standing]}
        />
      )}
    </section>
  )
}

/** A line ends between two steps and never within one. */
function History({ steps }: { readonly steps: readonly string[] }): JSX.Element {
  return (
    <p class="figures ticket-history">
      {steps.map((step, place) => [<span key={step}>{place < steps.length - 1 ? `${step} ·` : step}</span>, ' '])}
    </p>
  )
}

/** "Dipanggil 3×" once it was called more than once. */
function stateWords({ state, calls }: ConsoleTicket, { words }: StaffTexts): string {
  return state === 'called' && calls > 1 ? `${words.ticketState.called} ${calls}×` : words.ticketState[state]
}
