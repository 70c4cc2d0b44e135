// What the agency's own service is told so that it can tell a citizen, and what a citizen's page sends besides words.

import type { CommandId, TicketNumber } from './ids.ts'
import type { Language } from './languages.ts'

/** `near`: few stand before the citizen. `lastCall`: called as often as the office asks before a no-show may be marked. */
export type NoticeKind = 'near' | 'call' | 'lastCall'

/** The body of `POST LOKET_NOTIFY_URL`. */
export interface Notice {
  /** The same with each try: who has taken it once takes it no second time. */
  readonly id: string
  readonly kind: NoticeKind
  /** Of the ticket, as it is printed. */
  readonly number: TicketNumber
  /** Where to go; `null` before the call. */
  readonly counter: number | null
  /** The office's name in the citizen's language. */
  readonly office: string
  /** E.164, such as +6281234567890. */
  readonly phone: string
  /** When it came to be: ISO 8601, UTC. */
  readonly at: string
  readonly language: Language
  /** The finished sentence, ready to be sent. */
  readonly text: string
}

/** `POST /t/<token>/notify`. */
export interface NotifyBody {
  /** As it was written: 0812…, +62 812…, or another country's with its plus. */
  readonly phone: string
  readonly language: Language
}

/** Why no phone number is kept: the office sends none, it is no number of a mobile phone, the visit is over, or it was changed too often today. */
export type NotifyRefusal =
  | { readonly type: 'notOffered' }
  | { readonly type: 'notAPhoneNumber' }
  | { readonly type: 'visitOver' }
  | { readonly type: 'tooOften' }

/** Whether this office tells citizens by the agency's service, and whether it is to tell this one. */
export type NoticeState = 'notOffered' | 'offered' | 'kept'

/** `POST /t/<token>/cancel` and `/present`: the same id gives the same answer. */
export interface CitizenActBody {
  readonly id: CommandId
}
