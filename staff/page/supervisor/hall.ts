import type { Instant, OfficeView, SupervisorView } from '@loket/protocol'
import type { SupervisorTexts } from '@loket/texts'
import type { Wording } from '../shared/wording.ts'

/** What the parts of this page are made from. */
export interface Hall {
  readonly view: SupervisorView
  readonly office: OfficeView
  readonly wording: Wording<SupervisorTexts>
  readonly now: Instant
}
