// The agent's working screen: one ticket, one main key; everything else is quieter.

import type { Language } from '@loket/protocol'
import { Sign } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Desk } from '../shared/desk.ts'
import { DeskWords } from '../shared/desk-words.tsx'
import { NoticeList, useDismissals } from '../shared/notice-list.tsx'
import { QuestionDialog } from '../shared/question-dialog.tsx'
import { useKeyboard } from '../shared/use-keyboard.ts'
import { actOfLetter, refusalOf, sideKeys } from './acts.ts'
import { type AtCounter, serviceOf } from './at-counter.ts'
import { ConsoleHelp } from './console-help.tsx'
import { consoleNotices } from './console-notices.ts'
import { Documents } from './documents.tsx'
import { Keys } from './keys.tsx'
import { Nobody } from './nobody.tsx'
import { Offers } from './offers.tsx'
import { OutageLines } from './outage-lines.tsx'
import { Periods } from './periods.tsx'
import { callApproved } from './questions/out-of-order.ts'
import { AbsentList, ParkedList } from './side-lists.tsx'
import { TicketCard } from './ticket-card.tsx'
import { TopBar } from './top-bar.tsx'
import { type Presses, usePresses } from './use-presses.ts'
import { WaitingList } from './waiting-list.tsx'

export interface WorkProps extends AtCounter {
  readonly desk: Desk
  readonly online: boolean
  readonly stopping: boolean
  readonly onSignOut: () => void
  readonly onLanguage: (language: Language) => void
}

export function Work(props: WorkProps): JSX.Element {
  const { view, office, wording, now, online, stopping } = props
  const { ticket } = view
  const { connection } = wording.texts
  const helping = useSignal(false)
  const dismissals = useDismissals()
  const notices = consoleNotices({ view, wording, now })
  const presses = usePresses({
    ...props,
    own: {
      dismiss: () => dismissals.dismiss(notices),
      help: () => {
        helping.value = true
      },
      signOut: props.onSignOut,
    },
  })
  const mainRef = useMainKey(props, presses)
  return (
    <div class="console" lang={wording.language}>
      <div class="lost" role="status">
        {online ? null : (
          <p class="offline-banner">
            <Sign name="cut" />
            {stopping ? connection.stopping : connection.offline}
          </p>
        )}
      </div>
      <TopBar {...props} onAct={presses.press} />
      <OutageLines outages={view.outages} office={office} wording={wording} />
      <main class="desk">
        <Subject {...props} presses={presses} />
        <Hand {...props} presses={presses} mainRef={mainRef} />
      </main>
      <aside class="side">
        <NoticeList notices={notices} wording={wording} now={now} dismissals={dismissals} most={2} />
        <WaitingList waiting={view.waiting} wording={wording} now={now} />
        <ParkedList parked={view.parked} wording={wording} now={now} />
        <AbsentList absent={view.absent} wording={wording} now={now} />
      </aside>
      <p class="visually-hidden" role="status">
        {ticket === null ? wording.texts.console.nobody : `${ticket.number}: ${wording.texts.words.ticketState[ticket.state]}`}
      </p>
      <QuestionDialog questions={presses.questions} texts={wording.texts} online={online} />
      {helping.value ? (
        <ConsoleHelp
          office={office}
          wording={wording}
          onClose={() => {
            helping.value = false
          }}
        />
      ) : null}
    </div>
  )
}

/** The keyboard, what is withdrawn when the ticket has moved on, and the focus, which comes back under the main key. */
function useMainKey({ view, seat, desk }: WorkProps, presses: Presses) {
  const { ticket } = view
  const mainRef = useRef<HTMLButtonElement>(null)
  useKeyboard({
    questions: presses.questions,
    main: presses.pressMain,
    letter(letter) {
      const act = actOfLetter(letter)
      if (act !== null) presses.press(act)
    },
  })
  const step = `${seat.state} ${ticket?.ticketId} ${ticket?.state}`
  const someoneWaits = view.waiting.count > 0
  const asking = presses.questions.asked.value.length > 0
  useEffect(() => presses.questions.close(), [step])
  useEffect(() => desk.explain(null), [step, someoneWaits])
  useEffect(() => {
    if (!asking) mainRef.current?.focus({ preventScroll: true })
  }, [asking, step, someoneWaits])
  return mainRef
}

interface HandProps extends WorkProps {
  readonly presses: Presses
  readonly mainRef: ReturnType<typeof useMainKey>
}

/** What can be done: what may still be taken back, why the last press did nothing, and the keys. */
function Hand({ view, desk, wording, now, online, seat, presses, mainRef }: HandProps): JSX.Element {
  return (
    <>
      <Offers
        undo={view.undo}
        approvals={view.approvals}
        free={view.ticket === null && seat.state === 'open'}
        wording={wording}
        now={now}
        online={online}
        onUndo={() => presses.press('undo')}
        onCall={(wish) => {
          const next = callApproved({ seat }, wish)
          if (next) presses.follow(next)
        }}
      />
      <DeskWords desk={desk} wording={wording} />
      <Keys
        main={presses.main}
        side={sideKeys(view)}
        wording={wording}
        now={now}
        online={online}
        busy={desk.busy.value}
        mainRef={mainRef}
        onMain={presses.pressMain}
        onSide={({ act }) => presses.press(act)}
      />
    </>
  )
}

/** What the desk is about: the ticket with its time and its papers, or nobody. */
function Subject(props: WorkProps & { readonly presses: Presses }): JSX.Element {
  const { view, seat, office, wording, now, online, presses } = props
  const { ticket } = view
  if (ticket === null) return <Nobody view={view} seat={seat} wording={wording} />
  const service = serviceOf({ office, ticket })
  return (
    <div class="subject">
      <TicketCard
        ticket={ticket}
        copyRefusal={refusalOf('printCopy', view) ?? null}
        wording={wording}
        now={now}
        online={online}
        onCopy={() => presses.press('printCopy')}
      />
      <Periods ticket={ticket} wording={wording} now={now} />
      {service?.checksDocuments ? <Documents service={service} wording={wording} /> : null}
    </div>
  )
}
