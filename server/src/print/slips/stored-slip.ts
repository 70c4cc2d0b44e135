import type { ChecklistSlip, ClosingSlip, MissingSlip, OutageSlip, RedirectSlip, ResultSlip, TestSlip, TicketSlip } from '@loket/printer'

/** A ticket without the citizen's address and the office's template, which are put to it when it is printed. */
export type StoredTicket = Omit<TicketSlip, 'url' | 'template'>

/** A test page tells what is known of its printer when it is printed. */
export type StoredTest = Omit<TestSlip, 'stationName' | 'modelId' | 'capability' | 'url'>

/** A slip as it stands in the row of its job. */
export type StoredSlip = StoredTicket | StoredTest | ChecklistSlip | MissingSlip | RedirectSlip | ResultSlip | ClosingSlip | OutageSlip
