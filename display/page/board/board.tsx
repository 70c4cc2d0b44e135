// The whole board: what the view says and what is being announced, laid out. Keeps nothing itself.

import type { BoardSound, DisplayView, Instant, OfficeView } from '@loket/protocol'
import { displayTextsFor, formatDate, formatTime } from '@loket/texts'
import { FreeBanner, Sign } from '@loket/ui'
import type { JSX } from 'preact'
import type { MediaPlayer } from '../media/media-player.ts'
import { turnOf } from '../pages.ts'
import { type Wording, wordingFor } from '../wording.ts'
import { sceneOf } from './board-scene.ts'
import { callLines } from './call-lines.ts'
import { ClosedPanel } from './closed-panel.tsx'
import { Figures } from './figures.tsx'
import { Header } from './header.tsx'
import { Medium } from './medium.tsx'
import { NowCalling } from './now-calling.tsx'
import { OutageBand } from './outage-band.tsx'
import { ageOf, RecentCalls } from './recent-calls.tsx'
import { shownCall } from './shown-call.ts'
import { Waits } from './waits.tsx'

export interface BoardProps {
  readonly office: OfficeView
  readonly view: DisplayView
  /** Of the view: what stands on the board can be told to the server's people. */
  readonly seq: number
  readonly offline: boolean
  readonly sound: BoardSound
  readonly now: Instant
  readonly wall: (at: Instant) => Instant
  /** Counts up; what does not fit takes turns. */
  readonly turn: number
  /** Pictures and films of the office. */
  readonly media: Pick<MediaPlayer, 'shown' | 'ended' | 'failed'>
}

const LINES = 4
/** Beside a picture. */
const FEWER_LINES = 2

export function Board(props: BoardProps): JSX.Element {
  const { office, view, offline, now, wall, turn, media } = props
  const medium = media.shown.value
  const wording = wordingFor(office.languages)
  const shown = shownCall(view)
  const scene = sceneOf(view, shown)
  const timeOf = (at: Instant) => formatTime(wall(at), office.zone)
  const dateOf = (at: Instant) => formatDate(wall(at), office.zone, wording.first)
  const alone = scene === 'closed' || scene === 'beforeOpening'
  // What a server said that is gone may be over.
  const outages = offline ? [] : view.outages
  const classes = ['board', ...(alone ? ['alone'] : []), ...(outages.length > 0 ? ['held-up'] : [])]
  return (
    <main class={classes.join(' ')} lang={wording.first}>
      <Header office={office} wording={wording} time={timeOf(now)} date={dateOf(now)} />
      <Notice offline={offline} wording={wording} />
      <OutageBand outages={outages} office={office} wording={wording} turn={turn} />
      <Panel {...props} wording={wording} shown={shown} scene={scene} timeOf={timeOf} dateOf={dateOf} />
      {alone ? null : (
        <div class="side">
          <RecentCalls
            calls={callLines(view, shown, medium === null ? LINES : FEWER_LINES, turn)}
            wording={wording}
            now={now}
            offline={offline}
          />
          {medium === null ? null : <Medium medium={medium} onEnded={media.ended} onFailed={media.failed} />}
          {offline ? null : <Figures view={view} office={office} wording={wording} turn={turn} />}
        </div>
      )}
      <Footer {...props} wording={wording} />
      <p class="visually-hidden" role="status" data-announcement={view.announcing?.id}>
        {view.announcing?.here !== true ? '' : wording.texts.display.announcement(view.announcing.number, view.announcing.counterNumber)}
      </p>
    </main>
  )
}

interface PanelProps extends BoardProps {
  readonly wording: Wording
  readonly shown: ReturnType<typeof shownCall>
  readonly scene: ReturnType<typeof sceneOf>
  readonly timeOf: (at: Instant) => string
  readonly dateOf: (at: Instant) => string
}

function Panel({ office, view, offline, now, turn, wording, shown, scene, timeOf, dateOf }: PanelProps): JSX.Element {
  const { day } = view
  if (shown !== null) {
    const announcing = !offline && view.announcing?.here === true
    const age = offline ? `${wording.texts.display.recentCalls} · ${ageOf(shown.calledAt, now, wording)}` : null
    return <NowCalling call={shown} announcing={announcing} unheard={!view.heard} office={office} wording={wording} age={age} turn={turn} />
  }
  if ((day.state === 'closed' || day.state === 'beforeOpening') && scene === day.state) {
    return <ClosedPanel day={day} wording={wording} zoneLabel={office.zoneLabel} timeOf={timeOf} dateOf={dateOf} />
  }
  if (offline) return <OfflinePanel wording={wording} />
  return (
    <Waits
      groups={view.groups}
      waiting={view.waiting}
      afterLastTicket={day.state === 'afterLastTicket'}
      office={office}
      wording={wording}
      turn={turn}
    />
  )
}

/** Waits told by a server that is gone would be guesses: the board says so instead. */
function OfflinePanel({ wording }: { readonly wording: Wording }): JSX.Element {
  return (
    <section class="panel lost">
      <h2>{wording.texts.display.offlineTitle}</h2>
      <p class="second">{wording.inSecond((texts) => texts.display.offlineTitle)}</p>
      <p class="lost-hint">{wording.texts.display.offlineHint}</p>
      <p class="second">{wording.inSecond((texts) => texts.display.offlineHint)}</p>
    </section>
  )
}

/** Plainly, across the whole board, while the server is away. */
function Notice({ offline, wording }: { readonly offline: boolean; readonly wording: Wording }): JSX.Element {
  return (
    <div class="notice" role="status">
      {offline ? (
        <p class="offline-banner">
          <Sign name="cut" />
          {wording.both((texts) => texts.connection.offline)}
        </p>
      ) : null}
    </div>
  )
}

/** Free of charge, in the languages by turns; in the corner the ledger's head, and whether the board has to stay silent. */
function Footer({ office, view, seq, turn, sound, wording }: BoardProps & { readonly wording: Wording }): JSX.Element {
  const language = turnOf(office.languages, turn) ?? wording.first
  return (
    <footer class="footer">
      <div lang={language}>
        <FreeBanner texts={displayTextsFor(language)} complaints={office.complaints} shape="line" />
      </div>
      {view.ledgerHead === null ? null : (
        <p class="ledger-head">
          {wording.texts.display.ledger} <span class="figures">{view.ledgerHead}</span> · <span class="figures">{seq}</span>
        </p>
      )}
      {sound === 'blocked' || sound === 'failed' ? (
        <p class="sound-off">
          <Sign name="mute" />
          {wording.texts.display.soundOff}
        </p>
      ) : null}
    </footer>
  )
}
