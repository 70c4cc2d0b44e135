import { SAMPLE_SLIPS } from '../reference/sample-slips.ts'
import type { TicketSlip } from '../slips.ts'

/** A ticket of 12 January 2027, 09.14 WIB, that uses every line but the marks. */
export const SLIP: TicketSlip = SAMPLE_SLIPS.ticket
