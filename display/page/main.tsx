import { PROTOCOL_VERSION } from '@loket/protocol'
import { displayTextsFor } from '@loket/texts'
import { connectFace, PairingScreen } from '@loket/ui'
import { computed, effect, signal } from '@preact/signals'
import { type JSX, render } from 'preact'
import { NOTHING_HEARD } from './announcing/announcements.ts'
import { createAnnouncer } from './announcing/announcer.ts'
import { openSound } from './announcing/sound.ts'
import { Board } from './board/board.tsx'

/** Long enough to read a number and a counter twice, from the back of the hall. */
const MINIMUM_MS = 4_000
const SOUND_LIMIT_MS = 15_000
/** Ages, pages and turns move together, on the tens of the clock. */
const TURN_MS = 10_000

const connection = connectFace({ protocol: PROTOCOL_VERSION, face: 'display', hallId: null })
const sound = openSound(window)
const announcements = signal(NOTHING_HEARD)
const announcer = createAnnouncer({
  // A voice speaks its clips here, after the chime.
  sound: () => sound.chime(),
  after: (delayMs, then) => {
    const timer = setTimeout(then, delayMs)
    return () => clearTimeout(timer)
  },
  onChange: (state) => {
    announcements.value = state
  },
  minimumMs: MINIMUM_MS,
  soundLimitMs: SOUND_LIMIT_MS,
})

effect(() => {
  const view = connection.view('display').value
  if (view !== null) announcer.hear(view)
})

const turn = computed(() => Math.floor(connection.wall(connection.now.value) / TURN_MS))

function Page(): JSX.Element {
  const office = connection.view('office').value
  const view = connection.view('display').value
  const { link, refusal } = connection
  if (refusal.value?.type === 'notPaired') return <PairingScreen kind="display" texts={displayTextsFor('id')} onPaired={connection.retry} />
  if (office === null || view === null) return <Connecting lost={link.value === 'offline'} />
  return (
    <Board
      office={office}
      view={view}
      announcements={announcements.value}
      offline={link.value === 'offline' || link.value === 'refused'}
      soundBlocked={sound.blocked.value}
      now={connection.officeNow()}
      wall={connection.wall}
      turn={turn.value}
    />
  )
}

/** Before the first view no office is known: Indonesian, and English beneath. */
function Connecting({ lost }: { readonly lost: boolean }): JSX.Element {
  const sentences = ['id', 'en'].map((language) => displayTextsFor(language).connection)
  return (
    <main class="connecting">
      {sentences.map((sentence) => (
        <p key={sentence.connecting}>{lost ? sentence.offline : sentence.connecting}</p>
      ))}
    </main>
  )
}

const root = document.getElementById('board')
if (root === null) throw new Error('invariant broken: index.html has no #board')
document.title = displayTextsFor('id').display.pageTitle
render(<Page />, root)
