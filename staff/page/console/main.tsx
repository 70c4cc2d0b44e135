import { PROTOCOL_VERSION } from '@loket/protocol'
import { textsFor } from '@loket/texts'
import { connectFace } from '@loket/ui'
import { effect, signal } from '@preact/signals'
import { type JSX, render } from 'preact'
import { ChooseCounter } from './choose-counter.tsx'
import { createDesk } from './desk.ts'
import { leave } from './leave.ts'
import { createPressGuard } from './press-guard.ts'
import { signOut } from './session.ts'
import { SignIn } from './sign-in.tsx'
import { wordingFor } from './wording.ts'
import { Work } from './work.tsx'

/** Longer than a double press, shorter than anybody serves. */
const REST_MS = 600
const LANGUAGE_KEY = 'loket.console.language'

const language = signal(localStorage.getItem(LANGUAGE_KEY) ?? 'id')
const connection = connectFace({ protocol: PROTOCOL_VERSION, face: 'console' })
const desk = createDesk({ connection, guard: createPressGuard({ now: () => performance.now(), restMs: REST_MS }) })

effect(() => {
  document.documentElement.lang = language.value
  document.title = textsFor(language.value).console.pageTitle
  localStorage.setItem(LANGUAGE_KEY, language.value)
})

async function leaveAndReload(): Promise<void> {
  const seat = connection.view('console').value?.counter ?? null
  if (await leave({ seat, desk, signOut })) location.reload()
}

function Page(): JSX.Element {
  const office = connection.view('office').value
  const view = connection.view('console').value
  const texts = textsFor(language.value)
  if (connection.refusal.value?.type === 'notSignedIn') {
    return <SignIn texts={texts} language={language.value} onSignedIn={connection.retry} />
  }
  if (office === null || view === null) {
    const lost = connection.link.value === 'offline'
    return <p class="connecting">{lost ? texts.connection.offline : texts.connection.connecting}</p>
  }
  const shared = {
    view,
    wording: wordingFor(office, language.value, connection.wallOffsetMs.value),
    desk,
    online: connection.online.value,
    onSignOut: () => void leaveAndReload(),
  }
  if (view.counter === null) return <ChooseCounter {...shared} />
  return (
    <Work
      {...shared}
      office={office}
      seat={view.counter}
      now={connection.now.value}
      stopping={connection.stopping.value}
      onLanguage={(chosen) => {
        language.value = chosen
      }}
    />
  )
}

const root = document.getElementById('console')
if (root === null) throw new Error('invariant broken: index.html has no #console')
render(<Page />, root)
