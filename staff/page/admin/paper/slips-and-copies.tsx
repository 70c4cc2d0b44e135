import { AUTOMATIC_SLIPS } from '@loket/protocol'
import type { JSX } from 'preact'
import { wantSlip } from './paper-draft.ts'
import type { PaperSetup } from './paper-setup.ts'

const MOST_COPIES = 20

/** What comes out without being asked for, and how often a ticket may be printed again. */
export function SlipsAndCopies({ draft, edit, texts }: PaperSetup): JSX.Element {
  const { paperSetup, words } = texts
  return (
    <>
      <section class="paper-group" aria-labelledby="paper-slips">
        <h2 id="paper-slips">{paperSetup.slips}</h2>
        <p class="paper-hint">{paperSetup.slipsHint}</p>
        <ul class="slip-list">
          {AUTOMATIC_SLIPS.map((slip) => (
            <li key={slip}>
              <label class="switch">
                <input
                  type="checkbox"
                  checked={draft.slips.includes(slip)}
                  onChange={(event) => {
                    const { checked } = event.currentTarget
                    edit((now) => wantSlip(now, slip, checked))
                  }}
                />
                <span>{words.paperKind[slip]}</span>
              </label>
            </li>
          ))}
        </ul>
      </section>
      <section class="paper-group" aria-labelledby="paper-copies">
        <h2 id="paper-copies">{paperSetup.copies}</h2>
        <p class="paper-hint" id="paper-copies-hint">
          {paperSetup.copiesHint}
        </p>
        <label class="copies-field">
          <span>{paperSetup.copiesLabel}</span>
          <select
            aria-describedby="paper-copies-hint"
            value={String(draft.copiesPerTicket)}
            onChange={(event) => {
              const copiesPerTicket = Number(event.currentTarget.value)
              edit((now) => ({ ...now, copiesPerTicket }))
            }}
          >
            {Array.from({ length: MOST_COPIES + 1 }, (_, copies) => (
              <option key={copies} value={String(copies)}>
                {copies}
              </option>
            ))}
          </select>
        </label>
      </section>
    </>
  )
}
