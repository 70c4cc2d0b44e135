import { type OfficeState, peopleAhead, type Ticket } from '@loket/domain'
import type { Instant, Language, Notice, NoticeKind } from '@loket/protocol'
import { localize, noticeTexts } from '@loket/texts'
import type { KeptNumber } from './notice-store.ts'

interface NoticeParts {
  readonly id: string
  readonly kind: NoticeKind
  /** Office time. */
  readonly at: Instant
  readonly number: KeptNumber
}

/** What goes over the wire, as it is signed. The ticket must be one of this state. */
export function noticeBody(state: OfficeState, { id, kind, at, number }: NoticeParts): string {
  const { settings, wallOffsetMs } = state
  const ticket = state.tickets.get(number.ticketId)
  if (settings === null || ticket === undefined) throw new Error(`there is no ticket ${number.ticketId}`)
  const { language, phone } = number
  const office = localize(settings.name, language)
  const counter = kind === 'near' ? null : counterNumberOf(state, ticket)
  const notice: Notice = {
    id,
    kind,
    number: ticket.number,
    counter,
    office,
    phone,
    at: new Date(at + wallOffsetMs).toISOString(),
    language,
    text: sentence(language, { kind, number: ticket.number, counter, ahead: peopleAhead(state, ticket), office }),
  }
  return JSON.stringify(notice)
}

function counterNumberOf({ settings }: OfficeState, { counterId }: Ticket): number | null {
  return settings?.counters.find(({ id }) => id === counterId)?.number ?? null
}

interface Told {
  readonly kind: NoticeKind
  readonly number: string
  readonly counter: number | null
  readonly ahead: number
  readonly office: string
}

function sentence(language: Language, { kind, number, counter, ahead, office }: Told): string {
  const texts = Object.hasOwn(noticeTexts, language) ? noticeTexts[language as keyof typeof noticeTexts] : noticeTexts.id
  if (kind === 'near' || counter === null) return texts.near(number, ahead, office)
  return texts[kind](number, counter, office)
}
