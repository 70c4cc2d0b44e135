// The frame of the administrator's page: its bar, its parts at the side, and the part that is open.

import type { Language } from '@loket/protocol'
import { localize, staffLanguagesAmong, staffTextsFor } from '@loket/texts'
import { Button, DemoMark, Sign } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { PaperPart, type PaperPartProps } from './paper/paper-part.tsx'

export interface AdministrationProps extends PaperPartProps {
  readonly stopping: boolean
  readonly onSignOut: () => void
  readonly onLanguage: (language: Language) => void
}

export function Administration(props: AdministrationProps): JSX.Element {
  const { desk, online, stopping, language, texts } = props
  const read = desk.settings.value !== null
  return (
    <div class="administration" lang={language}>
      <div class="lost" role="status">
        {online ? null : (
          <p class="offline-banner">
            <Sign name="cut" />
            {stopping ? texts.connection.stopping : texts.connection.offline}
          </p>
        )}
      </div>
      <Bar {...props} />
      <nav class="admin-parts" aria-label={texts.admin.parts}>
        <ul>
          <li>
            <a href="#paper" aria-current="page">
              {texts.paperSetup.part}
            </a>
          </li>
        </ul>
      </nav>
      <main id="paper">
        {read ? <PaperPart {...props} /> : <p class="connecting">{desk.refusal.value ? texts.admin.unread : texts.admin.reading}</p>}
      </main>
    </div>
  )
}

function Bar({ office, desk, language, texts, onLanguage, onSignOut }: AdministrationProps): JSX.Element {
  const warned = useSignal(false)
  return (
    <header class="top">
      <p class="top-seat">
        <span class="top-name">{texts.admin.pageTitle}</span>
        <span class="admin-office">{localize(office.name, language)}</span>
      </p>
      {office.demo ? <DemoMark texts={texts} /> : null}
      <p class="top-today admin-warning" role="alert">
        {warned.value && desk.unsaved.value ? texts.admin.leaveUnsaved : ''}
      </p>
      <div class="top-acts">
        {staffLanguagesAmong(office.languages)
          .filter((other) => other !== language)
          .map((other) => (
            <button key={other} type="button" class="button quiet" lang={other} onClick={() => onLanguage(other)}>
              {staffTextsFor(other).common.languageName}
            </button>
          ))}
        <Button
          kind="quiet"
          onPress={() => {
            warned.value = desk.unsaved.value
            if (!desk.unsaved.value) onSignOut()
          }}
        >
          {texts.admin.signOut}
        </Button>
      </div>
    </header>
  )
}
