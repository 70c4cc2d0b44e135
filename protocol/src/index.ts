export type * from './actors.ts'
export { DEVICE_KINDS, STAFF_ROLES } from './actors.ts'
export type * from './announcing.ts'
export type * from './bookings.ts'
export { CODE_SIGNS, isCode, LONGEST_CODE, normalCode, SHORTEST_CODE } from './bookings.ts'
export type * from './commands.ts'
export type * from './events.ts'
export { EVENT_VERSION } from './events.ts'
export type * from './ids.ts'
export type * from './kiosk-corner.ts'
export type * from './languages.ts'
export type * from './notices.ts'
export type * from './office-commands.ts'
export type * from './office-events.ts'
export type * from './paper-commands.ts'
export type * from './paper-events.ts'
export type * from './paper-picture.ts'
export { PICTURED_KINDS } from './paper-picture.ts'
export type * from './paper-template.ts'
export {
  AUTOMATIC_SLIPS,
  DEFAULT_PAPER,
  DEFAULT_TEMPLATE,
  LOGO_HEIGHT,
  logoWidthFor,
  MOST_FREE_LINES,
  REQUIRED_SECTIONS,
  TICKET_SECTIONS,
} from './paper-template.ts'
export type * from './printing.ts'
export { PAPER_SHOWN, PRINTER_TROUBLES } from './printing.ts'
export type * from './refusals.ts'
export type * from './settings.ts'
export type * from './staff-views.ts'
export type * from './station-commands.ts'
export type * from './survey.ts'
export { PROFILE_ANSWERS, SCORES, SKM_ELEMENTS } from './survey.ts'
export type * from './ticket-commands.ts'
export type * from './ticket-events.ts'
export type * from './tickets.ts'
export {
  BEHALF_REASONS,
  CANCEL_REASONS,
  CLOSE_SERVICE_REASONS,
  DELAY_CAUSES,
  DOCUMENTS_ANSWERS,
  OUTAGE_CAUSES,
  OUTCOMES,
  OVERTAKING_REASONS,
  PAUSE_REASONS,
  RETURN_REASONS,
  TRANSFER_PLACES,
  TRANSFER_REASONS,
} from './tickets.ts'
export type * from './time.ts'
export { HOUR_MS, MINUTE_MS, SECOND_MS } from './time.ts'
export type * from './view-parts.ts'
export type * from './views.ts'
export type * from './wire.ts'
export { PROTOCOL_VERSION } from './wire.ts'
