import type { ConsoleView, Language, OfficeView } from '@loket/protocol'
import { staffLanguagesAmong, staffTextsFor } from '@loket/texts'
import { Button, DemoMark } from '@loket/ui'
import type { JSX } from 'preact'
import { Menu, type MenuItem } from '../shared/menu.tsx'
import type { Wording } from '../shared/wording.ts'
import { actWords } from './act-words.ts'
import { type Act, LETTERS } from './acts.ts'

export interface TopBarProps {
  readonly view: ConsoleView
  readonly seat: NonNullable<ConsoleView['counter']>
  readonly office: OfficeView
  readonly wording: Wording
  readonly online: boolean
  readonly onAct: (act: Act) => void
  readonly onLanguage: (language: Language) => void
}

/** Who sits where and takes what, how the day goes, and the acts that are not about a ticket. */
export function TopBar({ view, seat, office, wording, online, onAct, onLanguage }: TopBarProps): JSX.Element {
  const { texts } = wording
  // Where there is only one it tells nothing.
  const profile = office.profiles.length > 1 ? office.profiles.find(({ id }) => id === seat.profileId) : undefined
  return (
    <header class="top">
      <h1 class="top-seat">
        <span class="top-counter figures">{texts.common.counter(seat.number)}</span>
        <span class="top-name">{view.me.name}</span>
      </h1>
      {office.demo ? <DemoMark texts={texts} /> : null}
      <p class="top-today figures">
        {profile ? <span class="top-profile">{wording.name(profile.name)}</span> : null}
        <span>{todayWords(view, wording)}</span>
      </p>
      <nav class="top-acts" aria-label={texts.console.moreActions}>
        {seat.state === 'open' ? (
          <Button kind="quiet" disabled={!online} onPress={() => onAct('pause')}>
            {texts.console.pause} <kbd>{LETTERS.pause}</kbd>
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => onAct('help')}>
          <span class="top-help">{texts.console.keys}</span> <kbd>{LETTERS.help}</kbd>
        </Button>
        <Menu words={texts.console.other} items={menuItems({ view, seat, office, wording, online, onAct, onLanguage })} />
      </nav>
    </header>
  )
}

function menuItems({ view, seat, office, wording, online, onAct, onLanguage }: TopBarProps): readonly MenuItem[] {
  const { texts } = wording
  const profiles: readonly Act[] = seat.state === 'open' && office.profiles.length > 1 ? ['profile'] : []
  const papers: readonly Act[] = view.ticket === null ? ['printChecklist'] : ['printCopy', 'printChecklist']
  const acts: readonly Act[] = [...papers, 'issueFor', 'outage', ...profiles, 'closeCounter', 'signOut']
  const languages = staffLanguagesAmong(office.languages).filter((language) => language !== wording.language)
  return [
    ...acts.map((act) => ({ words: actWords(act, texts), letter: LETTERS[act], off: !online, onPress: () => onAct(act) })),
    ...languages.map((lang) => ({
      words: staffTextsFor(lang).common.languageName,
      letter: null,
      lang,
      off: false,
      onPress: () => onLanguage(lang),
    })),
  ]
}

/** "12 selesai hari ini · 97% janji ditepati"; the share is never rounded up. */
function todayWords({ today }: ConsoleView, { texts }: Wording): string {
  const { met, decided } = today.promise
  const kept = decided === 0 ? [] : [texts.console.promiseKept(Math.floor((100 * met) / decided))]
  return [texts.console.completedToday(today.completed), ...kept].join(' · ')
}
