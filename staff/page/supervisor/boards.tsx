import { localize } from '@loket/texts'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import { boardStates } from './board-states.ts'
import type { Hall } from './hall.ts'
import { StateLine } from './state-line.tsx'

/** Every board of the halls: quiet where it works, else what is the matter. Nobody stands before it to see. */
export function Boards({ view, office, wording, now }: Hall): JSX.Element {
  const { supervisor } = wording.texts
  const hallName = (hallId: string | null) => {
    const hall = office.halls.length > 1 ? office.halls.find(({ id }) => id === hallId) : undefined
    return hall === undefined ? '' : ` · ${localize(hall.name, wording.language)}`
  }
  return (
    <section aria-labelledby="boards-heading">
      <h2 id="boards-heading">{supervisor.boards}</h2>
      {view.boards.length === 0 ? <p class="hall-none">{supervisor.boardsNone}</p> : null}
      <ul class="hall-printers">
        {view.boards.map((board, place) => {
          const states = boardStates(board, wording.texts)
          return (
            // A device may have two connections for a moment.
            <li key={`${board.deviceId} ${place}`} class="hall-printer hall-board">
              <span class="hall-words">
                <strong>{`${board.name}${hallName(board.hallId)}`}</strong>
                {states.length === 0 ? (
                  <span>
                    <Sign name="check" /> {board.speaks ? supervisor.boardSpeaks : supervisor.boardWorks}
                  </span>
                ) : null}
              </span>
              {states.map((state) => (
                <StateLine key={state.words} state={state} wording={wording} now={now} />
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Among what needs a supervisor now: a hall that hears nothing. */
export function SilentHallLine({ wording }: Pick<Hall, 'wording'>): JSX.Element {
  const { supervisor } = wording.texts
  return (
    <li class="hall-line">
      <span class="hall-words">
        <strong class="hall-trouble">
          <Sign name="mute" /> {supervisor.hallSilent}
        </strong>
        <span>{supervisor.hallSilentHelp}</span>
      </span>
    </li>
  )
}
