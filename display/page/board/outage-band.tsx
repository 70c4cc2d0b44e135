import type { DisplayView, OfficeView, OutageNow } from '@loket/protocol'
import type { DisplayTexts } from '@loket/texts'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import { turnOf } from '../pages.ts'
import type { Wording } from '../wording.ts'

export interface OutageBandProps {
  readonly outages: DisplayView['outages']
  readonly office: OfficeView
  readonly wording: Wording
  /** Several outages take turns. */
  readonly turn: number
}

/** What holds services up now, across the whole board; and that nobody loses a number by it. */
export function OutageBand({ outages, office, wording, turn }: OutageBandProps): JSX.Element {
  const outage = turnOf(outages, turn)
  return (
    <div class="outage" role="status">
      {outage === null ? null : (
        <p class="outage-band">
          <Sign name="cut" />
          <span>
            {[
              sentence(outage, office, wording.texts, wording.name),
              wording.inSecond((texts) => texts.publicWords.outageCause[outage.cause]),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
          <span class="outage-stay">{wording.texts.display.numbersStay}</span>
        </p>
      )}
    </div>
  )
}

function sentence({ cause, serviceIds }: OutageNow, office: OfficeView, texts: DisplayTexts, name: Wording['name']): string {
  const where = serviceIds === 'all' ? [texts.display.allServices] : groupsOf(serviceIds, office).map((group) => name(group.name))
  return texts.display.outageOf(texts.publicWords.outageCause[cause], where.join(', '))
}

/** People know the tiles of the kiosk: the groups in which something is held up. */
function groupsOf(serviceIds: readonly string[], office: OfficeView): OfficeView['groups'] {
  const held = new Set(office.services.filter(({ id }) => serviceIds.includes(id)).map(({ groupId }) => groupId))
  return office.groups.filter(({ id }) => held.has(id))
}
