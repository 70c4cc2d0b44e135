// The frame around every screen: who we are and what time it is, the question, the way back, the languages, and that it is free.

import { formatDate, formatTime, kioskTextsFor } from '@loket/texts'
import { Button, DemoMark, FreeBanner, Sign } from '@loket/ui'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { languagesOf } from '../voice.ts'
import { checkedChannels } from './checked-channels.ts'
import type { ScreenProps } from './screen-props.ts'

export interface FrameProps extends ScreenProps {
  /** A name for the screen, for its styles. */
  readonly screen: string
  readonly heading: ComponentChildren
  readonly second?: ComponentChildren
  /** Short facts beneath the heading. */
  readonly facts?: ComponentChildren
  readonly children?: ComponentChildren
  /** An act of this screen in the place of the way back. */
  readonly lead?: ComponentChildren
  /** False on the first screen and where nothing can be taken back. */
  readonly back: boolean
}

export function Frame(props: FrameProps): JSX.Element {
  const { screen, children, office, voice } = props
  // Said once, on the first screen: the others need the room.
  const complaints = screen === 'groups' ? checkedChannels(office.complaints, voice) : { channels: office.complaints, note: null }
  return (
    <div class={`frame screen-${screen}`}>
      <Masthead {...props} />
      <main>
        <Heading {...props} />
        <div class="content">{children}</div>
      </main>
      <Bar {...props} />
      <footer>
        <FreeBanner texts={voice.texts} complaints={complaints.channels} note={complaints.note} shape="block" />
      </footer>
    </div>
  )
}

function Masthead({ connection, office, voice }: FrameProps): JSX.Element {
  const now = connection.wall(connection.now.value)
  return (
    <header class="masthead">
      <div>
        <p class="masthead-office">{voice.name(office.name)}</p>
        <p class="masthead-second">
          <span class="masthead-region">{voice.name(office.region)}</span>
          {office.demo ? <DemoMark texts={voice.texts} /> : null}
        </p>
      </div>
      <div class="masthead-time">
        <p class="masthead-clock figures">{formatTime(now, office.zone)}</p>
        <p class="masthead-second figures">
          {formatDate(now, office.zone, voice.language)} · {office.zoneLabel}
        </p>
      </div>
    </header>
  )
}

/** Takes the focus when the screen comes, so that a screen reader reads it and the next Tab goes to its first act. */
function Heading({ screen, heading, second, facts }: FrameProps): JSX.Element {
  const element = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    element.current?.focus({ preventScroll: true })
  }, [screen])
  return (
    <div class="heading">
      <h1 ref={element} tabIndex={-1}>
        {heading}
      </h1>
      <div class="heading-second">
        {second === undefined || second === null ? null : <p>{second}</p>}
        {facts}
      </div>
    </div>
  )
}

function Bar({ page, flow, office, voice, lead, back, canSpeak }: FrameProps): JSX.Element {
  const { texts } = voice
  const languages = languagesOf(office.languages)
  // Of two, the other one is all there is to choose.
  const isChoice = languages.length > 2
  const offered = isChoice ? languages : languages.filter((language) => language !== flow.language)
  return (
    <nav class="bar" aria-label={texts.kiosk.settings}>
      {lead}
      {back ? (
        <Button class="back" onPress={() => page.act({ type: 'wentBack' })}>
          <Sign name="back" /> {texts.common.back}
        </Button>
      ) : null}
      <div class="toggles">
        {offered.map((language) => (
          <Button
            key={language}
            chosen={isChoice ? flow.language === language : undefined}
            onPress={() => page.act({ type: 'languageChosen', language })}
          >
            <span lang={language}>{kioskTextsFor(language).common.languageName}</span>
          </Button>
        ))}
        <Button chosen={flow.largeText} onPress={() => page.act({ type: 'largeTextToggled' })}>
          <Short sign="A+">{texts.kiosk.largeText}</Short>
        </Button>
        <Button class="low-reach-toggle" chosen={flow.lowReach} onPress={() => page.act({ type: 'lowReachToggled' })}>
          {texts.kiosk.lowReach}
        </Button>
        <Button chosen={flow.highContrast} onPress={() => page.act({ type: 'highContrastToggled' })}>
          <Short sign="◐">{texts.kiosk.highContrast}</Short>
        </Button>
        {canSpeak ? (
          <Button chosen={flow.spoken} onPress={() => page.act({ type: 'spokenToggled' })}>
            <Short sign="♪">{texts.kiosk.readAloud}</Short>
          </Button>
        ) : null}
      </div>
    </nav>
  )
}

/** Words, and a sign in their place where a screen has no room for them; they are read out all the same. */
function Short({ sign, children }: { readonly sign: string; readonly children: string }): JSX.Element {
  return (
    <>
      <span class="short-sign" aria-hidden="true">
        {sign}
      </span>
      <span class="short-words">{children}</span>
    </>
  )
}
