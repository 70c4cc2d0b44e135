import { PROTOCOL_VERSION } from '@loket/protocol'
import { supervisorTextsFor } from '@loket/texts'
import { connectFace } from '@loket/ui'
import { type JSX, render } from 'preact'
import { createDesk } from '../shared/desk.ts'
import { keepLanguage } from '../shared/page-language.ts'
import { createPressGuard } from '../shared/press-guard.ts'
import { signOut } from '../shared/session.ts'
import { SignIn } from '../shared/sign-in.tsx'
import { wordingFor } from '../shared/wording.ts'
import { Overview } from './overview.tsx'

/** Longer than a double press, shorter than anybody reads a wish. */
const REST_MS = 600

const language = keepLanguage((language) => supervisorTextsFor(language).supervisor.pageTitle)
const connection = connectFace({ protocol: PROTOCOL_VERSION, face: 'supervisor' })
const desk = createDesk({ connection, guard: createPressGuard({ now: () => performance.now(), restMs: REST_MS }), page: 'supervisor' })

async function leaveAndReload(): Promise<void> {
  if (await signOut()) location.reload()
}

function Page(): JSX.Element {
  const office = connection.view('office').value
  const view = connection.view('supervisor').value
  const texts = supervisorTextsFor(language.value)
  if (connection.refusal.value?.type === 'notSignedIn') {
    return (
      <SignIn
        texts={texts}
        language={language.value}
        pageTitle={texts.supervisor.pageTitle}
        heading={texts.supervisor.signInTitle}
        unfit={(roles) => (roles.includes('supervisor') ? null : texts.supervisor.notSupervisor)}
        onSignedIn={connection.retry}
      />
    )
  }
  if (office === null || view === null) {
    const offline = connection.link.value === 'offline'
    return <p class="connecting">{offline ? texts.connection.offline : texts.connection.connecting}</p>
  }
  return (
    <Overview
      view={view}
      office={office}
      wording={wordingFor({ office, texts, language: language.value, wallOffsetMs: connection.wallOffsetMs.value })}
      desk={desk}
      now={connection.now.value}
      online={connection.online.value}
      stopping={connection.stopping.value}
      onSignOut={() => void leaveAndReload()}
      onLanguage={(chosen) => {
        language.value = chosen
      }}
    />
  )
}

const root = document.getElementById('supervisor')
if (root === null) throw new Error('invariant broken: index.html has no #supervisor')
render(<Page />, root)
