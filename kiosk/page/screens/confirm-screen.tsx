import type { DocumentsAnswer, OfficeService } from '@loket/protocol'
import { Button, makeCommandId } from '@loket/ui'
import type { JSX } from 'preact'
import type { Step } from '../flow/flow.ts'
import { offerOf } from '../flow/group-offer.ts'
import { DocumentList } from './document-list.tsx'
import { Frame } from './frame.tsx'
import { nowAmong, OfferFacts } from './offer-facts.tsx'
import type { ScreenProps } from './screen-props.ts'

type ConfirmProps = ScreenProps & { readonly step: Extract<Step, { name: 'confirm' }> }

/** The last touch: the documents, one quiet question, and the number. */
export function ConfirmScreen(props: ConfirmProps): JSX.Element | null {
  const { office, kiosk, voice, step } = props
  const { second, texts } = voice
  const service = office.services.find((candidate) => candidate.id === step.serviceId)
  if (service === undefined) return null
  return (
    <Frame
      {...props}
      screen="confirm"
      heading={voice.name(service.name)}
      second={second === null ? undefined : <span lang={second.language}>{second.name(service.name)}</span>}
      facts={<OfferFacts offer={offerOf([service], nowAmong(kiosk.services))} voice={voice} />}
      back
    >
      <div class="confirm">
        {hasDocuments(service) ? (
          // Scrolls where a list is longer than the screen; the keyboard must reach it then.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is operated by the arrow keys
          <section class="card papers" tabIndex={0} aria-label={texts.kiosk.documentsQuestion}>
            <h2>{texts.kiosk.documentsQuestion}</h2>
            {second === null ? null : (
              <p class="card-second" lang={second.language}>
                {second.texts.kiosk.documentsQuestion}
              </p>
            )}
            <DocumentList cases={service.documentCases} voice={voice} />
          </section>
        ) : null}
        <div class="decide">
          <PriorityQuestion {...props} />
          <TakeButtons {...props} service={service} />
          <p class="privacy">{texts.kiosk.privacy}</p>
        </div>
      </div>
    </Frame>
  )
}

function PriorityQuestion({ page, step, voice }: ConfirmProps): JSX.Element {
  const { kiosk, common } = voice.texts
  return (
    <fieldset class="card priority">
      <legend class="visually-hidden">{kiosk.priorityQuestion}</legend>
      <p>
        <strong>{kiosk.priorityQuestion}</strong>
        <span>{kiosk.priorityHint}</span>
      </p>
      <div class="yes-no">
        <Button chosen={!step.priority} onPress={() => page.act({ type: 'priorityChosen', priority: false })}>
          {common.no}
        </Button>
        <Button chosen={step.priority} onPress={() => page.act({ type: 'priorityChosen', priority: true })}>
          {common.yes}
        </Button>
      </div>
    </fieldset>
  )
}

function TakeButtons({ page, kiosk, service, voice }: ConfirmProps & { readonly service: OfficeService }): JSX.Element {
  const { texts, second } = voice
  const take = (documents: DocumentsAnswer) => () => page.act({ type: 'ticketWished', documents, commandId: makeCommandId() })
  if (!hasDocuments(service)) {
    return (
      <Button class="take" kind="primary" second={second?.texts.kiosk.take} onPress={take('notAsked')}>
        {texts.kiosk.take}
      </Button>
    )
  }
  return (
    <>
      <Button class="take" kind="primary" second={second?.texts.kiosk.takeComplete} onPress={take('complete')}>
        {texts.kiosk.takeComplete}
      </Button>
      <div class="take-others">
        <Button class="take" second={second?.texts.kiosk.takeIncomplete} onPress={take('incomplete')}>
          {texts.kiosk.takeIncomplete}
        </Button>
        {kiosk.printer === null ? null : (
          <Button
            class="take"
            second={second?.texts.kiosk.printList}
            onPress={() => page.act({ type: 'listWished', commandId: makeCommandId() })}
          >
            {texts.kiosk.printList}
          </Button>
        )}
      </div>
    </>
  )
}

function hasDocuments(service: OfficeService): boolean {
  return service.checksDocuments && service.documentCases.some((one) => one.documents.length > 0)
}
