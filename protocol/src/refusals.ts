// A refusal is named for what is the case, and carries what a face needs to explain it.

import type { CommandType } from './commands.ts'
import type { CounterId, ProfileId, SeriesId, ServiceId, TicketNumber } from './ids.ts'
import type { Localized } from './languages.ts'
import type { CloseServiceReason, TicketState } from './tickets.ts'
import type { Instant, LocalDate } from './time.ts'

export type Refusal =
  // the wire
  | { readonly type: 'malformed'; readonly problems: readonly string[] }
  | { readonly type: 'tooLarge'; readonly limitBytes: number }
  | { readonly type: 'tooManyRequests'; readonly retryAfterSeconds: number }
  | { readonly type: 'commandIdReused' }
  | { readonly type: 'storageFull' }
  | { readonly type: 'stopping' }
  // access
  | { readonly type: 'notSignedIn' }
  | { readonly type: 'wrongPin' }
  | { readonly type: 'pairingCodeUnknown' }
  /** `command` is `null` where something was only to be read. */
  | { readonly type: 'notPermitted'; readonly command: CommandType | null }
  // the day
  | { readonly type: 'dayNotOpen' }
  | { readonly type: 'dayAlreadyOpen' }
  /** The day's numbers are given out; it cannot be opened a second time. */
  | { readonly type: 'dayAlreadyClosed' }
  | { readonly type: 'closedToday'; readonly reason: Localized | null }
  | { readonly type: 'beforeOpening'; readonly opensAt: Instant }
  | { readonly type: 'afterLastTicket'; readonly closesAt: Instant; readonly opensAgainAt: Instant | null }
  | { readonly type: 'counterServing'; readonly numbers: readonly TicketNumber[] }
  // services and numbers
  | { readonly type: 'serviceUnknown'; readonly serviceId: ServiceId }
  | { readonly type: 'serviceNotOfferedHere'; readonly servedAt: Localized }
  | { readonly type: 'serviceClosed'; readonly reason: CloseServiceReason }
  | { readonly type: 'serviceAlreadyOpen' }
  | { readonly type: 'quotaReached'; readonly quota: number }
  | { readonly type: 'numberRangeExhausted'; readonly seriesId: SeriesId }
  // counters
  | { readonly type: 'counterUnknown'; readonly counterId: CounterId }
  | { readonly type: 'counterTaken'; readonly counterNumber: number }
  | { readonly type: 'counterNotYours' }
  | { readonly type: 'counterNotOpen' }
  | { readonly type: 'counterAlreadyOpen' }
  | { readonly type: 'counterBusy'; readonly number: TicketNumber }
  | { readonly type: 'agentAtOtherCounter'; readonly counterNumber: number }
  | { readonly type: 'queueEmpty' }
  | { readonly type: 'profileUnknown'; readonly profileId: ProfileId }
  // tickets
  | { readonly type: 'ticketUnknown' }
  | { readonly type: 'ticketNotAtCounter' }
  | { readonly type: 'ticketNotCalled'; readonly state: TicketState }
  | { readonly type: 'ticketNotChecking'; readonly state: TicketState }
  | { readonly type: 'ticketNotInService'; readonly state: TicketState }
  | { readonly type: 'ticketNotCancellable'; readonly state: TicketState }
  | { readonly type: 'tooEarlyForNoShow'; readonly callsToGo: number; readonly allowedAt: Instant }
  | { readonly type: 'ticketNotWaiting'; readonly state: TicketState }
  /** The office does not ask, or more people are ahead than it asks from. */
  | { readonly type: 'presenceNotAsked' }
  /** The counter's work profile does not take its service, or it waits for another counter. */
  | { readonly type: 'ticketNotForCounter' }
  | { readonly type: 'ticketNotParked'; readonly state: TicketState }
  | { readonly type: 'ticketNotNoShow'; readonly state: TicketState }
  | { readonly type: 'returnsUsedUp'; readonly maximum: number }
  | { readonly type: 'rejoinTooLate'; readonly minutes: number }
  | { readonly type: 'missingDocumentsNeeded' }
  | { readonly type: 'documentUnknown' }
  | { readonly type: 'resultDateNeeded'; readonly earliest: LocalDate }
  | { readonly type: 'redirectionUnknown' }
  | { readonly type: 'sameService' }
  | { readonly type: 'sameCounter' }
  /** Behind everybody only where the citizen asked for it. */
  | { readonly type: 'placeNeedsReason' }
  // undo
  | { readonly type: 'nothingToUndo' }
  | { readonly type: 'undoTooLate'; readonly seconds: number }
  /** Something has happened to the ticket since. */
  | { readonly type: 'ticketMovedOn' }
  // out of order
  | { readonly type: 'outOfOrderReasonUnknown' }
  | { readonly type: 'outOfOrderCapReached'; readonly cap: number }
  | { readonly type: 'approvalNotNeeded' }
  /** A second person is signed in and has not agreed yet; `asked`: they know. */
  | { readonly type: 'approvalNeeded'; readonly asked: boolean }
  | { readonly type: 'approvalRefused' }
  | { readonly type: 'approvalUnknown' }
  | { readonly type: 'approvalSettled' }
  | { readonly type: 'ownApproval' }
  // tickets by staff
  | { readonly type: 'behalfReasonNeeded' }
  | { readonly type: 'staffTicketsCapReached'; readonly cap: number }
  // bookings
  | { readonly type: 'bookingsNotTaken' }
  /** No such code, or none of today or later. */
  | { readonly type: 'bookingUnknown' }
  | { readonly type: 'bookingUsed'; readonly number: TicketNumber }
  /** It is for another day. */
  | { readonly type: 'bookingTooEarly'; readonly from: Instant }
  /** Of today, but it does not count before `onTimeFrom`: to be asked whether a number is wanted all the same. */
  | { readonly type: 'bookingBeforeSlot'; readonly onTimeFrom: Instant; readonly slotFrom: Instant; readonly slotTo: Instant }
  // paper
  | { readonly type: 'noPrinter' }
  | { readonly type: 'stationUnknown' }
  | { readonly type: 'copiesUsedUp'; readonly maximum: number }
  | { readonly type: 'ticketEnded'; readonly state: TicketState }
  // outages
  | { readonly type: 'outageUnknown' }
  | { readonly type: 'outageAlreadyDeclared' }
  | { readonly type: 'outageAlreadyConfirmed' }
  /** It has ended, or lapsed because nobody confirmed it. */
  | { readonly type: 'outageOver' }
  // the office
  | { readonly type: 'settingsInvalid'; readonly problems: readonly string[] }
  | { readonly type: 'settingsBreakDay'; readonly problems: readonly string[] }

export type RefusalType = Refusal['type']
