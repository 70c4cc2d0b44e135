import type { PrinterNow } from '@loket/protocol'
import { Button, Sign } from '@loket/ui'
import type { JSX } from 'preact'
import type { Hall } from './hall.ts'
import { HALL_LETTERS } from './hall-acts.ts'
import { printerStates, type TroubleNow } from './printer-states.ts'
import { StateLine } from './state-line.tsx'
import type { HallPresses } from './use-hall-presses.ts'

interface PrintersProps extends Hall {
  readonly online: boolean
  readonly presses: Pick<HallPresses, 'follow'>
}

/** Every printer of the office by its station: quiet where it is ready, else what is the matter, since when and for how long. */
export function Printers(props: PrintersProps): JSX.Element {
  const { view, wording } = props
  const { supervisor } = wording.texts
  return (
    <section aria-labelledby="printers-heading">
      <h2 id="printers-heading">
        {supervisor.printers} {view.printers.length === 0 ? null : <kbd>{HALL_LETTERS.printTest}</kbd>}
      </h2>
      {view.printers.length === 0 ? <p class="hall-none">{supervisor.printersNone}</p> : null}
      <ul class="hall-printers">
        {view.printers.map((printer) => (
          <Printer key={printer.stationId} printer={printer} {...props} />
        ))}
      </ul>
    </section>
  )
}

function Printer({ printer, wording, now, online, presses }: PrintersProps & { readonly printer: PrinterNow }): JSX.Element {
  const { supervisor } = wording.texts
  const { stationId, name } = printer
  const states = printerStates(printer, wording.texts)
  return (
    <li class="hall-printer">
      <span class="hall-words">
        <strong>{name}</strong>
        {states.length === 0 ? (
          <span>
            <Sign name="check" /> {supervisor.printerReady}
          </span>
        ) : null}
      </span>
      <Button class="hall-test" disabled={!online} onPress={() => presses.follow({ send: { type: 'printTest', stationId } })}>
        {supervisor.testPage} <span class="visually-hidden">{name}</span>
      </Button>
      {states.map((state) => (
        <StateLine key={state.words} state={state} wording={wording} now={now} />
      ))}
    </li>
  )
}

/** Among what needs a supervisor now: where to walk, and what to do there. */
export function PrinterTroubleLine({ trouble, wording }: Pick<Hall, 'wording'> & { readonly trouble: TroubleNow }): JSX.Element {
  const { supervisor, words } = wording.texts
  return (
    <li class="hall-line">
      <span class="hall-time figures">{wording.time(trouble.since)}</span>
      <span class="hall-words">
        <strong class="hall-trouble">
          <Sign name="breached" /> {words.printerTrouble[trouble.trouble]} · {trouble.name}
        </strong>
        <span>{supervisor.printerHelp[trouble.trouble]}</span>
      </span>
    </li>
  )
}
