import type { ConsoleView, Language, OfficeView } from '@loket/protocol'
import { textsFor } from '@loket/texts'
import { Button, DemoMark } from '@loket/ui'
import type { JSX } from 'preact'
import type { Wording } from './wording.ts'

export interface TopBarProps {
  readonly view: ConsoleView
  readonly seat: NonNullable<ConsoleView['counter']>
  readonly office: OfficeView
  readonly wording: Wording
  readonly online: boolean
  readonly onPause: () => void
  readonly onClose: () => void
  readonly onSignOut: () => void
  readonly onLanguage: (language: Language) => void
}

export function TopBar({ view, seat, office, wording, online, onPause, onClose, onSignOut, onLanguage }: TopBarProps): JSX.Element {
  const { texts } = wording
  const others = office.languages.filter((language) => language !== wording.language)
  return (
    <header class="top">
      <h1 class="top-seat">
        <span class="top-counter figures">{texts.common.counter(seat.number)}</span>
        <span class="top-name">{view.me.name}</span>
      </h1>
      {office.demo ? <DemoMark texts={texts} /> : null}
      <p class="top-today figures">{todayWords(view, wording)}</p>
      <nav class="top-acts" aria-label={texts.console.moreActions}>
        {seat.state === 'open' ? (
          <Button kind="quiet" disabled={!online} onPress={onPause}>
            {texts.console.pause} <kbd>J</kbd>
          </Button>
        ) : null}
        <Button kind="quiet" disabled={!online} onPress={onClose}>
          {texts.console.closeCounter}
        </Button>
        <Button kind="quiet" disabled={!online} onPress={onSignOut}>
          {texts.console.signOut}
        </Button>
        {others.map((language) => (
          <Button key={language} kind="quiet" onPress={() => onLanguage(language)}>
            <span lang={language}>{textsFor(language).common.languageName}</span>
          </Button>
        ))}
      </nav>
    </header>
  )
}

/** "12 selesai hari ini · 97% janji ditepati"; the share is never rounded up. */
function todayWords({ today }: ConsoleView, { texts }: Wording): string {
  const { met, decided } = today.promise
  const kept = decided === 0 ? [] : [texts.console.promiseKept(Math.floor((100 * met) / decided))]
  return [texts.console.completedToday(today.completed), ...kept].join(' · ')
}
