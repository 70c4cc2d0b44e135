// Which screen the kiosk shows: the office's state decides before the citizen's step does, except for a number already taken.

import type { DayStatus, HandshakeRefusal, KioskView } from '@loket/protocol'
import type { Link } from '@loket/ui'
import type { Step } from './flow.ts'

export type Scene =
  | { readonly name: 'connecting' }
  | { readonly name: 'offline' }
  | { readonly name: 'pairing' }
  | { readonly name: 'shut'; readonly day: Exclude<DayStatus, { state: 'open' }> }
  | { readonly name: 'noService' }
  | { readonly name: 'step'; readonly step: Step }

export interface Circumstances {
  readonly link: Link
  readonly refusal: HandshakeRefusal | null
  readonly kiosk: KioskView | null
  readonly officeKnown: boolean
  readonly step: Step
}

/** A number or a list is under way or taken. */
export const UNDER_WAY: readonly Step['name'][] = ['issuing', 'ticket', 'list', 'refused']

/** The one screen that is honest now. */
export function sceneFor({ link, refusal, kiosk, officeKnown, step }: Circumstances): Scene {
  // A number or a list under way or taken stays in sight, whatever happens to the server or the hours.
  if (officeKnown && UNDER_WAY.includes(step.name)) return { name: 'step', step }
  if (link === 'refused') return refusal?.type === 'notPaired' ? { name: 'pairing' } : { name: 'offline' }
  if (link === 'offline') return { name: 'offline' }
  if (kiosk === null || !officeKnown) return { name: 'connecting' }
  if (kiosk.day.state !== 'open') return { name: 'shut', day: kiosk.day }
  if (!Object.values(kiosk.services).some((service) => service.status.state === 'open')) return { name: 'noService' }
  return { name: 'step', step }
}
