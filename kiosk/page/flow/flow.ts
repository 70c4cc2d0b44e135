// Where a citizen stands on the way to a ticket. Pure: what was touched and answered goes in, the next step comes out.

import type {
  CommandId,
  DocumentsAnswer,
  IssuedTicket,
  IssueTicket,
  Language,
  PrintChecklist,
  Refusal,
  ServiceGroupId,
  ServiceId,
} from '@loket/protocol'
import type { NoAnswer } from '@loket/texts'
import { type BookingAction, type BookingStep, type CheckInRequest, isForBooking, stepByBooking, TYPING } from './booking.ts'
import type { Wish } from './wish.ts'

export type TicketRequest = Wish<IssueTicket>
/** For the list of documents alone, without a number. */
export type ListRequest = Wish<PrintChecklist>

export type Step =
  | { readonly name: 'groups' }
  | { readonly name: 'services'; readonly groupId: ServiceGroupId }
  /** `fromGroup`: the services screen that led here, or `null` where the group had only this service. */
  | { readonly name: 'confirm'; readonly serviceId: ServiceId; readonly fromGroup: ServiceGroupId | null; readonly priority: boolean }
  | BookingStep
  | { readonly name: 'issuing'; readonly request: TicketRequest | CheckInRequest }
  | {
      readonly name: 'ticket'
      readonly request: TicketRequest | CheckInRequest
      readonly issued: IssuedTicket
      readonly issuedAtMs: number
    }
  /** `askedAtMs`: when the server took the wish down; `null` until then. */
  | { readonly name: 'list'; readonly request: ListRequest; readonly askedAtMs: number | null }
  | { readonly name: 'refused'; readonly request: TicketRequest | CheckInRequest | ListRequest; readonly refusal: Refusal | NoAnswer }

export interface Flow {
  readonly step: Step
  readonly language: Language
  readonly largeText: boolean
  readonly lowReach: boolean
  readonly highContrast: boolean
  /** Each screen is read aloud. */
  readonly spoken: boolean
}

export type FlowAction =
  | { readonly type: 'groupChosen'; readonly groupId: ServiceGroupId; readonly serviceIds: readonly ServiceId[] }
  | { readonly type: 'serviceChosen'; readonly serviceId: ServiceId }
  | { readonly type: 'priorityChosen'; readonly priority: boolean }
  /** A fresh id for the wish; it counts only where none is under way. */
  | { readonly type: 'ticketWished'; readonly documents: DocumentsAnswer; readonly commandId: CommandId }
  | { readonly type: 'ticketIssued'; readonly commandId: CommandId; readonly issued: IssuedTicket; readonly nowMs: number }
  | { readonly type: 'listWished'; readonly commandId: CommandId }
  | { readonly type: 'listAsked'; readonly commandId: CommandId; readonly nowMs: number }
  | { readonly type: 'refused'; readonly commandId: CommandId; readonly refusal: Refusal | NoAnswer }
  | { readonly type: 'askedAgain' }
  | { readonly type: 'wentBack' }
  /** Everything as the next person expects it. */
  | { readonly type: 'wentHome' }
  | { readonly type: 'languageChosen'; readonly language: Language }
  | { readonly type: 'largeTextToggled' }
  | { readonly type: 'lowReachToggled' }
  | { readonly type: 'highContrastToggled' }
  | { readonly type: 'spokenToggled' }
  | BookingAction

export const START: Flow = {
  step: { name: 'groups' },
  language: 'id',
  largeText: false,
  lowReach: false,
  highContrast: false,
  spoken: false,
}

/** The next state; the same object where the action means nothing at this step, as a second touch does. */
export function advance(flow: Flow, action: FlowAction): Flow {
  switch (action.type) {
    case 'wentHome':
      return START
    case 'languageChosen':
      return { ...flow, language: action.language }
    case 'largeTextToggled':
      return { ...flow, largeText: !flow.largeText }
    case 'lowReachToggled':
      return { ...flow, lowReach: !flow.lowReach }
    case 'highContrastToggled':
      return { ...flow, highContrast: !flow.highContrast }
    case 'spokenToggled':
      return { ...flow, spoken: !flow.spoken }
    default: {
      const step = advanceStep(flow, action)
      return step === flow.step ? flow : { ...flow, step }
    }
  }
}

type StepAction = Exclude<
  FlowAction,
  { type: 'wentHome' | 'languageChosen' | 'largeTextToggled' | 'lowReachToggled' | 'highContrastToggled' | 'spokenToggled' }
>

function advanceStep(flow: Flow, action: StepAction): Step {
  const { step } = flow
  switch (action.type) {
    case 'wentBack':
      return stepBack(step)
    case 'ticketIssued':
    case 'listAsked':
    case 'refused':
      return answered(step, action)
    case 'askedAgain':
      return step.name === 'refused' ? askedAgain(step) : step
    case 'groupChosen':
    case 'serviceChosen':
    case 'priorityChosen':
    case 'ticketWished':
    case 'listWished':
      return choose(step, action, flow.language)
    default:
      return stepByBooking(step, action, flow.language) ?? step
  }
}

type Choice = Extract<FlowAction, { type: 'groupChosen' | 'serviceChosen' | 'priorityChosen' | 'ticketWished' | 'listWished' }>

/** Each choice belongs to one screen; touched anywhere else, or twice, it means nothing. */
function choose(step: Step, choice: Choice, language: Language): Step {
  if (step.name === 'groups' && choice.type === 'groupChosen') return stepInto(choice.groupId, choice.serviceIds, step)
  if (step.name === 'services' && choice.type === 'serviceChosen') return confirm(choice.serviceId, step.groupId)
  if (step.name !== 'confirm') return step
  if (choice.type === 'priorityChosen') return { ...step, priority: choice.priority }
  if (choice.type === 'ticketWished') return { name: 'issuing', request: wishForTicket(step, choice, language) }
  if (choice.type === 'listWished') return { name: 'list', request: wishForList(step, choice.commandId, language), askedAtMs: null }
  return step
}

/** To the wish that is under way, and to no other. */
function answered(step: Step, answer: Extract<FlowAction, { type: 'ticketIssued' | 'listAsked' | 'refused' }>): Step {
  if ((step.name !== 'issuing' && step.name !== 'list') || step.request.commandId !== answer.commandId) return step
  const { request } = step
  if (answer.type === 'refused') return { name: 'refused', request, refusal: answer.refusal }
  if (step.name === 'list') return answer.type === 'listAsked' ? { ...step, askedAtMs: answer.nowMs } : step
  return answer.type === 'ticketIssued' ? { name: 'ticket', request: step.request, issued: answer.issued, issuedAtMs: answer.nowMs } : step
}

/** Only what had no answer is asked again; a refusal was an answer. */
function askedAgain(step: Extract<Step, { name: 'refused' }>): Step {
  if (step.refusal.type !== 'noAnswer') return step
  const { request } = step
  return isForList(request) ? { name: 'list', request, askedAtMs: null } : { name: 'issuing', request }
}

function isForList(request: TicketRequest | CheckInRequest | ListRequest): request is ListRequest {
  return request.command.type === 'printChecklist'
}

function stepInto(groupId: ServiceGroupId, serviceIds: readonly ServiceId[], otherwise: Step): Step {
  const [only, ...others] = serviceIds
  if (only === undefined) return otherwise
  return others.length === 0 ? confirm(only, null) : { name: 'services', groupId }
}

function confirm(serviceId: ServiceId, fromGroup: ServiceGroupId | null): Step {
  return { name: 'confirm', serviceId, fromGroup, priority: false }
}

function wishForTicket(
  step: Extract<Step, { name: 'confirm' }>,
  { documents, commandId }: { readonly documents: DocumentsAnswer; readonly commandId: CommandId },
  language: Language,
): TicketRequest {
  const { serviceId, fromGroup, priority } = step
  return { commandId, fromGroup, command: { type: 'issueTicket', serviceId, priority, documents, language, onBehalf: null } }
}

function wishForList({ serviceId, fromGroup }: Extract<Step, { name: 'confirm' }>, commandId: CommandId, language: Language): ListRequest {
  return { commandId, fromGroup, command: { type: 'printChecklist', serviceId, language } }
}

function stepBack(step: Step): Step {
  switch (step.name) {
    case 'groups':
      return step
    case 'services':
    case 'booking':
      return { name: 'groups' }
    case 'confirm':
      return step.fromGroup === null ? { name: 'groups' } : { name: 'services', groupId: step.fromGroup }
    case 'refused':
      if (isForBooking(step.request)) return TYPING
      return step.request.fromGroup === null ? { name: 'groups' } : { name: 'services', groupId: step.request.fromGroup }
    // A ticket is under way or taken: there is nothing to go back to, only a next person.
    case 'issuing':
    case 'ticket':
      return step
    // Whoever has read what to bring may have it all here.
    case 'list':
      return step.askedAtMs === null ? step : confirm(step.request.command.serviceId, step.request.fromGroup)
  }
}
