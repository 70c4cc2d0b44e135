// The administrator's corner: how this kiosk is, and what whoever looks after it may do. It closes by itself, and the next person finds the start.

import type { Language } from '@loket/protocol'
import { formatClock, KIOSK_LANGUAGES, kioskCornerTextsFor, kioskTextsFor } from '@loket/texts'
import { Button, type FaceConnection, Sign } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { ShellWindow } from '../../shell/contract.ts'
import { voiceFor } from '../voice.ts'
import { watchShell } from '../waiting/watch-shell.ts'
import { Acts } from './acts.tsx'
import { useClosingTime } from './closing-time.ts'
import { type CornerDesk, cornerDesk } from './corner-desk.ts'
import type { CornerProps } from './corner-props.ts'
import { type CornerPlace, createCornerRoom, type Wrong } from './corner-room.ts'
import { Facts } from './facts.tsx'
import { GiveCode, GivePin } from './sign-in.tsx'
import { Sure } from './sure.tsx'

/** Linked here and not imported: a style sheet of a part that is loaded later costs every page a loader. */
const STYLES = new URL('./corner.css', import.meta.url).href

export interface CornerPageProps {
  readonly connection: FaceConnection
  /** As on the screen it was opened from. */
  readonly language: Language
  readonly onLeave: () => void
}

/** To be called while the server is there: the corner may be needed when it is not. */
export function prepareCorner(page: Document): (props: CornerPageProps) => JSX.Element {
  const link = page.createElement('link')
  link.rel = 'stylesheet'
  link.href = STYLES
  page.head.append(link)
  const desk = cornerDesk()
  void desk.facts()
  return (props) => <CornerPage {...props} desk={desk} />
}

export function CornerPage({ connection, language: first, onLeave, desk }: CornerPageProps & { readonly desk: CornerDesk }): JSX.Element {
  const language = useSignal(first)
  const room = useMemo(() => createCornerRoom(desk, () => performance.now()), [desk])
  const shell = (window as ShellWindow).loketShell ?? null
  const shellState = useMemo(() => watchShell(shell ?? undefined), [shell])
  const leave = (): void => {
    room.end()
    onLeave()
  }
  const left = useClosingTime(room.visit.value?.endsAtMs ?? null, leave)
  const texts = kioskCornerTextsFor(language.value)
  const props: CornerProps = {
    ...{ connection, room, desk, texts, shell, shellState: shellState.value, onLeave: leave },
    voice: voiceFor(language.value, [], true),
  }
  return (
    <div class="corner" lang={language.value}>
      <header class="corner-head">
        <div>
          <p class="corner-name">{texts.title}</p>
          <p>{texts.hint}</p>
        </div>
        <p class="corner-clock figures" aria-hidden="true">
          {texts.closesIn(formatClock(left))}
        </p>
      </header>
      <main class="corner-main">
        <Heading place={room.place.value} texts={texts} />
        <PlaceOf {...props} />
        <Said {...props} />
      </main>
      <nav class="corner-bar" aria-label={kioskTextsFor(language.value).kiosk.settings}>
        <Button class="back" onPress={room.place.value === 'front' ? leave : () => room.go(room.place.peek() === 'pin' ? 'code' : 'front')}>
          <Sign name="back" /> {room.place.value === 'front' ? texts.leave : texts.back}
        </Button>
        {Object.keys(KIOSK_LANGUAGES)
          .filter((other) => other !== language.value)
          .map((other) => (
            <Button
              key={other}
              onPress={() => {
                language.value = other
              }}
            >
              <span lang={other}>{kioskTextsFor(other).common.languageName}</span>
            </Button>
          ))}
      </nav>
    </div>
  )
}

function PlaceOf(props: CornerProps): JSX.Element {
  switch (props.room.place.value) {
    case 'front':
      return (
        <>
          <Facts {...props} />
          <section class="corner-acts" aria-label={props.texts.actsTitle}>
            <Acts {...props} />
          </section>
        </>
      )
    case 'code':
      return <GiveCode {...props} />
    case 'pin':
      return <GivePin {...props} />
    case 'sure':
      return <Sure {...props} />
  }
}

/** Takes the focus where no field does, so that a screen reader reads it and the next key goes to the first act. */
function Heading({ place, texts }: { readonly place: CornerPlace; readonly texts: CornerProps['texts'] }): JSX.Element {
  const element = useRef<HTMLHeadingElement>(null)
  const words = { front: texts.factsTitle, code: texts.codeTitle, pin: texts.pinTitle, sure: texts.sureTitle }
  useEffect(() => {
    if (place === 'front' || place === 'sure') element.current?.focus({ preventScroll: true })
  }, [place])
  return (
    <h1 ref={element} tabIndex={-1}>
      {words[place]}
    </h1>
  )
}

/** What came of the last act. Its room is kept, so that nothing moves beneath a finger. */
function Said({ room, texts }: CornerProps): JSX.Element {
  const wrong = room.wrong.value
  const paper = room.place.value === 'front' && room.visit.value !== null ? room.testPaper.value : null
  return (
    <p id="corner-said" class={wrong === null ? 'corner-said' : 'corner-said wrong'} role="status">
      {wrong === null ? (
        saidOf(room.busy.value, paper, texts)
      ) : (
        <>
          <Sign name="atRisk" /> <span>{sentenceFor(wrong, texts)}</span>
        </>
      )}
    </p>
  )
}

function saidOf(busy: boolean, paper: CornerProps['room']['testPaper']['value'], texts: CornerProps['texts']): string {
  if (busy) return texts.asking
  return paper === null || paper === 'none' ? '' : texts.testPaper[paper]
}

function sentenceFor(wrong: Wrong, { wrong: sentences }: CornerProps['texts']): string {
  return 'seconds' in wrong ? sentences[wrong.type](wrong.seconds) : sentences[wrong.type]
}
