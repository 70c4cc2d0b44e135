import { type BookingTold, type Instant, type IssuedTicket, MINUTE_MS, type OfficeService, type TicketNumber } from '@loket/protocol'
import { formatTime } from '@loket/texts'
import { Button, Pill, WholeWords } from '@loket/ui'
import type { ComponentChildren, JSX } from 'preact'
import type { Step } from '../flow/flow.ts'
import { passesPromise } from '../flow/group-offer.ts'
import { Frame } from './frame.tsx'
import { PaperLine } from './paper-line.tsx'
import { PhoneCode } from './phone-code.tsx'
import type { ScreenProps } from './screen-props.ts'

type TicketProps = ScreenProps & { readonly step: Extract<Step, { name: 'ticket' }> }

/** The number, as large as the screen allows, and what happens next. */
export function TicketScreen(props: TicketProps): JSX.Element {
  const { page, office, voice, step, resetIn } = props
  const { texts, second } = voice
  const paper = props.paper ?? 'none'
  const service = office.services.find((candidate) => candidate.id === step.issued.serviceId)
  return (
    <Frame
      {...props}
      screen="ticket"
      heading={
        <>
          {texts.kiosk.yourNumber}
          <span class="visually-hidden"> {step.issued.number}</span>
        </>
      }
      second={second === null ? undefined : <span lang={second.language}>{second.texts.kiosk.yourNumber}</span>}
      back={false}
    >
      <div class="ticket">
        <div class="ticket-main">
          <p class="number ticket-number" aria-hidden="true" style={{ '--ems': widthInEms(step.issued.number) }}>
            {step.issued.number}
          </p>
          <ServiceLine service={service} priority={isPrior(step)} voice={voice}>
            <BookingPill {...props} booking={step.issued.booking} />
          </ServiceLine>
          {step.issued.url === null ? null : <PhoneCode url={step.issued.url} words={texts.kiosk.scanToFollow} />}
        </div>
        <div class="ticket-words">
          <Expectations {...props} issued={step.issued} />
          <PaperLine
            paper={paper}
            words={{
              none: texts.kiosk.noPaper,
              printing: texts.kiosk.printing,
              printed: texts.kiosk.printed,
              unsure: texts.kiosk.printUnsure,
              failed: texts.kiosk.printFailed,
            }}
          />
          <Button
            class="take"
            kind="primary"
            second={resetIn === null ? undefined : <span aria-hidden="true">{texts.kiosk.resetIn(resetIn)}</span>}
            onPress={() => page.act({ type: 'wentHome' })}
          >
            {paper === 'printed' || paper === 'printing' ? texts.kiosk.done : texts.kiosk.understood}
          </Button>
        </div>
      </div>
    </Frame>
  )
}

/** How wide a number is in its face, weight and tracking: M and W are wider letters than the rest, figures all alike. */
function widthInEms(number: TicketNumber): number {
  return (/[MW]/.test(number) ? 1 : 0.75) + 0.56 * (number.length - 1)
}

function isPrior({ request: { command } }: TicketProps['step']): boolean {
  return command.type === 'issueTicket' && command.priority
}

/** What the booking was for, and whether it counts. */
function BookingPill({
  booking,
  connection,
  office,
  voice,
}: ScreenProps & { readonly booking: BookingTold | undefined }): JSX.Element | null {
  if (booking === undefined) return null
  const at = (instant: Instant) => formatTime(connection.wall(instant), office.zone)
  return <Pill>{voice.texts.kiosk.booking(at(booking.slotFrom), at(booking.slotTo), booking.arrival)}</Pill>
}

interface ServiceLineProps {
  readonly service: OfficeService | undefined
  readonly priority: boolean
  readonly voice: ScreenProps['voice']
  readonly children: ComponentChildren
}

function ServiceLine({ service, priority, voice, children }: ServiceLineProps): JSX.Element {
  return (
    <p class="ticket-service">
      {service === undefined ? null : (
        <span>
          <WholeWords>{voice.name(service.name)}</WholeWords>
        </span>
      )}
      {priority ? <Pill>{voice.texts.common.priority}</Pill> : null}
      {children}
    </p>
  )
}

function Expectations({ issued, office, connection, voice }: ScreenProps & { readonly issued: IssuedTicket }): JSX.Element {
  const { kiosk, common } = voice.texts
  const { window } = issued
  const at = (minutes: number) => formatTime(connection.wall((issued.issuedAt + minutes * MINUTE_MS) as Instant), office.zone)
  return (
    <dl class="expectations">
      <div>
        <dt>{kiosk.estimate}</dt>
        <dd class="figures">
          {window === null
            ? kiosk.calledUnknown
            : window.toMinutes === 0
              ? kiosk.calledSoon
              : kiosk.calledBetween(at(window.fromMinutes), at(window.toMinutes))}
          <span>{common.ahead(issued.ahead)}</span>
        </dd>
      </div>
      <div>
        <dt>{kiosk.promiseTitle}</dt>
        <dd class="figures">
          {kiosk.promise(issued.promiseMinutes)}
          <span>{kiosk.promiseFrom[issued.promiseFrom]}</span>
          {passesPromise(issued, window) ? <span>{kiosk.forecastLonger}</span> : null}
        </dd>
      </div>
    </dl>
  )
}
