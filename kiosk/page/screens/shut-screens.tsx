// The screens on which no ticket can be taken: each says what is the case, what to do, and recovers by itself.

import type { DayStatus, Instant } from '@loket/protocol'
import { formatDate, formatTime } from '@loket/texts'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import type { Voice } from '../voice.ts'
import { Frame } from './frame.tsx'
import type { ScreenProps } from './screen-props.ts'

/** The first seconds, before the server has spoken. */
export function ConnectingScreen({ voice }: { readonly voice: Voice }): JSX.Element {
  return (
    <main class="bare">
      <h1 class="bare-name">{voice.texts.common.productName}</h1>
      <p role="status">{voice.texts.connection.connecting}</p>
    </main>
  )
}

/** `frame`: the office as last known, or `null` where the server was never reached. */
export function OfflineScreen({ voice, frame }: { readonly voice: Voice; readonly frame: ScreenProps | null }): JSX.Element {
  const { texts, second } = voice
  const words = (
    <p class="notice" role="alert">
      <Sign name="cut" />
      <span>{texts.kiosk.offlineHint}</span>
    </p>
  )
  if (frame === null) {
    return (
      <main class="bare">
        <h1>{texts.kiosk.offlineTitle}</h1>
        {words}
      </main>
    )
  }
  return (
    <Frame
      {...frame}
      screen="shut"
      heading={texts.kiosk.offlineTitle}
      second={second === null ? undefined : <span lang={second.language}>{second.texts.kiosk.offlineTitle}</span>}
      back={false}
    >
      {words}
      {second === null ? null : (
        <p class="notice-second" lang={second.language}>
          {second.texts.kiosk.offlineHint}
        </p>
      )}
    </Frame>
  )
}

export function NoServiceScreen(props: ScreenProps): JSX.Element {
  const { texts, second } = props.voice
  return (
    <Frame
      {...props}
      screen="shut"
      heading={texts.kiosk.noServiceTitle}
      second={second === null ? undefined : <span lang={second.language}>{second.texts.kiosk.noServiceTitle}</span>}
      back={false}
    >
      <p class="notice" role="status">
        {texts.kiosk.noServiceHint}
      </p>
    </Frame>
  )
}

type ShutProps = ScreenProps & { readonly day: Exclude<DayStatus, { state: 'open' }> }

/** Before opening, after the last ticket, or closed. */
export function ShutScreen(props: ShutProps): JSX.Element {
  const { day, voice } = props
  const { texts, second } = voice
  const title = { beforeOpening: 'beforeOpeningTitle', afterLastTicket: 'afterLastTitle', closed: 'closedTitle' } as const
  return (
    <Frame
      {...props}
      screen="shut"
      heading={texts.kiosk[title[day.state]]}
      second={second === null ? undefined : <span lang={second.language}>{second.texts.kiosk[title[day.state]]}</span>}
      back={false}
    >
      <div role="status">
        {day.state === 'closed' && day.reason !== null ? <p class="shut-reason">{voice.name(day.reason)}</p> : null}
        {day.state === 'afterLastTicket' ? <p class="notice">{texts.kiosk.afterLastHint}</p> : null}
        <OpensAgain {...props} />
      </div>
    </Frame>
  )
}

function OpensAgain({ day, connection, office, voice }: ShutProps): JSX.Element {
  const { texts, language } = voice
  const opensAt = day.state === 'beforeOpening' ? day.opensAt : day.opensAgainAt
  if (opensAt === null) return <p class="notice">{texts.day.opensAgainUnknown}</p>
  const wall = connection.wall(opensAt)
  const isToday = dateOf(wall) === dateOf(connection.wall(connection.now.value))
  function dateOf(at: Instant): string {
    return formatDate(at, office.zone, language)
  }
  return (
    <div class="opens">
      <p class="opens-label">{day.state === 'beforeOpening' ? texts.kiosk.numbersFrom : texts.kiosk.opensAgain}</p>
      <p class="number opens-time">{formatTime(wall, office.zone)}</p>
      <p class="opens-date figures">
        {isToday ? texts.day.today : dateOf(wall)} · {office.zoneLabel}
      </p>
    </div>
  )
}
