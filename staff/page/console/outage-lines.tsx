import type { OfficeView, StaffOutage } from '@loket/protocol'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import { outageWhere } from '../shared/ask-outage.ts'
import type { Wording } from '../shared/wording.ts'

export interface OutageLinesProps {
  readonly outages: readonly StaffOutage[]
  readonly office: OfficeView
  readonly wording: Wording
}

/** What is held up in the office now. */
export function OutageLines({ outages, office, wording }: OutageLinesProps): JSX.Element {
  const { console, words } = wording.texts
  return (
    <div class="outage-lines" role="status">
      <ul class="outages">
        {outages.map((outage) => (
          <li key={outage.outageId}>
            <Sign name="cut" />
            <span>
              <strong>{words.outageCause[outage.cause]}</strong> · {outageWhere(outage, office, wording)} ·{' '}
              {console.since(wording.time(outage.since))}
              {outage.lapsesAt === null ? null : ` · ${console.lapsesAt(wording.time(outage.lapsesAt))}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
