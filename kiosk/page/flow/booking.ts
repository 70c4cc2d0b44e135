// The way of whoever has a booking: a code typed or scanned, and a number at once.

import { type CheckIn, type CommandId, isCode, type Language, LONGEST_CODE, normalCode } from '@loket/protocol'
import type { Wish } from './wish.ts'

export type CheckInRequest = Wish<CheckIn>

export interface BookingStep {
  readonly name: 'booking'
  /** As far as it was typed. */
  readonly code: string
  /** What was scanned last was no code. */
  readonly unreadable: boolean
}

interface CheckingIn {
  readonly name: 'issuing'
  readonly request: CheckInRequest
}

export type BookingAction =
  | { readonly type: 'bookingAsked' }
  | { readonly type: 'signTyped'; readonly sign: string }
  | { readonly type: 'signErased' }
  | { readonly type: 'checkInWished'; readonly commandId: CommandId }
  | { readonly type: 'codeScanned'; readonly text: string; readonly commandId: CommandId }
  /** A number although the booking does not count yet. */
  | { readonly type: 'earlyTaken'; readonly commandId: CommandId }

/** What of a step matters here. */
interface StepSeen {
  readonly name: string
  readonly code?: string
  readonly request?: Wish<{ readonly type: string }>
  readonly refusal?: { readonly type: string }
}

export const TYPING: BookingStep = { name: 'booking', code: '', unreadable: false }

/** A wish is under way, or shows what came of it, which somebody may still have to write down. */
const NOT_AT_REST: readonly string[] = ['issuing', 'ticket', 'list']

/** `null`: it means nothing at this step. */
export function stepByBooking(step: StepSeen, action: BookingAction, language: Language): BookingStep | CheckingIn | null {
  const { code } = step
  switch (action.type) {
    case 'bookingAsked':
      return step.name === 'groups' ? TYPING : null
    case 'codeScanned':
      return NOT_AT_REST.includes(step.name) ? null : scanned(action, language)
    case 'earlyTaken':
      return isBeforeSlot(step) ? checkingIn(step.request.command.code, true, action.commandId, language) : null
    default:
      return step.name === 'booking' && code !== undefined ? typed(code, action, language) : null
  }
}

type Typing = Extract<BookingAction, { type: 'signTyped' | 'signErased' | 'checkInWished' }>

function typed(code: string, action: Typing, language: Language): BookingStep | CheckingIn | null {
  switch (action.type) {
    case 'signTyped':
      return { ...TYPING, code: normalCode(code + action.sign).slice(0, LONGEST_CODE) }
    case 'signErased':
      return { ...TYPING, code: code.slice(0, -1) }
    case 'checkInWished':
      return isCode(code) ? checkingIn(code, false, action.commandId, language) : null
  }
}

function scanned({ text, commandId }: Extract<BookingAction, { type: 'codeScanned' }>, language: Language): BookingStep | CheckingIn {
  const code = normalCode(text)
  return isCode(code) ? checkingIn(code, false, commandId, language) : { ...TYPING, unreadable: true }
}

function checkingIn(code: string, takeEarly: boolean, commandId: CommandId, language: Language): CheckingIn {
  return { name: 'issuing', request: { commandId, fromGroup: null, command: { type: 'checkIn', code, language, takeEarly } } }
}

/** Nothing but a booking is refused so. */
function isBeforeSlot(step: StepSeen): step is StepSeen & { readonly request: CheckInRequest } {
  return step.refusal?.type === 'bookingBeforeSlot'
}

export function isForBooking(request: Wish<{ readonly type: string }>): request is CheckInRequest {
  return request.command.type === 'checkIn'
}
