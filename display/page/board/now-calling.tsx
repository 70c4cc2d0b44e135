import type { Call, OfficeView } from '@loket/protocol'
import type { JSX } from 'preact'
import { turnOf } from '../pages.ts'
import type { Wording } from '../wording.ts'
import { CallMark } from './call-mark.tsx'

export interface NowCallingProps {
  readonly call: Call
  readonly announcing: boolean
  /** It makes no sound: it draws the eye all the more. */
  readonly unheard: boolean
  readonly office: OfficeView
  readonly wording: Wording
  /** Said in place of "now calling" while the server is away: "2 menit lalu". */
  readonly age: string | null
  /** A mark speaks the languages by turns: there is no room for two. */
  readonly turn: number
}

/** Signs from which a service's name is set smaller, so that it stays whole. */
const LONG_NAME = 64

/** One call, as large as the hall is long. The key makes each announcement a new element, so that attention is drawn again to a recall. */
export function NowCalling({ call, announcing, unheard, office, wording, age, turn }: NowCallingProps): JSX.Element {
  const service = office.services.find((candidate) => candidate.id === call.serviceId)
  const nameInSecond = service ? wording.nameInSecond(service.name) : null
  return (
    <section
      key={`${call.calledAt} ${call.callNo}`}
      class={`panel call${announcing ? ' announcing' : ''}${announcing && unheard ? ' unheard' : ''}`}
      aria-label={wording.texts.display.nowCalling}
    >
      <p class="call-heading">
        <span>{age ?? headingOf(call, wording)}</span>
        <CallMark mark={call.mark} language={turnOf(office.languages, turn) ?? wording.first} />
      </p>
      <p class="call-number number" data-signs={call.number.length}>
        {call.number}
      </p>
      <p class="call-counter" data-digits={String(call.counterNumber).length}>
        <span class="call-go">{wording.texts.display.goTo}</span>
        <strong class="call-counter-mark">{wording.texts.common.counter(call.counterNumber)}</strong>
      </p>
      {service === undefined ? null : (
        <p class={wording.name(service.name).length > LONG_NAME ? 'call-service long' : 'call-service'}>
          {wording.name(service.name)}
          {nameInSecond === null ? null : <span class="second">{nameInSecond}</span>}
        </p>
      )}
    </section>
  )
}

function headingOf(call: Call, wording: Wording): string {
  return wording.both(
    (texts) => ({ first: texts.display.nowCalling, again: texts.display.calledAgain, last: texts.display.lastCall })[call.kind],
  )
}
