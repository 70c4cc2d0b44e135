import { Button, StandingPill } from '@loket/ui'
import type { JSX } from 'preact'
import { offerOf } from '../flow/group-offer.ts'
import { Frame } from './frame.tsx'
import { nowAmong, servicesIn } from './offer-facts.tsx'
import type { ScreenProps } from './screen-props.ts'
import { Tile } from './tile.tsx'

/** The start: one question, one tile for each group of services. */
export function GroupsScreen(props: ScreenProps): JSX.Element {
  const { office, kiosk, voice, page } = props
  const { texts, second } = voice
  const hint = texts.kiosk.questionHint
  return (
    <Frame
      {...props}
      screen="groups"
      heading={texts.kiosk.question}
      second={
        <>
          {second === null ? null : <span lang={second.language}>{second.texts.kiosk.question} </span>}
          {hint}
        </>
      }
      facts={<PrinterNotice {...props} />}
      lead={office.takesBookings ? <HaveBooking {...props} /> : null}
      back={false}
    >
      <ul class="tiles">
        {office.groups.map((group) => {
          const services = servicesIn(office.services, group.id)
          return (
            <Tile
              key={group.id}
              name={voice.name(group.name)}
              second={second === null ? null : <span lang={second.language}>{second.name(group.name)}</span>}
              offer={offerOf(services, nowAmong(kiosk.services))}
              voice={voice}
              onChoose={() => page.act({ type: 'groupChosen', groupId: group.id, serviceIds: services.map((service) => service.id) })}
            />
          )
        })}
      </ul>
    </Frame>
  )
}

/** Quiet: most people have no code. */
function HaveBooking({ page, voice }: ScreenProps): JSX.Element {
  const { texts, second } = voice
  return (
    <Button class="have-booking" onPress={() => page.act({ type: 'bookingAsked' })}>
      {texts.kiosk.haveBooking}
      {second === null ? null : (
        <span class="have-booking-second" lang={second.language}>
          {' '}
          · {second.texts.kiosk.haveBooking}
        </span>
      )}
    </Button>
  )
}

/** Said before the first touch, so that nobody waits for paper that will not come. */
function PrinterNotice({ kiosk, voice }: ScreenProps): JSX.Element | null {
  const trouble = kiosk.printer?.troubles[0]
  if (trouble === undefined) return null
  return (
    <StandingPill standing="atRisk">
      {voice.texts.publicWords.printerTrouble[trouble]}. {voice.texts.kiosk.numberOnScreen}
    </StandingPill>
  )
}
