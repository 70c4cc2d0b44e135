import type { JSX } from 'preact'
import type { Hall } from './hall.ts'

/** Every counter: whether it is open, who sits there, what it takes, and whom it serves. */
export function Counters({ view, office, wording }: Hall): JSX.Element {
  const { common, supervisor, words } = wording.texts
  return (
    <section aria-labelledby="counters-heading">
      <h2 id="counters-heading">{supervisor.counters}</h2>
      <ul class="hall-counters">
        {view.counters.map(({ id, number, state, agentName, profileId, ticketNumber }) => {
          const profile = office.profiles.find((candidate) => candidate.id === profileId)
          return (
            <li key={id} class={`hall-counter ${state}`}>
              <span class="hall-counter-number figures">{common.counter(number)}</span>
              <span class="hall-words">
                <span>{[agentName, words.counterState[state]].filter((part) => part !== null).join(' · ')}</span>
                {state === 'closed' || !profile ? null : <span class="hall-profile">{wording.name(profile.name)}</span>}
              </span>
              {ticketNumber === null ? null : <strong class="number">{ticketNumber}</strong>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
