// The supervisor's page: what needs a word now, what is to be known of the day, and how the counters stand.

import type { Language } from '@loket/protocol'
import { staffLanguagesAmong, staffTextsFor } from '@loket/texts'
import { DemoMark, Sign } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Desk } from '../shared/desk.ts'
import { DeskWords } from '../shared/desk-words.tsx'
import { KeyHelp } from '../shared/key-help.tsx'
import { Menu } from '../shared/menu.tsx'
import { NoticeList, useDismissals } from '../shared/notice-list.tsx'
import { clockNotice } from '../shared/notices.ts'
import { QuestionDialog } from '../shared/question-dialog.tsx'
import { useKeyboard } from '../shared/use-keyboard.ts'
import { ActsList } from './acts-list.tsx'
import { Boards } from './boards.tsx'
import { Counters } from './counters.tsx'
import { dayWords } from './day-words.ts'
import type { Hall } from './hall.ts'
import { HALL_LETTERS, type HallAct, hallActOfLetter, hallActWords } from './hall-acts.ts'
import { Printers } from './printers.tsx'
import { ToDo } from './to-do.tsx'
import { type HallPresses, useHallPresses } from './use-hall-presses.ts'

export interface OverviewProps extends Hall {
  readonly desk: Desk
  readonly online: boolean
  readonly stopping: boolean
  readonly onSignOut: () => void
  readonly onLanguage: (language: Language) => void
}

export function Overview(props: OverviewProps): JSX.Element {
  const { view, wording, desk, now, online, stopping } = props
  const { texts } = wording
  const helping = useSignal(false)
  const dismissals = useDismissals()
  const notices = view.notices.map((notice) => clockNotice(notice, texts))
  const presses = useHallPresses({
    ...props,
    own: {
      signOut: props.onSignOut,
      dismiss: () => dismissals.dismiss(notices),
      help: () => {
        helping.value = true
      },
    },
  })
  useKeyboard({
    questions: presses.questions,
    // No flow here that one key could walk.
    main: () => undefined,
    letter(letter) {
      const act = hallActOfLetter(letter)
      if (act !== null) presses.press(act)
    },
  })
  return (
    <div class="hall" lang={wording.language}>
      <div class="lost" role="status">
        {online ? null : (
          <p class="offline-banner">
            <Sign name="cut" />
            {stopping ? texts.connection.stopping : texts.connection.offline}
          </p>
        )}
      </div>
      <HallBar {...props} presses={presses} />
      <main class="hall-parts">
        <DeskWords desk={desk} wording={wording} />
        <ToDo {...props} presses={presses} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys */}
        <div class="hall-side" tabIndex={0}>
          <Counters {...props} />
          <Printers {...props} presses={presses} />
          <Boards {...props} />
          <NoticeList notices={notices} wording={wording} now={now} dismissals={dismissals} most={8} />
        </div>
        <ActsList acts={view.acts} wording={wording} />
      </main>
      <QuestionDialog questions={presses.questions} texts={texts} online={online} />
      {helping.value ? (
        <KeyHelp
          keys={(Object.keys(HALL_LETTERS) as HallAct[]).map((act) => ({ key: HALL_LETTERS[act], words: hallActWords(act, props, texts) }))}
          lines={[texts.disciplines[props.office.discipline]]}
          texts={texts}
          onClose={() => {
            helping.value = false
          }}
        />
      ) : null}
    </div>
  )
}

function HallBar(props: OverviewProps & { readonly presses: HallPresses }): JSX.Element {
  const { view, office, wording, online, presses, onLanguage } = props
  const { texts } = wording
  const acts: readonly HallAct[] = ['approve', 'outage', 'printCopy', 'printTest', 'issueFor', 'closeCounter', 'day', 'help', 'signOut']
  return (
    <header class="top">
      <h1 class="top-seat">
        <span class="top-name">{texts.supervisor.pageTitle}</span>
        <span class="hall-person">{view.me.name}</span>
      </h1>
      {office.demo ? <DemoMark texts={texts} /> : null}
      <p class="top-today figures">{[dayWords(props), texts.supervisor.waitingNow(view.waiting), ...promiseWords(props)].join(' · ')}</p>
      <nav class="top-acts" aria-label={texts.console.moreActions}>
        <Menu
          words={texts.console.other}
          items={[
            ...acts.map((act) => ({
              words: hallActWords(act, props, texts),
              letter: HALL_LETTERS[act],
              off: !online,
              onPress: () => presses.press(act),
            })),
            ...staffLanguagesAmong(office.languages)
              .filter((language) => language !== wording.language)
              .map((lang) => ({
                words: staffTextsFor(lang).common.languageName,
                letter: null,
                lang,
                off: false,
                onPress: () => onLanguage(lang),
              })),
          ]}
        />
      </nav>
    </header>
  )
}

/** Of the classes that have a decided ticket; a share is never rounded up. */
function promiseWords({ view, office, wording }: Hall): readonly string[] {
  return view.promises.flatMap(({ classId, promise: { met, decided } }) => {
    const minutes = office.classes.find(({ id }) => id === classId)?.promiseMinutes
    if (decided === 0 || minutes === undefined) return []
    return [wording.texts.supervisor.promise(minutes, Math.floor((100 * met) / decided))]
  })
}
