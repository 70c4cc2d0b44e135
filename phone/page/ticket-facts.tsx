// What else a citizen may want to know: why it takes longer, who was called before, what happens to parked work, how the visit ended.

import type { Instant, Localized, OvertakingReason, TicketView } from '@loket/protocol'
import { formatLocalDate, formatTime, localize } from '@loket/texts'
import type { JSX } from 'preact'
import type { TicketCardProps } from './ticket-card-props.ts'

/** What holds its service up, as long as the visit is not over. */
export function Outages({ message, texts }: TicketCardProps): JSX.Element {
  const outages = message.body.ending === null ? message.body.outages : []
  return (
    <div role="status">
      {outages.length === 0 ? null : (
        <p class="held-up">
          <strong>{[...new Set(outages.map(({ cause }) => texts.phone.outage[cause]))].join(' · ')}</strong>
          <span>{texts.phone.outageHint}</span>
        </p>
      )}
    </div>
  )
}

/** How many who came later were called before, by kind and never by number. */
export function Overtaken({ message, texts }: TicketCardProps): JSX.Element | null {
  const kinds = Object.entries(message.body.overtakenBy) as [OvertakingReason, number][]
  const count = kinds.reduce((sum, [, number]) => sum + number, 0)
  if (count === 0) return null
  return (
    <div class="facts">
      <p>{texts.phone.overtaken(count)}</p>
      <ul>
        {kinds.map(([kind, number]) => (
          <li key={kind}>
            {number} × {texts.phone.overtakenHow[kind]}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Why it was put aside, what is missing, and when somebody looks again. */
export function Parked(props: TicketCardProps): JSX.Element | null {
  const { message, texts } = props
  const { parked } = message.body
  if (parked === null) return null
  return (
    <div class="facts">
      <p>
        {texts.phone.parkedFor[parked.cause]} {parked.dueAt > message.at ? texts.phone.parkedUntil(timeOf(parked.dueAt, props)) : null}
      </p>
      <Missing names={parked.missing} {...props} />
    </div>
  )
}

/** The words of the state, or of the outcome where that says more. */
export function endingWords({ state, ending }: TicketView, { phone }: TicketCardProps['texts']): string {
  const outcome = ending?.outcome ?? null
  return state === 'completed' && outcome !== null && outcome !== 'done' ? phone.outcome[outcome] : phone.state[state]
}

/** When and where the matter goes on. */
export function Ending(props: TicketCardProps): JSX.Element | null {
  const { message, language, texts } = props
  const { ending } = message.body
  if (ending === null) return null
  const { resultOn, redirectedTo, missing, rejoinUntil } = ending
  const lines = [
    resultOn === null ? null : texts.phone.resultOn(formatLocalDate(resultOn, language)),
    redirectedTo === null ? null : texts.phone.redirectedTo(localize(redirectedTo, language)),
    rejoinUntil === null || rejoinUntil < message.at ? null : texts.phone.rejoinUntil(timeOf(rejoinUntil, props)),
  ].filter((line) => line !== null)
  if (lines.length + missing.length === 0) return null
  return (
    <div class="facts">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Missing names={missing} {...props} />
    </div>
  )
}

function Missing({ names, language, texts }: TicketCardProps & { readonly names: readonly Localized[] }): JSX.Element | null {
  if (names.length === 0) return null
  return (
    <>
      <p>{texts.phone.missing}:</p>
      <ul>
        {names.map((name) => (
          <li key={name.id}>{localize(name, language)}</li>
        ))}
      </ul>
    </>
  )
}

function timeOf(at: Instant, { connection, office }: TicketCardProps): string {
  return `${formatTime(connection.wall(at), office.zone)} ${office.zoneLabel}`
}
