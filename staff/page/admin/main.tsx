import { PROTOCOL_VERSION } from '@loket/protocol'
import { adminTextsFor, sayRefusal } from '@loket/texts'
import { connectFace } from '@loket/ui'
import { effect, untracked } from '@preact/signals'
import { type JSX, render } from 'preact'
import { keepLanguage } from '../shared/page-language.ts'
import { signOut } from '../shared/session.ts'
import { SignIn } from '../shared/sign-in.tsx'
import { openAdminDoor } from './admin-door.ts'
import { Administration } from './administration.tsx'
import { createPaperDesk } from './paper/paper-desk.ts'
import { afterTimeout } from './paper/picture-follower.ts'

const language = keepLanguage((language) => adminTextsFor(language).admin.pageTitle)
// Whoever is signed in may look; what an administrator alone may read comes over HTTP.
const connection = connectFace({ protocol: PROTOCOL_VERSION, face: 'console' })
const door = openAdminDoor()
const desk = createPaperDesk(door)

effect(() => {
  if (connection.online.value) untracked(() => void desk.refresh())
})

async function leaveAndReload(): Promise<void> {
  if (await signOut()) location.reload()
}

function Page(): JSX.Element {
  const office = connection.view('office').value
  const texts = adminTextsFor(language.value)
  const refused = desk.refusal.value?.type
  if (connection.refusal.value?.type === 'notSignedIn' || refused === 'notPermitted' || refused === 'notSignedIn') {
    return (
      <SignIn
        texts={texts}
        language={language.value}
        pageTitle={texts.admin.pageTitle}
        heading={texts.admin.signInTitle}
        unfit={(roles) => (roles.includes('administrator') ? null : texts.admin.notAdministrator)}
        onSignedIn={() => {
          connection.retry()
          void desk.refresh()
        }}
      />
    )
  }
  if (office === null) {
    const offline = connection.link.value === 'offline'
    return <p class="connecting">{offline ? texts.connection.offline : texts.connection.connecting}</p>
  }
  return (
    <Administration
      desk={desk}
      door={door}
      office={office}
      online={connection.online.value}
      stopping={connection.stopping.value}
      language={language.value}
      texts={texts}
      say={(refusal) => sayRefusal(refusal, { language: language.value, zone: office.zone, wallOffsetMs: connection.wallOffsetMs.value })}
      after={afterTimeout}
      onSignOut={() => void leaveAndReload()}
      onLanguage={(chosen) => {
        language.value = chosen
      }}
    />
  )
}

const root = document.getElementById('admin')
if (root === null) throw new Error('invariant broken: index.html has no #admin')
render(<Page />, root)
