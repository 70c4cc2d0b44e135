import type { ApprovalNow, Flag, ParkedTicket, StaffOutage } from '@loket/protocol'
import { Button, Sign } from '@loket/ui'
import type { JSX } from 'preact'
import { outageWhere } from '../shared/ask-outage.ts'
import { silentHalls } from './board-states.ts'
import { SilentHallLine } from './boards.tsx'
import { Group } from './group.tsx'
import type { Hall } from './hall.ts'
import { HALL_LETTERS } from './hall-acts.ts'
import { approvalKind, approvalTitle, verdict } from './hall-questions.ts'
import { NotFreeLines, useNotFree } from './not-free.tsx'
import { DoubtLine } from './papers-in-doubt.tsx'
import { troublesNow } from './printer-states.ts'
import { PrinterTroubleLine } from './printers.tsx'
import type { HallPresses } from './use-hall-presses.ts'

interface ToDoProps extends Hall {
  readonly online: boolean
  readonly presses: HallPresses
}

/** What needs a supervisor now: printers that do not print, halls that hear nothing, wishes and reviews, outages, forgotten work, papers that may be missing, services said not to be free, patterns. */
export function ToDo(props: ToDoProps): JSX.Element {
  const { view, wording } = props
  const { supervisor } = wording.texts
  const troubles = troublesNow(view.printers)
  const silent = silentHalls(view.boards)
  const notFree = useNotFree(props, props.online)
  const lists = [troubles, silent, view.approvals, view.outages, view.overdueParks, view.papers, notFree, view.flags]
  const nothing = lists.every((list) => list.length === 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys
    <section class="to-do" tabIndex={0} aria-labelledby="to-do-heading">
      <h2 id="to-do-heading">{supervisor.toDo}</h2>
      {nothing ? <p class="hall-none">{supervisor.nothingToDo}</p> : null}
      <Group heading={supervisor.printerTroubles} live>
        {troubles.map((trouble) => (
          <PrinterTroubleLine key={`${trouble.stationId} ${trouble.trouble}`} trouble={trouble} wording={wording} />
        ))}
      </Group>
      <Group heading={supervisor.hallsSilent} live>
        {silent.map((hallId) => (
          <SilentHallLine key={hallId ?? ''} wording={wording} />
        ))}
      </Group>
      <Group heading={supervisor.approvals} letter={HALL_LETTERS.approve} live>
        {view.approvals.map((approval) => (
          <ApprovalLine key={approval.approvalId} approval={approval} {...props} />
        ))}
      </Group>
      <Group heading={supervisor.outages} letter={HALL_LETTERS.outage} live>
        {view.outages.map((outage) => (
          <OutageLine key={outage.outageId} outage={outage} {...props} />
        ))}
      </Group>
      <Group heading={supervisor.overdueParks}>
        {view.overdueParks.map((ticket) => (
          <OverdueLine key={ticket.ticketId} ticket={ticket} {...props} />
        ))}
      </Group>
      <Group heading={supervisor.papers} hint={supervisor.papersHint} letter={HALL_LETTERS.printCopy}>
        {view.papers.map((doubt) => (
          <DoubtLine key={doubt.jobId} doubt={doubt} {...props} />
        ))}
      </Group>
      <NotFreeLines notFree={notFree} wording={wording} />
      <Group heading={supervisor.flags} hint={supervisor.flagsHint}>
        {view.flags.map((flag) => (
          <li key={`${flag.kind} ${flag.at} ${flag.numbers.join()}`} class="hall-line">
            <span class="hall-time figures">{wording.time(flag.at)}</span>
            <span class="hall-words">{flagSentence(flag, wording)}</span>
          </li>
        ))}
      </Group>
    </section>
  )
}

function flagSentence({ kind, counterNumber, numbers }: Flag, { texts }: Hall['wording']): string {
  return texts.supervisor.flag[kind](counterNumber === null ? texts.supervisor.noCounter : texts.common.counter(counterNumber), numbers)
}

function ApprovalLine({ approval, online, presses, wording }: ToDoProps & { readonly approval: ApprovalNow }): JSX.Element {
  const { supervisor } = wording.texts
  return (
    <li class="hall-line">
      <span class="hall-time figures">{wording.time(approval.askedAt)}</span>
      <span class="hall-words">
        <strong>{approvalTitle({ wording }, approval)}</strong>
        <span>{approvalKind({ wording }, approval)}</span>
      </span>
      {approval.mine ? null : (
        <span class="hall-acts">
          <Button disabled={!online} onPress={() => presses.follow(verdict(approval, 'granted'))}>
            {supervisor.approve} <span class="visually-hidden">{approval.number}</span>
          </Button>
          <Button disabled={!online} onPress={() => presses.follow(verdict(approval, 'refused'))}>
            {supervisor.refuse} <span class="visually-hidden">{approval.number}</span>
          </Button>
        </span>
      )}
    </li>
  )
}

function OutageLine({ outage, online, presses, office, wording }: ToDoProps & { readonly outage: StaffOutage }): JSX.Element {
  const { console, supervisor, words } = wording.texts
  const { outageId } = outage
  const cause = words.outageCause[outage.cause]
  return (
    <li class="hall-line">
      <span class="hall-time figures">{wording.time(outage.since)}</span>
      <span class="hall-words">
        <strong>
          <Sign name="cut" /> {cause}
        </strong>
        <span>
          {outageWhere(outage, office, wording)} ·{' '}
          {outage.lapsesAt === null ? supervisor.confirmed : console.lapsesAt(wording.time(outage.lapsesAt))}
        </span>
      </span>
      <span class="hall-acts">
        {outage.confirmed ? null : (
          <Button disabled={!online} onPress={() => presses.follow({ send: { type: 'confirmOutage', outageId } })}>
            {supervisor.confirm} <span class="visually-hidden">{cause}</span>
          </Button>
        )}
        <Button disabled={!online} onPress={() => presses.follow({ send: { type: 'endOutage', outageId } })}>
          {supervisor.end} <span class="visually-hidden">{cause}</span>
        </Button>
      </span>
    </li>
  )
}

function OverdueLine({ ticket, wording }: Hall & { readonly ticket: ParkedTicket }): JSX.Element {
  const { common, supervisor, words } = wording.texts
  const { number, cause, dueAt, counterNumber } = ticket
  return (
    <li class="hall-line">
      <span class="hall-time figures">{wording.time(dueAt)}</span>
      <span class="hall-words">
        <strong>
          {number} · {common.counter(counterNumber)}
        </strong>
        <span>
          {words.delayCause[cause]} · {supervisor.dueSince(wording.time(dueAt))}
        </span>
      </span>
    </li>
  )
}
