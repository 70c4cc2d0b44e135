import { type ConsoleView, PROTOCOL_VERSION } from '@loket/protocol'
import { staffTextsFor } from '@loket/texts'
import { connectFace } from '@loket/ui'
import { effect, signal } from '@preact/signals'
import { type JSX, render } from 'preact'
import { createDesk } from '../shared/desk.ts'
import { keepLanguage } from '../shared/page-language.ts'
import { createPressGuard } from '../shared/press-guard.ts'
import { signOut } from '../shared/session.ts'
import { SignIn } from '../shared/sign-in.tsx'
import { wordingFor } from '../shared/wording.ts'
import { ChooseCounter } from './choose-counter.tsx'
import { leave } from './leave.ts'
import { type LostSeat, seatTakenOver } from './taken-over.ts'
import { Work } from './work.tsx'

/** Longer than a double press, shorter than anybody serves. */
const REST_MS = 600

const language = keepLanguage((language) => staffTextsFor(language).console.pageTitle)
const connection = connectFace({ protocol: PROTOCOL_VERSION, face: 'console' })
const desk = createDesk({ connection, guard: createPressGuard({ now: () => performance.now(), restMs: REST_MS }), page: 'console' })

const lost = signal<LostSeat | null>(null)
let seatBefore: ConsoleView['counter'] = null

effect(() => {
  const view = connection.view('console').value
  if (view === null) return
  lost.value = view.counter === null ? (seatTakenOver(seatBefore, view) ?? lost.peek()) : null
  seatBefore = view.counter
})

async function leaveAndReload(): Promise<void> {
  const seat = connection.view('console').value?.counter ?? null
  if (await leave({ seat, desk, signOut })) location.reload()
}

function Page(): JSX.Element {
  const office = connection.view('office').value
  const view = connection.view('console').value
  const texts = staffTextsFor(language.value)
  if (connection.refusal.value?.type === 'notSignedIn') {
    return (
      <SignIn
        texts={texts}
        language={language.value}
        pageTitle={texts.console.pageTitle}
        heading={texts.console.signInTitle}
        onSignedIn={connection.retry}
      />
    )
  }
  if (office === null || view === null) {
    const offline = connection.link.value === 'offline'
    return <p class="connecting">{offline ? texts.connection.offline : texts.connection.connecting}</p>
  }
  const shared = {
    view,
    wording: wordingFor({ office, texts, language: language.value, wallOffsetMs: connection.wallOffsetMs.value }),
    desk,
    online: connection.online.value,
    onSignOut: () => void leaveAndReload(),
  }
  if (view.counter === null) return <ChooseCounter {...shared} lost={lost.value} />
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
