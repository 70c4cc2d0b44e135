import type { NotableActLine, SupervisorView } from '@loket/protocol'
import type { JSX } from 'preact'
import { actLineWords } from './act-line-words.ts'
import type { Hall } from './hall.ts'

interface ActsListProps {
  readonly acts: SupervisorView['acts']
  readonly wording: Hall['wording']
}

/** Every act of the day that set the order aside or took something back, newest first. */
export function ActsList({ acts, wording }: ActsListProps): JSX.Element {
  const { supervisor } = wording.texts
  return (
    <section class="hall-record" aria-labelledby="acts-heading">
      <h2 id="acts-heading">{supervisor.acts}</h2>
      {acts.length === 0 ? <p class="hall-none">{supervisor.actsNone}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys */}
      <ol tabIndex={0} aria-labelledby="acts-heading">
        {acts.map((act) => (
          <li key={`${act.seq} ${act.kind}`} class="hall-line">
            <span class="hall-time figures">{wording.time(act.at)}</span>
            <span class="hall-words">
              {act.number === null && act.counterNumber === null ? null : <strong>{whereWords(act, wording)}</strong>}
              <span>{[actLineWords(act, wording), ...whoDid(act, supervisor.nameErased)].join(' · ')}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function whereWords({ number, counterNumber }: NotableActLine, { texts }: Hall['wording']): string {
  const counter = counterNumber === null ? null : texts.common.counter(counterNumber)
  return [number, counter].filter((part) => part !== null).join(' · ')
}

/** At a kiosk nobody of the staff did it. */
function whoDid({ kind, by }: NotableActLine, nameErased: string): readonly string[] {
  return kind === 'bookingToldShortly' ? [] : [by ?? nameErased]
}
