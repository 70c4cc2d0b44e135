import { sayToCitizen } from '@loket/texts'
import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import type { Step } from '../flow/flow.ts'
import { Frame } from './frame.tsx'
import type { ScreenProps } from './screen-props.ts'

/** While the server writes the ticket down; usually too short to read. */
export function IssuingScreen(props: ScreenProps): JSX.Element {
  const { texts, second } = props.voice
  return (
    <Frame
      {...props}
      screen="issuing"
      heading={texts.kiosk.issuing}
      second={second === null ? undefined : <span lang={second.language}>{second.texts.kiosk.issuing}</span>}
      back={false}
    >
      <p class="notice" role="status">
        {texts.kiosk.issuingHint}
      </p>
    </Frame>
  )
}

/** No ticket, or no answer yet: what is the case and what to do. */
export function RefusedScreen(props: ScreenProps & { readonly step: Extract<Step, { name: 'refused' }> }): JSX.Element {
  const { page, step, voice, office, connection } = props
  const { texts, second } = voice
  const waiting = step.refusal.type === 'noAnswer'
  const isList = step.request.command.type === 'printChecklist'
  const title = waiting ? 'noAnswerTitle' : isList ? 'listRefusedTitle' : 'refusedTitle'
  const sentence = waiting
    ? texts.kiosk[isList ? 'listNoAnswerHint' : 'noAnswerHint']
    : (sayToCitizen(step.refusal, { language: voice.language, zone: office.zone, wallOffsetMs: connection.wallOffsetMs.value }) ??
      texts.kiosk.refusedOtherwise)
  return (
    <Frame
      {...props}
      screen="refused"
      heading={texts.kiosk[title]}
      second={second === null ? undefined : <span lang={second.language}>{second.texts.kiosk[title]}</span>}
      back={false}
    >
      <p class="notice" role="alert">
        {sentence}
      </p>
      <div class="acts">
        {waiting ? (
          <Button class="take" kind="primary" onPress={() => page.act({ type: 'askedAgain' })}>
            {texts.common.tryAgain}
          </Button>
        ) : (
          <Button class="take" kind="primary" onPress={() => page.act({ type: 'wentBack' })}>
            {texts.kiosk.chooseOther}
          </Button>
        )}
        <Button class="take" onPress={() => page.act({ type: 'wentHome' })}>
          {texts.kiosk.startAgain}
        </Button>
      </div>
    </Frame>
  )
}
