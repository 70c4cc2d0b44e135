import type { JSX } from 'preact'
import type { Step } from '../flow/flow.ts'
import { offerOf } from '../flow/group-offer.ts'
import { Frame } from './frame.tsx'
import { nowAmong, servicesIn } from './offer-facts.tsx'
import type { ScreenProps } from './screen-props.ts'
import { Tile } from './tile.tsx'

/** The services of one group. */
export function ServicesScreen(props: ScreenProps & { readonly step: Extract<Step, { name: 'services' }> }): JSX.Element {
  const { office, kiosk, voice, page, step } = props
  const { texts, second } = voice
  const group = office.groups.find((candidate) => candidate.id === step.groupId)
  return (
    <Frame
      {...props}
      screen="services"
      heading={group === undefined ? texts.kiosk.services : voice.name(group.name)}
      second={
        <>
          {second === null || group === undefined ? null : <span lang={second.language}>{second.name(group.name)} · </span>}
          {group === undefined ? texts.kiosk.services : voice.name(group.description)}
        </>
      }
      back
    >
      <ul class="tiles">
        {servicesIn(office.services, step.groupId).map((service) => (
          <Tile
            key={service.id}
            name={voice.name(service.name)}
            second={second === null ? null : <span lang={second.language}>{second.name(service.name)}</span>}
            offer={offerOf([service], nowAmong(kiosk.services))}
            voice={voice}
            onChoose={() => page.act({ type: 'serviceChosen', serviceId: service.id })}
          />
        ))}
      </ul>
    </Frame>
  )
}
