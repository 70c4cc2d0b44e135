// The whole board: what the view says and what is being announced, laid out. Keeps nothing itself.

import type { DisplayView, Instant, OfficeView } from '@loket/protocol'
import { displayTextsFor, formatDate, formatTime } from '@loket/texts'
import { FreeBanner, Sign } from '@loket/ui'
import type { JSX } from 'preact'
import { type Announcements, shownCall } from '../announcing/announcements.ts'
import { turnOf } from '../pages.ts'
import { type Wording, wordingFor } from '../wording.ts'
import { sceneOf } from './board-scene.ts'
import { callLines } from './call-lines.ts'
import { ClosedPanel } from './closed-panel.tsx'
import { Figures } from './figures.tsx'
import { Header } from './header.tsx'
import { NowCalling } from './now-calling.tsx'
import { OutageBand } from './outage-band.tsx'
import { ageOf, RecentCalls } from './recent-calls.tsx'
import { Waits } from './waits.tsx'

export interface BoardProps {
  readonly office: OfficeView
  readonly view: DisplayView
  readonly announcements: Announcements
  readonly offline: boolean
  readonly soundBlocked: boolean
  readonly now: Instant
  readonly wall: (at: Instant) => Instant
  /** Counts up; what does not fit takes turns. */
  readonly turn: number
}

const LINES = 4

export function Board(props: BoardProps): JSX.Element {
  const { office, view, announcements, offline, now, wall, turn } = props
  const wording = wordingFor(office.languages)
  const shown = shownCall(announcements)
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
          <RecentCalls calls={callLines(announcements, shown, view.recent, LINES, turn)} wording={wording} now={now} offline={offline} />
          {offline ? null : <Figures view={view} office={office} wording={wording} turn={turn} />}
        </div>
      )}
      <Footer {...props} wording={wording} />
      <p class="visually-hidden" role="status">
        {announcements.announcing === null
          ? ''
          : wording.texts.display.announcement(announcements.announcing.number, announcements.announcing.counterNumber)}
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

function Panel({ office, view, announcements, offline, now, turn, wording, shown, scene, timeOf, dateOf }: PanelProps): JSX.Element {
  const { day } = view
  if (shown !== null) {
    const age = offline ? `${wording.texts.display.recentCalls} · ${ageOf(shown.calledAt, now, wording)}` : null
    return (
      <NowCalling call={shown} announcing={announcements.announcing !== null} office={office} wording={wording} age={age} turn={turn} />
    )
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
function Footer({ office, view, turn, soundBlocked, wording }: BoardProps & { readonly wording: Wording }): JSX.Element {
  const language = turnOf(office.languages, turn) ?? wording.first
  return (
    <footer class="footer">
      <div lang={language}>
        <FreeBanner texts={displayTextsFor(language)} complaints={office.complaints} shape="line" />
      </div>
      {view.ledgerHead === null ? null : (
        <p class="ledger-head">
          {wording.texts.display.ledger} <span class="figures">{view.ledgerHead}</span>
        </p>
      )}
      {soundBlocked ? (
        <p class="sound-off">
          <Sign name="mute" />
          {wording.texts.display.soundOff}
        </p>
      ) : null}
    </footer>
  )
}
