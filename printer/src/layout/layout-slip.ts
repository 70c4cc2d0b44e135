import type { Slip } from '../slips.ts'
import type { Layout } from './blocks.ts'
import { layoutChecklist } from './layout-checklist.ts'
import { layoutClosing } from './layout-closing.ts'
import { layoutMissing } from './layout-missing.ts'
import { layoutOutage } from './layout-outage.ts'
import { layoutRedirect } from './layout-redirect.ts'
import { layoutResult } from './layout-result.ts'
import { layoutTest } from './layout-test.ts'
import { layoutTicket } from './layout-ticket.ts'

/** Any paper of the office. Throws when a number is longer than a line or an address is none. */
export function layoutSlip(slip: Slip): Layout {
  switch (slip.kind) {
    case 'ticket':
      return layoutTicket(slip)
    case 'checklist':
      return layoutChecklist(slip)
    case 'missing':
      return layoutMissing(slip)
    case 'redirect':
      return layoutRedirect(slip)
    case 'result':
      return layoutResult(slip)
    case 'closing':
      return layoutClosing(slip)
    case 'outage':
      return layoutOutage(slip)
    case 'test':
      return layoutTest(slip)
  }
}
