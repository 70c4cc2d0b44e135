import type { GroupNow, OfficeView } from '@loket/protocol'
import type { JSX } from 'preact'
import { evenSize, pageOf } from '../pages.ts'
import type { Wording } from '../wording.ts'

export interface WaitsProps {
  readonly groups: readonly GroupNow[]
  readonly waiting: number
  /** No more numbers today; who has one is still served. */
  readonly afterLastTicket: boolean
  readonly office: OfficeView
  readonly wording: Wording
  readonly turn: number
}

const GROUPS_A_PAGE = 6

/** While nobody is called: how long each group of services has to wait. */
export function Waits({ groups, waiting, afterLastTicket, office, wording, turn }: WaitsProps): JSX.Element {
  const here = groups.filter(({ groupId }) => isServedHere(groupId, office))
  const most = afterLastTicket ? GROUPS_A_PAGE - 1 : GROUPS_A_PAGE
  const rows = evenSize(here.length, most)
  const { items, page, pages } = pageOf(here, rows, turn)
  return (
    <section class="panel waits">
      <div class="waits-heading">
        <h2>{wording.texts.display.waitFor}</h2>
        <p class="second">{wording.inSecond((texts) => texts.display.waitFor)}</p>
        <p class="waits-total">
          <strong class="number">{waiting}</strong>
          <span>{wording.texts.display.waitingNow}</span>
        </p>
      </div>
      {afterLastTicket ? <p class="waits-note">{wording.both((texts) => texts.day.afterLastTicket)}</p> : null}
      <ul class="waits-list" data-rows={rows}>
        {items.map((group) => (
          <WaitLine key={group.groupId} group={group} office={office} wording={wording} />
        ))}
      </ul>
      {pages > 1 ? <p class="waits-page figures">{`${page} / ${pages}`}</p> : null}
    </section>
  )
}

/** For what is served elsewhere nobody waits here; the kiosk says where to go. */
function isServedHere(groupId: GroupNow['groupId'], { services }: OfficeView): boolean {
  return services.some((service) => service.groupId === groupId && service.offer.here)
}

function WaitLine({
  group,
  office,
  wording,
}: {
  readonly group: GroupNow
  readonly office: OfficeView
  readonly wording: Wording
}): JSX.Element {
  const known = office.groups.find((candidate) => candidate.id === group.groupId)
  const texts = wording.texts
  return (
    <li class="wait">
      <p class="wait-name">
        {known ? wording.name(known.name) : group.groupId}
        {known ? <span class="second">{wording.nameInSecond(known.name)}</span> : null}
      </p>
      <p class="wait-count figures">{`${group.waiting} ${texts.display.waiting}`}</p>
      <p class={group.window === null ? 'wait-window unknown' : 'wait-window figures'}>
        {group.window === null ? texts.day.noCounterYet : windowOf(group.window, texts)}
      </p>
    </li>
  )
}

function windowOf({ fromMinutes, toMinutes }: NonNullable<GroupNow['window']>, texts: Wording['texts']): string {
  return toMinutes === 0 ? texts.common.servedAtOnce : texts.common.window(fromMinutes, toMinutes)
}
