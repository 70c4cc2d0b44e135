import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import type { Step } from '../flow/flow.ts'
import { DocumentList } from './document-list.tsx'
import { Frame } from './frame.tsx'
import { PaperLine } from './paper-line.tsx'
import type { ScreenProps } from './screen-props.ts'

type ListProps = ScreenProps & { readonly step: Extract<Step, { name: 'list' }> }

/** What to bring, on paper and on the screen: whoever gets no paper can take a photo. No number was taken. */
export function ListScreen(props: ListProps): JSX.Element {
  const { page, office, voice, step, resetIn } = props
  const { texts, second } = voice
  const { kiosk } = texts
  const service = office.services.find((candidate) => candidate.id === step.request.command.serviceId)
  return (
    <Frame
      {...props}
      screen="list"
      heading={kiosk.listTitle}
      second={
        <>
          {second === null ? null : <span lang={second.language}>{second.texts.kiosk.listTitle} · </span>}
          {service === undefined ? null : voice.name(service.name)}
        </>
      }
      back={step.askedAtMs !== null}
    >
      <div class="confirm">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is operated by the arrow keys */}
        <section class="card papers" tabIndex={0} aria-label={kiosk.listTitle}>
          {service === undefined ? null : <h2 class="visually-hidden">{voice.name(service.name)}</h2>}
          <DocumentList cases={service?.documentCases ?? []} voice={voice} />
        </section>
        <div class="decide">
          <PaperLine
            paper={props.paper ?? 'printing'}
            words={{
              none: kiosk.listFailed,
              printing: kiosk.listPrinting,
              printed: kiosk.listPrinted,
              unsure: kiosk.listUnsure,
              failed: kiosk.listFailed,
            }}
          />
          <Button
            class="take"
            kind="primary"
            second={resetIn === null ? undefined : <span aria-hidden="true">{kiosk.resetIn(resetIn)}</span>}
            onPress={() => page.act({ type: 'wentHome' })}
          >
            {kiosk.done}
          </Button>
          <p class="no-number">{kiosk.noNumberTaken}</p>
        </div>
      </div>
    </Frame>
  )
}
