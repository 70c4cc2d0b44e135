import { PROTOCOL_VERSION } from '@loket/protocol'
import { displayTextsFor } from '@loket/texts'
import { connectFace, PairingScreen } from '@loket/ui'
import { computed, effect } from '@preact/signals'
import { type JSX, render } from 'preact'
import { startBeating } from './beating.ts'
import { Board } from './board/board.tsx'
import { openBoardVoice } from './board-voice.ts'
import { createMediaPlayer, fetchMediaList } from './media/media-player.ts'
import { readPlace } from './place.ts'

/** Ages, pages and turns move together, on the tens of the clock. */
const TURN_MS = 10_000

function after(delayMs: number, then: () => void): () => void {
  const timer = setTimeout(then, delayMs)
  return () => clearTimeout(timer)
}

const place = readPlace(location.search)
const connection = connectFace({ protocol: PROTOCOL_VERSION, face: 'display', ...place.shows })
const voice = openBoardVoice(window, connection, place.silent)

const media = createMediaPlayer({ fetchList: fetchMediaList, after })

const turn = computed(() => Math.floor(connection.wall(connection.now.value) / TURN_MS))

const beating = startBeating({
  picture: () => {
    const message = connection.message('display').peek()
    const shows = document.querySelector<HTMLElement>('[data-announcement]')?.dataset['announcement'] ?? null
    return message && { epoch: message.epoch, seq: message.seq, shows }
  },
  spoken: () => voice.spoken.peek(),
  sound: () => voice.state.peek(),
  tell: (beat) => connection.beat(beat),
  // The frame after the one that draws.
  afterDrawing: (then) => requestAnimationFrame(() => requestAnimationFrame(then)),
  after,
})

effect(() => {
  // Each of these is worth a word at once.
  void [connection.view('display').value?.announcing?.id, connection.name.value, voice.spoken.value, voice.state.value]
  beating.beat()
})

function Page(): JSX.Element {
  const office = connection.view('office').value
  const message = connection.message('display').value
  const { link, refusal } = connection
  if (refusal.value?.type === 'notPaired') return <PairingScreen kind="display" texts={displayTextsFor('id')} onPaired={connection.retry} />
  if (office === null || message === null) return <Connecting lost={link.value === 'offline'} />
  return (
    <Board
      office={office}
      view={message.body}
      seq={message.seq}
      offline={link.value === 'offline' || link.value === 'refused'}
      sound={voice.state.value}
      now={connection.officeNow()}
      wall={connection.wall}
      turn={turn.value}
      media={media}
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

if (place.light) document.documentElement.classList.add('light')
const root = document.getElementById('board')
if (root === null) throw new Error('invariant broken: index.html has no #board')
document.title = displayTextsFor('id').display.pageTitle
render(<Page />, root)
